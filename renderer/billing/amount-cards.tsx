import { Trans } from '@lingui/react/macro';
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '#renderer/ui/card.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import styles from './billing.module.css';

/** What is owed, in one figure, and the one thing to do about it. */
export function ResponsibilityCard({ cents, reader, action }: { cents: number; reader: 'client' | 'staff'; action?: ReactNode }) {
  const isStaff = reader === 'staff';
  return (
    <Card className={styles.owed ?? ''}>
      <div>
        <p className={styles.label}>{isStaff ? <Trans>Client’s responsibility</Trans> : <Trans>Your Responsibility</Trans>}</p>
        <p className={styles.amount}>{formatMoney(Math.abs(cents))}</p>
        <Hint>{cents > 0 ? <Owed isStaff={isStaff} /> : cents < 0 ? <Credit isStaff={isStaff} /> : <Nothing isStaff={isStaff} />}</Hint>
      </div>
      {action}
    </Card>
  );
}

function Owed({ isStaff }: { isStaff: boolean }) {
  return isStaff ? <Trans>Owed now</Trans> : <Trans>You owe this now.</Trans>;
}

function Credit({ isStaff }: { isStaff: boolean }) {
  return isStaff ? <Trans>Credit of the client</Trans> : <Trans>This is your credit. You owe nothing now.</Trans>;
}

function Nothing({ isStaff }: { isStaff: boolean }) {
  return isStaff ? <Trans>Nothing is owed.</Trans> : <Trans>You owe nothing now.</Trans>;
}

/** Insurance pending has its own shape, colour and sentence, everywhere. */
export function PendingCard({ cents, reader }: { cents: number; reader: 'client' | 'staff' }) {
  return (
    <Card look="pending">
      <p className={styles.pendingTitle}><Clock aria-hidden /><span><Trans>Insurance pending</Trans></span></p>
      <p className={styles.pendingAmount}>{formatMoney(cents)}</p>
      <p className={styles.label}>{reader === 'staff' ? <Trans>May be paid by insurance.</Trans> : <Trans>May be paid by insurance. Not part of what you owe.</Trans>}</p>
    </Card>
  );
}
