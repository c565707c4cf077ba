import { Trans } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import styles from './billing.module.css';

/** Which charges a payment will pay, shown before it is recorded. */
export function PaymentPreview({ clientId, amountCents, chargeIds }: { clientId: string; amountCents: number; chargeIds: string[] | null }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { data } = useQuery(api.billing.previewPayment.queryOptions({ input: { clientId, amountCents, chargeIds }, placeholderData: keepPreviousData }));
  if (!data) return null;
  return (
    <dl className={styles.preview}>
      <div><dt><Trans>Balance now</Trans></dt><dd>{formatMoney(data.responsibilityCents + amountCents)}</dd></div>
      {data.allocations.map((one) => (
        <div key={one.chargeId}><dt>{formatDate(one.serviceDate, language)} · {one.description}</dt><dd>−{formatMoney(one.appliedCents)}</dd></div>
      ))}
      {data.creditCents > 0 && <div><dt><Trans>Stays as a credit</Trans></dt><dd>{formatMoney(data.creditCents)}</dd></div>}
      <div className={styles.after}><dt><Trans>Balance after</Trans></dt><dd>{formatMoney(data.responsibilityCents)}</dd></div>
    </dl>
  );
}
