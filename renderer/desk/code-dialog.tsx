import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './board.module.css';

interface CodeDialogProps {
  clientId: string;
  clientName: string;
  onClose: () => void;
}

/** Makes six digits with which the client signs in on the kiosk. The old code stops only when one is made, by this button. */
export function CodeDialog({ clientId, clientName, onClose }: CodeDialogProps) {
  const issue = useMutation(api.registration.issueDeskCode.mutationOptions({ gcTime: 0 }));
  const slip = useMutation(api.printing.printCodeSlip.mutationOptions({ gcTime: 0 }));
  const { i18n } = useLingui();
  const printerName = slip.data?.printerName ?? null;
  const { nowMs } = useNow(1_000);
  const secondsLeft = issue.data ? Math.max(0, Math.ceil((issue.data.expiresAt - nowMs) / 1000)) : 0;
  const clock = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`;
  const isShown = issue.data !== undefined && secondsLeft > 0;
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>One-time code for {clientName}</Trans>} width="narrow"
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Close</Trans></Button>
          {!isShown && <Button size="big" look="filled" isPending={issue.isPending} onPress={() => issue.mutate({ clientId })}><Trans>Make a code</Trans></Button>}
        </>
      }
    >
      {isShown ? (
        <>
          <p className={styles.code} role="status">{issue.data.code.slice(0, 3)} {issue.data.code.slice(3)}</p>
          <p><Trans>Good for {clock} more. It works once, and is not shown again.</Trans></p>
          {slip.data === undefined && <Button icon={Printer} isPending={slip.isPending} onPress={() => slip.mutate({ clientId, code: issue.data.code, language: i18n.locale === 'es' ? 'es' : 'en' })}><Trans>Print it on a slip</Trans></Button>}
          {slip.data && <p role="status">{printerName === null ? <Trans>The slip needs a printer. Choose one under “Papers to hand over”.</Trans> : <Trans>The slip is on its way to {printerName}.</Trans>}</p>}
          <RefusalBand error={slip.error} />
        </>
      ) : (
        <p><Trans>First check a photo ID. Then the client signs in on the kiosk with the date of birth and this code.</Trans></p>
      )}
      <Hint><Trans>A new code ends the one before it.</Trans></Hint>
      <RefusalBand error={issue.error} />
    </Dialog>
  );
}
