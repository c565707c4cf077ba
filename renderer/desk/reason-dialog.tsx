import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RefusalNote } from './refusal-note.tsx';

interface ReasonDialogProps {
  title: string;
  /** On the button that does it. */
  doIt: string;
  isPending: boolean;
  error: unknown;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Asks why, before something that others will want to understand later. */
export function ReasonDialog({ title, doIt, isPending, error, onSend, onClose }: ReasonDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const send = () => {
    setChecked(true);
    if (reason.trim()) onSend(reason.trim());
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={title} width="narrow"
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={isPending} onPress={send}>{doIt}</Button></>}
    >
      <TextField label={<Trans>Reason</Trans>} hint={<Trans>Staff can read it in the history.</Trans>} lines={2} value={reason} onChange={setReason} maxLength={200}
        error={isChecked && !reason.trim() ? t`Write a short reason first.` : null} />
      <RefusalNote error={error} />
    </Dialog>
  );
}
