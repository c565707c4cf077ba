import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import type { RoleWords } from './desk-staff.tsx';
import styles from './desk-staff.module.css';

type Member = Awaited<ReturnType<typeof client.deskSignIn.listStaff>>['staff'][number];

interface StaffMemberPageProps {
  member: Member;
  roleWords: RoleWords;
  isSelf: boolean;
  /** A new set-up code is made: to be shown now, and never again. */
  onCode: (code: Awaited<ReturnType<typeof client.deskSignIn.renewSetupCode>>) => void;
  /** Their second step. */
  children: ReactNode;
}

/** One member: who they are, and the switch that ends or gives back their sign-in. */
export function StaffMemberPage({ member, roleWords, isSelf, onCode, children }: StaffMemberPageProps) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [isAsked, setAsked] = useState(false);
  const provider = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers.find((each) => each.id === member.providerId);
  const turn = useMutation(api.deskSignIn.setStaffActive.mutationOptions({ onSettled: () => setAsked(false) }));
  const renew = useMutation(api.deskSignIn.renewSetupCode.mutationOptions({ gcTime: 0, onSuccess: onCode }));
  const { name } = member;
  return (
    <section className={styles.member}>
      <Heading level={2} size="heading">{name}</Heading>
      <dl className={styles.facts}>
        <dt><Trans>Username</Trans></dt><dd>{member.username}</dd>
        <dt><Trans>Role</Trans></dt><dd>{roleWords[member.role]}</dd>
        {provider && <><dt><Trans>Provider</Trans></dt><dd>{provider.displayName}</dd></>}
        <dt><Trans>Sign-in</Trans></dt>
        <dd>{!member.active ? t`Not active: cannot sign in` : member.invited ? t`Invited: has not used the set-up code yet` : t`Active`}</dd>
      </dl>
      {turn.isError && <StatusBand small announce tone="danger" title={say(turn.error)} />}
      {turn.isSuccess && <StatusBand small announce tone="done" title={<Trans>Saved</Trans>} />}
      {renew.isError && <StatusBand small announce tone="danger" title={say(renew.error)} />}
      {member.active && !isSelf && <Hint>{member.invited ? <Trans>The code is lost or too old? Make a new one; the old one stops working.</Trans> : <Trans>The password is forgotten? With a new code this person chooses another one.</Trans>}</Hint>}
      <div className={styles.buttons}>
        {member.active && !isSelf && <Button size="big" icon={KeyRound} isPending={renew.isPending} onPress={() => renew.mutate({ staffId: member.id })}><Trans>New set-up code</Trans></Button>}
        {member.active
          ? <Button size="big" onPress={() => setAsked(true)}><Trans>Stop the sign-in</Trans></Button>
          : <Button size="big" look="filled" isPending={turn.isPending} onPress={() => turn.mutate({ staffId: member.id, active: true })}><Trans>Let this person sign in again</Trans></Button>}
      </div>
      {children}
      <Dialog
        isOpen={isAsked} onClose={() => setAsked(false)} role="alertdialog" width="narrow" title={<Trans>Stop the sign-in of {name}?</Trans>}
        actions={
          <>
            <Button size="big" autoFocus onPress={() => setAsked(false)}><Trans>Keep the sign-in</Trans></Button>
            <Button size="big" look="danger" isPending={turn.isPending} onPress={() => turn.mutate({ staffId: member.id, active: false })}><Trans>Stop the sign-in</Trans></Button>
          </>
        }
      >
        <p>{isSelf ? <Trans>This is you. Your window closes at once.</Trans> : <Trans>Open windows of this person close at once. What they did stays in the history.</Trans>}</p>
      </Dialog>
    </section>
  );
}
