import { Trans } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/card.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import styles from './payments.module.css';

/** What the money will pay, before anything is taken. */
export function PaySummary({ sum }: { sum: { amountCents: number; chargeIds: string[] | null } }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { data } = useQuery(api.payments.preview.queryOptions({ input: sum, placeholderData: keepPreviousData }));
  const amount = formatMoney(sum.amountCents);
  return (
    <Card className={styles.summary ?? ''} title={<Trans>You pay {amount}</Trans>}>
      {data && (
        <dl className={styles.lines}>
          {data.allocations.map((one) => <div key={one.chargeId}><dt>{formatDate(one.serviceDate, language)} · {one.description}</dt><dd>{formatMoney(one.appliedCents)}</dd></div>)}
          {data.creditCents > 0 && <div><dt><Trans>Kept for your next visits</Trans></dt><dd>{formatMoney(data.creditCents)}</dd></div>}
          <div className={styles.after}><dt>{data.responsibilityCents < 0 ? <Trans>Your credit after this</Trans> : <Trans>You owe after this</Trans>}</dt><dd>{formatMoney(Math.abs(data.responsibilityCents))}</dd></div>
        </dl>
      )}
    </Card>
  );
}
