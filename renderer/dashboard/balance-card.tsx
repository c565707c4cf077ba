import { Plural, Trans } from '@lingui/react/macro';
import { HandCoins } from 'lucide-react';
import type { client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import styles from './dashboard-screen.module.css';

type Balance = NonNullable<Awaited<ReturnType<typeof client.dashboard.get>>['balance']>;

/** What the client owes now; what insurance may still pay stands apart. */
export function BalanceCard({ balance, onPay }: { balance: Balance; onPay: () => void }) {
  const { responsibilityCents, insurancePendingCents, openVisits } = balance;
  return (
    <Card title={<Trans>Your Responsibility</Trans>}>
      <p className={styles.amount}>{formatMoney(Math.abs(responsibilityCents))}</p>
      <Hint>{responsibilityCents > 0 ? <OwedNow visits={openVisits} /> : responsibilityCents < 0 ? <Trans>This is your credit. You owe nothing now.</Trans> : <Trans>You owe nothing now.</Trans>}</Hint>
      {insurancePendingCents > 0 && (
        <p className={styles.pending}>
          <span><Trans>Insurance pending. Not part of what you owe.</Trans></span>
          <strong>{formatMoney(insurancePendingCents)}</strong>
        </p>
      )}
      <Button look="outlined" icon={HandCoins} className={styles.pay ?? ''} onPress={onPay}><Trans>Make a Payment</Trans></Button>
    </Card>
  );
}

function OwedNow({ visits }: { visits: number }) {
  return visits === 0 ? <Trans>You owe this now.</Trans> : <Plural value={visits} one="You owe this now, for # visit" other="You owe this now, for # visits" />;
}
