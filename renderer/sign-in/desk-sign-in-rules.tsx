import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './desk-terms.module.css';

/** Practice settings : Sign-in & Security. What the practice asks of everyone; the owner's page. */
export function DeskSignInRules() {
  const { data: rules, error } = useQuery(api.deskAccount.rules.queryOptions({ input: {} }));
  return (
    <div className={styles.page}>
      <div className={styles.cards}>
        {!rules && (error ? <RefusalBand error={error} /> : <Skeleton lines={6} />)}
        {rules && (
          <>
            <Rule whom="clients" isOn={rules.requireTwoFactor} title={<Trans>Clients</Trans>} label={<Trans>Every client signs in with two factors</Trans>}>
              <Trans>At the next sign-in, a client who has none yet sets it up before any page opens: an app on the phone, and ten recovery codes. Nobody who is signed in now is stopped. Saying “I’m here” and a code from the front desk work as before.</Trans>
            </Rule>
            <Rule whom="staff" isOn={rules.requireStaffTwoFactor} title={<Trans>Staff</Trans>} label={<Trans>Everyone who works here signs in with two factors</Trans>}>
              <Trans>At the next sign-in, whoever has none yet sets it up before the desk opens. That is true for you too. A desk that only locked itself asks for the password alone. If a phone is lost, an owner helps under Staff; for the last owner there are the recovery codes and the printed recovery card.</Trans>
            </Rule>
          </>
        )}
      </div>
    </div>
  );
}

interface RuleProps {
  whom: 'clients' | 'staff';
  isOn: boolean;
  title: ReactNode;
  label: ReactNode;
  /** What happens then. */
  children: ReactNode;
}

function Rule({ whom, isOn, title, label, children }: RuleProps) {
  const queries = useQueryClient();
  const set = useMutation(api.deskAccount.setTwoFactorRule.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  return (
    <Card title={title}>
      <div className={styles.rule}>
        <CheckBox label={label} isSelected={set.isPending ? (set.variables[whom] ?? isOn) : isOn} isDisabled={set.isPending} onChange={(isNow) => set.mutate({ [whom]: isNow })} />
        <Hint size="body">{children}</Hint>
        {set.isSuccess && <StatusBand small announce tone="done" title={isOn ? <Trans>Saved. It begins with each person’s next sign-in.</Trans> : <Trans>Saved. Two factors are each person’s own choice again.</Trans>} />}
        <RefusalBand error={set.error} />
      </div>
    </Card>
  );
}
