import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { useSayRefusal } from '#renderer/ui/refusal-context.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import type { RoleWords } from './desk-staff.tsx';
import styles from './desk-staff.module.css';

type Member = Awaited<ReturnType<typeof client.deskSignIn.listStaff>>['staff'][number];

/** One member: who they are, and the switch that ends or gives back their sign-in. */
export function StaffMemberPage({ member, roleWords, isSelf }: { member: Member; roleWords: RoleWords; isSelf: boolean }) {
  const { t } = useLingui();
  const say = useSayRefusal();
  const [isAsked, setAsked] = useState(false);
  const provider = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers.find((each) => each.id === member.providerId);
  const turn = useMutation(api.deskSignIn.setStaffActive.mutationOptions({ onSettled: () => setAsked(false) }));
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
      <div className={styles.buttons}>
        {member.active
          ? <Button size="big" onPress={() => setAsked(true)}><Trans>Stop the sign-in</Trans></Button>
          : <Button size="big" look="filled" isPending={turn.isPending} onPress={() => turn.mutate({ staffId: member.id, active: true })}><Trans>Let this person sign in again</Trans></Button>}
      </div>
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
