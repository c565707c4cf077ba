import { CircleAlert, CircleCheck, Clock, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './status-band.module.css';
import { classNames } from './class-names.ts';

export type Tone = 'done' | 'info' | 'attention' | 'danger' | 'waiting';

const iconOfTone: Record<Tone, LucideIcon> = { done: CircleCheck, info: Info, attention: CircleAlert, danger: CircleAlert, waiting: Clock };

interface StatusBandProps {
  tone: Tone;
  title: ReactNode;
  /** Another icon than the tone's own. */
  icon?: LucideIcon;
  /** Second line. */
  children?: ReactNode;
  /** At the right end: the one button that follows from it. */
  action?: ReactNode;
  /** Draws the smaller form used inside cards and dialogs. */
  small?: boolean;
  /** In the top third of an upright screen: large, and filling it. */
  lead?: boolean;
  /** One figure to remember, at the end: `Your number`, `47`. */
  figure?: { label: ReactNode; value: ReactNode };
  /** Read out when it appears. */
  announce?: boolean;
}

/** State as icon, word and colour together. */
export function StatusBand({ tone, title, icon, children, action, small, lead, figure, announce }: StatusBandProps) {
  const Icon = icon ?? iconOfTone[tone];
  return (
    <div role={announce ? 'status' : undefined} className={classNames(styles.band, styles[tone], small && styles.small, lead && styles.lead)}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.more}>{children}</div>}
      </div>
      {figure && <p className={styles.figure}><span className={styles.figureLabel}>{figure.label}</span> <span className={styles.figureValue}>{figure.value}</span></p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
