import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RefusalBand } from './refusal-band.tsx';

interface DeskReasonDialogProps { title: string; doIt: string; isPending: boolean; error: unknown; onSend: (reason: string) => void; onClose: () => void; children?: ReactNode }

/** Asks why, before money moves in the books. */
export function DeskReasonDialog({ title, doIt, isPending, error, onSend, onClose, children }: DeskReasonDialogProps) {
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
      <TextField label={<Trans>Reason</Trans>} hint={<Trans>Staff can read it in the account.</Trans>} lines={2} value={reason} onChange={setReason} maxLength={200} error={isChecked && !reason.trim() ? t`Write a short reason first.` : null} />
      <RefusalBand error={error} />
    </Dialog>
  );
}
