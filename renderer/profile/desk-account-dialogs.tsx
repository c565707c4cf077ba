import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { DeskIdentityDialog } from './desk-identity-dialog.tsx';

export interface AboutClient {
  clientId: string;
  clientName: string;
  onClose: () => void;
}

/** Lost phone and lost codes: two-factor goes off, and the client turns it on anew. */
export function TwoFactorResetDialog({ clientId, clientName, guardian, onClose }: AboutClient & { /** Username of a guardian who is no client. */ guardian?: string }) {
  const reset = useMutation(api.deskAccount.resetTwoFactor.mutationOptions({ onSuccess: onClose }));
  return (
    <DeskIdentityDialog title={<Trans>Lost phone of {clientName}</Trans>} doIt={<Trans>Turn two-factor off</Trans>} isPending={reset.isPending} error={reset.error} onClose={onClose} onSend={(identityCheck) => reset.mutate({ clientId, identityCheck, guardian })}>
      <p><Trans>Two-factor sign-in and the recovery codes stop working, and every open session ends. The client can turn it on again with a new phone under My Profile.</Trans></p>
    </DeskIdentityDialog>
  );
}

export function UnlockDialog({ clientId, clientName, onClose }: AboutClient) {
  const unlock = useMutation(api.deskAccount.unlock.mutationOptions({ onSuccess: onClose }));
  return (
    <DeskIdentityDialog title={<Trans>Unlock {clientName}</Trans>} doIt={<Trans>Unlock</Trans>} isPending={unlock.isPending} error={unlock.error} onClose={onClose} onSend={(identityCheck) => unlock.mutate({ clientId, identityCheck })}>
      <p><Trans>Wrong passwords and codes are forgotten, and the client can try again at once.</Trans></p>
    </DeskIdentityDialog>
  );
}

export function NoticesDialog({ clientId, clientName, onClose, isOn }: AboutClient & { isOn: boolean }) {
  const set = useMutation(api.deskAccount.setKioskNotices.mutationOptions({ onSuccess: onClose }));
  return (
    <DeskIdentityDialog
      title={isOn ? <Trans>No mail for {clientName}’s kiosk sign-ins?</Trans> : <Trans>Mail {clientName} at kiosk sign-ins again?</Trans>} doIt={isOn ? <Trans>Opt out</Trans> : <Trans>Send mail</Trans>} isPending={set.isPending} error={set.error} onClose={onClose}
      onSend={(identityCheck) => set.mutate({ clientId, identityCheck, on: !isOn })}
    >
      <p>{isOn ? <Trans>A mail tells clients of each sign-in at a kiosk. It protects them. Opt out only if the client asks for it.</Trans> : <Trans>From now on each sign-in at a kiosk sends a mail.</Trans>}</p>
    </DeskIdentityDialog>
  );
}
