import { Trans } from '@lingui/react/macro';
import { CircleAlert, CreditCard, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CardOnFile } from '#main/contract/payments.ts';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './payments.module.css';
import { useCardWords } from './use-card-words.ts';

/** Cards on file, the one that comes first at the top. An expiry is said in words. */
export function CardRows({ cards, drawAction }: { cards: readonly CardOnFile[]; drawAction: (card: CardOnFile, name: string) => ReactNode }) {
  const words = useCardWords();
  return (
    <ul className={styles.cards}>
      {cards.map((card) => {
        const name = words.name(card);
        return (
          <li key={card.id}>
            <CreditCard aria-hidden />
            <span className={styles.cardWords}>
              <b>{card.nickname ?? name}</b>
              {card.nickname && <span className={styles.quiet}>{name}</span>}
              {card.expiry === 'good' ? <span className={styles.quiet}>{words.expiry(card)}</span> : <StatusWord tone="attention" icon={CircleAlert}>{words.expiry(card)}</StatusWord>}
            </span>
            {card.isDefault && cards.length > 1 && <StatusWord pill tone="done" icon={Star}><Trans>Used first</Trans></StatusWord>}
            {drawAction(card, name)}
          </li>
        );
      })}
    </ul>
  );
}
