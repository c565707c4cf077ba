import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import { classNames } from './class-names.ts';
import styles from './summary-card.module.css';

export interface SummaryFact {
  icon: LucideIcon;
  /** `With` */
  label: ReactNode;
  /** `Rowan Tumbleton, LCSW` */
  value: ReactNode;
}

interface SummaryCardProps {
  title: ReactNode;
  /** `Tue, Dec 15`; null until chosen. */
  day: string | null;
  /** `2:30 PM` */
  time: string | null;
  facts: readonly SummaryFact[];
  /** A last quiet line. */
  note?: ReactNode;
  /** `row`: when and what beside each other, low enough for the top third of an upright screen. */
  look?: 'column' | 'row';
}

/** What has been chosen so far, beside the choosing. */
export function SummaryCard({ title, day, time, facts, note, look = 'column' }: SummaryCardProps) {
  return (
    <Card title={title} className={classNames(styles.card, styles[look])}>
      {(day || time) && (
        <p className={styles.when}>
          <span className={styles.day}>{day}</span>
          <span className={styles.time}>{time}</span>
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(({ icon: Icon, label, value }, index) => (
          <div key={index} className={styles.fact}>
            <Icon aria-hidden className={styles.icon} />
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {note && <p className={styles.note}>{note}</p>}
    </Card>
  );
}
