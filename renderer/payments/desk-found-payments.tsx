import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { DeskFoundDialog, type FoundPayment } from './desk-found-dialog.tsx';
import styles from './payments.module.css';
import { useCardWords } from './use-card-words.ts';

interface DeskFoundPaymentsProps {
  canDecide: boolean;
  /** The desk's own search for a client. */
  drawSearch: (onChosen: (client: { id: string; name: string }) => void) => ReactNode;
}

/** After a restore: what clients paid since the copy was made. Draws nothing at any other time. */
export function DeskFoundPayments({ canDecide, drawSearch }: DeskFoundPaymentsProps) {
  const { t } = useLingui();
  const { data } = useQuery(api.payments.listFound.queryOptions({ input: {} }));
  const [chosenId, setChosenId] = useState<string>();
  if (!data || (data.items.length === 0 && !data.isLooking)) return null;
  const chosen = data.items.find(({ id }) => id === chosenId);
  return (
    <section aria-label={t`Card payments made after the copy that was restored`}>
      <ul className={styles.people}>
        <li className={styles.person}>
          <History aria-hidden />
          <span className={styles.cardWords}>
            <b><Trans>A copy was restored. Card payments made after it are missing in the accounts.</Trans></b>
            <span>
              {data.isLooking ? <Trans>The card processor is being asked for them.</Trans> : <Trans>The card processor has told all of them.</Trans>}{' '}
              <Trans>Clients pay at the desk until each one is settled.</Trans>
            </span>
          </span>
        </li>
        {data.items.map((item) => <FoundRow key={item.id} item={item} canDecide={canDecide} onSettle={() => setChosenId(item.id)} />)}
      </ul>
      {chosen && <DeskFoundDialog item={chosen} drawSearch={drawSearch} onClose={() => setChosenId(undefined)} />}
    </section>
  );
}

function FoundRow({ item, canDecide, onSettle }: { item: FoundPayment; canDecide: boolean; onSettle: () => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { timeZone } = useNow(60_000);
  const cards = useCardWords();
  const amount = formatMoney(item.amountCents);
  const facts = [timeZone ? formatDayTime(item.movedAt, timeZone, language) : '', item.card ? cards.name(item.card) : '', item.client?.name ?? ''].filter(Boolean);
  return (
    <li className={styles.person}>
      <History aria-hidden />
      <span className={styles.cardWords}>
        <b>{item.kind === 'refund' ? <Trans>Refund of {amount}</Trans> : <Trans>Card payment of {amount}</Trans>}</b>
        <span>{facts.join(' · ')}</span>
      </span>
      {item.waitsForPayment && <span className={styles.quiet}><Trans>Settle the payment that it gives back first.</Trans></span>}
      {canDecide && !item.waitsForPayment && <Button look="outlined" onPress={onSettle}><Trans>Settle it…</Trans></Button>}
    </li>
  );
}
