import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { RefusalBand } from './refusal-band.tsx';
import { TextField } from './text-field.tsx';

interface ReasonDialogProps {
  title: string;
  /** On the button that does it. */
  doIt: string;
  /** Who will read the reason, and where. */
  hint: ReactNode;
  isPending: boolean;
  error: unknown;
  onSend: (reason: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks why, before something that others will want to understand later. */
export function ReasonDialog({ title, doIt, hint, isPending, error, onSend, onClose, children }: ReasonDialogProps) {
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
      {children}
      <TextField label={<Trans>Reason</Trans>} hint={hint} lines={2} value={reason} onChange={setReason} maxLength={200} error={isChecked && !reason.trim() ? t`Write a short reason first.` : null} />
      <RefusalBand error={error} />
    </Dialog>
  );
}
