import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { DeskDecideDialog } from './desk-decide-dialog.tsx';
import styles from './payments.module.css';
import { useWhyWords } from './use-why-words.ts';

interface DeskPaymentsForPersonProps { canDecide: boolean; openClient: (clientId: string) => void }

/** Card payments that only a person can settle. Draws nothing while there is none. */
export function DeskPaymentsForPerson({ canDecide, openClient }: DeskPaymentsForPersonProps) {
  const { t } = useLingui();
  const { data } = useQuery(api.payments.listForPerson.queryOptions({ input: {} }));
  const [chosenId, setChosenId] = useState<string>();
  const why = useWhyWords();
  if (!data || data.items.length === 0) return null;
  const chosen = data.items.find(({ attempt }) => attempt.id === chosenId);
  return (
    <section aria-label={t`Card payments to look at`}>
      <ul className={styles.people}>
        {data.items.map((item) => {
          const amount = formatMoney(item.attempt.amountCents);
          return (
            <li key={item.attempt.id} className={styles.person}>
              <CreditCard aria-hidden />
              <span className={styles.cardWords}>
                <b>{item.attempt.purpose === 'refund' ? <Trans>Refund of {amount}</Trans> : <Trans>Card payment of {amount}</Trans>} · {item.clientName}</b>
                <span>{why[item.why]}</span>
              </span>
              <Button onPress={() => openClient(item.clientId)}><Trans>Open the client</Trans></Button>
              {canDecide && <Button look="outlined" onPress={() => setChosenId(item.attempt.id)}><Trans>Settle it…</Trans></Button>}
            </li>
          );
        })}
      </ul>
      {chosen && <DeskDecideDialog item={chosen} onClose={() => setChosenId(undefined)} />}
    </section>
  );
}
