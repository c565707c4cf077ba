import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenCharge } from '#main/contract/billing.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './billing.module.css';
import { wholeHistory, filterOf } from './line-filter.tsx';
import { MethodField, type StaffMethod } from './method-field.tsx';
import { PaymentPreview } from './payment-preview.tsx';
import { useTodayBoxes } from './use-today-boxes.ts';

/** The panel beside the account: what it is for, how much, how; and what it will pay, before it is recorded. */
export function DeskTakePayment({ clientId }: { clientId: string }) {
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<{ receiptNumber: number | null; amountCents: number } | null>(null);
  const { data } = useQuery(api.billing.accountOf.queryOptions({ input: { clientId, ...filterOf(wholeHistory) }, placeholderData: keepPreviousData }));
  if (!data) return null;
  const receipt = done?.receiptNumber ?? '';
  const amount = formatMoney(done?.amountCents ?? 0);
  return (
    <section className={styles.take}>
      <Heading level={2}><Trans>Take a payment</Trans></Heading>
      {done && <StatusBand small announce tone="done" title={<Trans>{amount} recorded</Trans>}><Trans>Receipt {receipt}</Trans></StatusBand>}
      <PaymentForm
        key={`${clientId} ${round}`} clientId={clientId} openCharges={data.openCharges} owedCents={Math.max(0, data.responsibilityCents)}
        onDone={(receiptNumber, amountCents) => { setDone({ receiptNumber, amountCents }); setRound(round + 1); }}
      />
    </section>
  );
}

interface PaymentFormProps { clientId: string; openCharges: readonly OpenCharge[]; owedCents: number; onDone: (receiptNumber: number | null, amountCents: number) => void }

function PaymentForm({ clientId, openCharges, owedCents, onDone }: PaymentFormProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  // The payment's own number: pressed twice, or sent again after a hang, it is one payment.
  const [intentId] = useState(() => crypto.randomUUID());
  const [tickedIds, setTicked] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState({ reference: '', memo: '', statementMemo: '' });
  const [ownAmount, setOwnAmount] = useState<OwnAmount | null>(null);
  const [method, setMethod] = useState<StaffMethod>('cash');
  const [day, setDay] = useState(useTodayBoxes());
  const [isChecked, setChecked] = useState(false);
  const record = useMutation(api.billing.recordPayment.mutationOptions());
  const ticked = tickedIds.filter((id) => openCharges.some((charge) => charge.id === id));
  const tickedCents = openCharges.filter(({ id }) => ticked.includes(id)).reduce((sum, { openCents }) => sum + openCents, 0);
  const typedAmount = readAmount(ownAmount, tickedCents > 0 ? tickedCents : owedCents, owedCents);
  const amountCents = readDollars(typedAmount) ?? 0;
  const date = readDateBoxes(day);
  const chargeIds = ticked.length > 0 ? [...ticked] : null;
  const tick = (ids: readonly string[]) => {
    setTicked(ids);
    setOwnAmount(null);
  };
  const send = () => {
    setChecked(true);
    if (amountCents === 0 || date.kind !== 'date') return;
    record.mutate(
      { intentId, clientId, amountCents, chargeIds, method, reference: typed.reference.trim() || null, receivedOn: date.date, memo: typed.memo.trim() || null, statementMemo: typed.statementMemo.trim() || null },
      // The next form starts from the balance after this payment.
      { onSuccess: async ({ receiptNumber }) => { await queries.invalidateQueries(); onDone(receiptNumber, amountCents); } },
    );
  };
  const amount = formatMoney(amountCents);
  return (
    <>
      <TickCharges openCharges={openCharges} ticked={ticked} onTick={tick} />
      <TextField label={t`Amount in dollars`} keyboard="number" value={typedAmount} onChange={(amount) => setOwnAmount({ amount, owedCents })} maxLength={12} error={isChecked && amountCents === 0 ? t`Type an amount, like 25.00.` : null} />
      <MethodField value={method} onChange={setMethod} />
      {method !== 'cash' && <TextField label={method === 'check' ? t`Check number` : t`Reference, or last four`} value={typed.reference} onChange={(reference) => setTyped({ ...typed, reference })} maxLength={40} />}
      <DateBoxes label={<Trans>Received on</Trans>} value={day} onChange={setDay} error={isChecked && date.kind !== 'date' ? t`Type a date that the calendar has.` : null} />
      <TextField label={t`Note on the statement`} placeholder={t`The client sees this`} value={typed.statementMemo} onChange={(statementMemo) => setTyped({ ...typed, statementMemo })} maxLength={200} />
      <TextField label={t`Note for staff`} value={typed.memo} onChange={(memo) => setTyped({ ...typed, memo })} maxLength={400} />
      {amountCents > 0 && <PaymentPreview clientId={clientId} amountCents={amountCents} chargeIds={chargeIds} />}
      <RefusalBand error={record.error} />
      <Button size="big" look="filled" wide isPending={record.isPending} onPress={send}>{amountCents > 0 ? <Trans>Record {amount}</Trans> : <Trans>Record the payment</Trans>}</Button>
      <Hint><Trans>This records money that you have. It charges no card.</Trans></Hint>
    </>
  );
}

/** An amount that somebody typed, and what was owed when they did. */
type OwnAmount = { amount: string; owedCents: number };

/** The typed amount, or what is owed. Paid elsewhere meanwhile (a card, another desk), an amount beyond the rest is let go: it would become a credit that nobody meant. */
function readAmount(own: OwnAmount | null, suggestedCents: number, owedCents: number): string {
  const isOvertaken = own !== null && owedCents < own.owedCents && (readDollars(own.amount) ?? 0) > owedCents;
  if (own && !isOvertaken) return own.amount;
  return suggestedCents > 0 ? typeDollars(suggestedCents) : '';
}

function TickCharges({ openCharges, ticked, onTick }: { openCharges: readonly OpenCharge[]; ticked: readonly string[]; onTick: (ids: readonly string[]) => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  if (openCharges.length === 0) return <Hint><Trans>Nothing is open. A payment becomes a credit.</Trans></Hint>;
  return (
    <div>
      <Hint><Trans>What is it for? Oldest first, unless you tick.</Trans></Hint>
      {openCharges.map(({ id, serviceDate, description, openCents }) => (
        <div key={id} className={styles.tick}>
          <CheckBox isSelected={ticked.includes(id)} onChange={(isOn) => onTick(isOn ? [...ticked, id] : ticked.filter((one) => one !== id))} label={`${formatDate(serviceDate, language)} · ${description}`} />
          <b>{formatMoney(openCents)}</b>
        </div>
      ))}
    </div>
  );
}
