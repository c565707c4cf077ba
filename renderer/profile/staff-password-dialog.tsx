import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StaffProof } from './staff-proof.tsx';

/** A member of staff's own new password. */
export function StaffPasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const { data: mine, error } = useQuery(api.staffAccount.get.queryOptions({ input: {} }));
  const change = useMutation(api.staffAccount.changePassword.mutationOptions({ gcTime: 0 }));
  const asksCode = mine !== undefined && mine.twoFactor.state !== 'off';
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>My password</Trans>} actions={change.isSuccess ? <Button size="big" look="filled" onPress={onClose}><Trans>Close</Trans></Button> : null}>
      {change.isSuccess ? (
        <StatusBand small announce tone="done" title={t`Your password is changed. You are signed out everywhere else.`} />
      ) : mine ? (
        <StaffProof
          words={<Trans>Type the password that you use now, then a new one. You are signed out at every other desk.</Trans>} asksCode={asksCode} asksNew doIt={t`Save`} isPending={change.isPending} error={change.error} onTyping={change.reset} onBack={onClose}
          onSend={(password, code, newPassword) => change.mutate({ password, code: asksCode ? code : null, newPassword })}
        />
      ) : error ? <StatusBand small tone="danger" title={say(error)} /> : <Skeleton lines={4} />}
    </Dialog>
  );
}
