import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import { typeDollars } from '#renderer/ui/read-dollars.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DeskAttemptDialog } from './desk-attempt-dialog.tsx';
import { paymentsOf } from './pay-source.ts';
import styles from './payments.module.css';
import { readAmount } from './read-amount.ts';
import { useIntentId } from './use-intent-id.ts';

type Refundable = Awaited<ReturnType<typeof client.payments.listRefundable>>['payments'][number];

/** Payments by card that can go back to the card. Absent while there is none. */
export function DeskCardRefunds({ clientId, canEdit }: { clientId: string; canEdit: boolean }) {
  const { data } = useQuery(api.payments.listRefundable.queryOptions({ input: { clientId } }));
  const [chosen, setChosen] = useState<Refundable>();
  const close = () => setChosen(undefined);
  const payments = data?.payments.filter(({ refundableCents, refundUnderWay }) => refundableCents > 0 || refundUnderWay) ?? [];
  if (payments.length === 0) return null;
  return (
    <Card title={<Trans>Paid by card</Trans>}>
      <ul className={styles.cards}>
        {payments.map((payment) => {
          const { last4 } = payment;
          const [amount, left] = [formatMoney(payment.amountCents), formatMoney(payment.refundableCents)];
          return (
            <li key={payment.entryId}>
              <span className={styles.cardWords}>
                <b>{formatTypedDate(payment.paidOn)} · {amount}</b>
                <span className={styles.quiet}>{last4 !== null && <><Trans>Card ending in {last4}</Trans> · </>}<Trans>{left} can go back</Trans></span>
              </span>
              {payment.refundUnderWay ? <Button look="quiet" onPress={() => setChosen(payment)}><Trans>A refund is on its way. Look</Trans></Button> : canEdit && <Button look="quiet" onPress={() => setChosen(payment)}><Trans>Refund to the card…</Trans></Button>}
            </li>
          );
        })}
      </ul>
      {chosen && (chosen.refundUnderWay ? <DeskAttemptDialog source={paymentsOf(clientId)} first={chosen.refundUnderWay} onClose={close} /> : <RefundDialog clientId={clientId} payment={chosen} onClose={close} />)}
    </Card>
  );
}

function RefundDialog({ clientId, payment, onClose }: { clientId: string; payment: Refundable; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const intentOf = useIntentId();
  const [typed, setTyped] = useState(typeDollars(payment.refundableCents));
  const [isChecked, setChecked] = useState(false);
  const refund = useMutation(api.payments.refundToCard.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  if (refund.data) return <DeskAttemptDialog source={paymentsOf(clientId)} first={refund.data} onClose={onClose} />;
  const read = readAmount(typed, { minCents: 1, maxCents: payment.refundableCents });
  const most = formatMoney(payment.refundableCents);
  const send = (reason: string) => {
    setChecked(true);
    if (read.kind === 'amount') refund.mutate({ intentId: intentOf(`${read.cents} ${reason}`), clientId, entryId: payment.entryId, amountCents: read.cents, reason });
  };
  return (
    <ReasonDialog title={t`Refund to the card`} doIt={t`Refund it now`} hint={<Trans>Staff can read it in the account.</Trans>} isPending={refund.isPending} error={refund.error} onClose={onClose} onSend={send}>
      <p><Trans>The processor gives the money back to the card that paid. This can’t be undone.</Trans></p>
      <TextField label={t`Amount in dollars`} keyboard="amount" value={typed} onChange={setTyped} maxLength={12} error={isChecked && read.kind !== 'amount' ? t`Type an amount up to ${most}.` : null} />
    </ReasonDialog>
  );
}
