import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Lock, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import { DeskIdentityDialog } from './desk-identity-dialog.tsx';
import { StaffChanges } from './staff-changes.tsx';
import styles from './staff-two-factor.module.css';

/** A colleague's second step, as an owner helps with it. */
export function StaffSignInOf({ member, isSelf }: { member: { id: string; name: string }; isSelf: boolean }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const { id: staffId, name } = member;
  const [open, setOpen] = useState<'reset' | 'unlock'>();
  const { data, error } = useQuery(api.staffAccount.getFor.queryOptions({ input: { staffId } }));
  const close = () => setOpen(undefined);
  const reset = useMutation(api.staffAccount.resetTwoFactorOf.mutationOptions({ onSuccess: close }));
  const unlock = useMutation(api.staffAccount.unlockTwoFactorOf.mutationOptions({ onSuccess: close }));
  if (!data) return error ? <StatusBand small tone="danger" title={say(error)} /> : <Skeleton lines={3} />;
  const { state } = data.twoFactor;
  const isLocked = state === 'stopped' || data.codeWaitSeconds > 0;
  const words = { on: t`On`, off: t`Off`, stopped: t`Stopped: too many wrong codes` };
  return (
    <section className={styles.stack}>
      <Heading level={3}><Trans>Two-factor sign-in</Trans></Heading>
      {isLocked && <StatusBand small tone="attention" icon={Lock} title={<Trans>Locked: too many wrong codes. Check who it is, then unlock.</Trans>} />}
      <p><StatusWord tone={state === 'on' ? 'done' : state === 'off' ? 'quiet' : 'attention'} icon={state === 'on' ? CircleCheck : CircleAlert}>{words[state]}</StatusWord></p>
      {isSelf && <Hint><Trans>Your own is under “Two-factor” at the foot of this page.</Trans></Hint>}
      {!isSelf && (state !== 'off' || isLocked) && (
        <div className={styles.row}>
          {state !== 'off' && <Button size="big" icon={ShieldCheck} onPress={() => setOpen('reset')}><Trans>Lost phone…</Trans></Button>}
          {isLocked && <Button size="big" icon={Lock} onPress={() => setOpen('unlock')}><Trans>Unlock…</Trans></Button>}
        </div>
      )}
      <StaffChanges changes={data.changes} />
      {open === 'reset' && (
        <DeskIdentityDialog title={<Trans>Lost phone of {name}</Trans>} doIt={<Trans>Turn two-factor off</Trans>} isPending={reset.isPending} error={reset.error} onClose={close} onSend={(identityCheck) => reset.mutate({ staffId, identityCheck })}>
          <p><Trans>Two-factor sign-in and the recovery codes stop working, and every open window of this person closes. They can turn it on again with a new phone.</Trans></p>
        </DeskIdentityDialog>
      )}
      {open === 'unlock' && (
        <DeskIdentityDialog title={<Trans>Unlock {name}</Trans>} doIt={<Trans>Unlock</Trans>} isPending={unlock.isPending} error={unlock.error} onClose={close} onSend={(identityCheck) => unlock.mutate({ staffId, identityCheck })}>
          <p><Trans>Wrong codes are forgotten, and the app’s codes work again.</Trans></p>
        </DeskIdentityDialog>
      )}
    </section>
  );
}
