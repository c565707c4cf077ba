import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { datePartsOf, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { useTodayBoxes } from './use-today-boxes.ts';

interface SignatureDialogProps { /** What the signature is for. */ children: ReactNode; signedOn: string | null; isPending: boolean; error: unknown; onSave: (signedOn: string | null) => void; onClose: () => void }

/** The day on which somebody signed at the practice, or that the signature is taken back. */
export function SignatureDialog({ children, signedOn, isPending, error, onSave, onClose }: SignatureDialogProps) {
  const { t } = useLingui();
  const today = useTodayBoxes();
  const [typed, setTyped] = useState(signedOn === null ? today : datePartsOf(signedOn));
  const [isChecked, setChecked] = useState(false);
  const day = readDateBoxes(typed);
  const send = () => {
    setChecked(true);
    if (day.kind === 'date') onSave(day.date);
  };
  return (
    <Dialog
      isOpen onClose={onClose} width="narrow" title={<Trans>Signature on file</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={isPending} onPress={send}><Trans>Write it down</Trans></Button></>}
    >
      <p>{children}</p>
      <DateBoxes label={<Trans>Signed on</Trans>} value={typed} onChange={setTyped} error={isChecked && day.kind !== 'date' ? t`Type a date that the calendar has.` : null} />
      {signedOn !== null && <Button look="quiet" onPress={() => onSave(null)}><Trans>Take the signature back</Trans></Button>}
      <RefusalBand error={error} />
    </Dialog>
  );
}
