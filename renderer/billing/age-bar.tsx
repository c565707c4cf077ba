import { Trans } from '@lingui/react/macro';
import type { Aging } from '#main/contract/billing.ts';
import { Card } from '#renderer/ui/card.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import styles from './billing.module.css';

/** What is open, by the days since the service, as a stacked bar; insurance pending is its own, hatched part. */
export function AgeBar({ aging, pendingCents }: { aging: Aging; pendingCents: number }) {
  const { to30Cents, to60Cents, to90Cents, over90Cents } = aging;
  const total = to30Cents + to60Cents + to90Cents + over90Cents + pendingCents;
  const all = formatMoney(total);
  const part = (cents: number, look: string | undefined) => cents > 0 && <span className={look} style={{ flexGrow: cents }} />;
  return (
    <Card className={styles.age ?? ''}>
      <p className={styles.ageTop}><span><Trans>Open by age, days</Trans></span><span><Trans>{all} in all</Trans></span></p>
      <div className={styles.bar} aria-hidden>
        {part(to30Cents, styles.young)}
        {part(to60Cents, styles.middle)}
        {part(to90Cents, styles.old)}
        {part(over90Cents, styles.oldest)}
        {part(pendingCents, styles.hatched)}
      </div>
      <dl className={styles.ages}>
        <div><dt>0–30</dt><dd>{formatMoney(to30Cents)}</dd></div>
        <div><dt>31–60</dt><dd>{formatMoney(to60Cents)}</dd></div>
        <div><dt>61–90</dt><dd>{formatMoney(to90Cents)}</dd></div>
        <div><dt><Trans>over 90</Trans></dt><dd>{formatMoney(over90Cents)}</dd></div>
      </dl>
    </Card>
  );
}
