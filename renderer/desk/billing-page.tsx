import { Trans } from '@lingui/react/macro';
import { DeskUnpostedList } from '#renderer/billing/desk-unposted-list.tsx';
import { DeskEstimatesDue } from '#renderer/estimates/desk-estimates-due.tsx';
import { DeskPaymentsForPerson } from '#renderer/payments/desk-payments-for-person.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import type { GoTo } from './desk-place.ts';
import styles from './billing-page.module.css';
import { useStaff } from './staff.ts';

/** What of everybody's money waits for the desk: estimates that are due, bills that went past one, charges to post. */
export function BillingPage({ goTo }: { goTo: GoTo }) {
  const { can } = useStaff();
  return (
    <main className={styles.page}>
      <Heading level={1} takesFocus><Trans>Billing</Trans></Heading>
      <DeskPaymentsForPerson canDecide={can('edit_money')} openClient={(clientId) => goTo({ kind: 'client', clientId, tab: 'billing' })} />
      <DeskEstimatesDue onClient={(clientId) => goTo({ kind: 'client', clientId, tab: 'billing' })} />
      {can('edit_money') && <DeskUnpostedList />}
    </main>
  );
}
