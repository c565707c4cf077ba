import { useLingui } from '@lingui/react/macro';
import { ChoiceStrip } from '#renderer/ui/choice-strip.tsx';
import { hostNow } from '#renderer/ui/host-clock.ts';
import { TimeChip } from '#renderer/ui/time-chip.tsx';
import styles from './billing.module.css';

export type Show = 'all' | 'charges' | 'payments';
export type Span = 'recent' | 'all';
export type LineChoice = { show: Show; span: Span; skip: number };

export const wholeHistory: LineChoice = { show: 'all', span: 'all', skip: 0 };
const recentDays = 90;

/** What the host is asked for. */
export function filterOf({ show, span, skip }: LineChoice) {
  const since = new Date(hostNow() - recentDays * 86_400_000).toISOString().slice(0, 10);
  return { show, skip, from: span === 'recent' ? since : null, to: null };
}

/** Chooses which lines of the history are shown; the running balance stays that of all of them. */
export function LineFilter({ choice, onChange }: { choice: LineChoice; onChange: (choice: LineChoice) => void }) {
  const { t } = useLingui();
  return (
    <div className={styles.filter}>
      <ChoiceStrip label={t`What to show`} layout="wrap" value={choice.show} onChange={(show) => onChange({ ...choice, skip: 0, show: isShow(show) ? show : 'all' })}>
        <TimeChip value="all" time={t`Everything`} />
        <TimeChip value="charges" time={t`Visits and fees`} />
        <TimeChip value="payments" time={t`Payments`} />
      </ChoiceStrip>
      <ChoiceStrip label={t`How far back`} layout="wrap" value={choice.span} onChange={(span) => onChange({ ...choice, skip: 0, span: span === 'recent' ? 'recent' : 'all' })}>
        <TimeChip value="recent" time={t`Last 90 days`} />
        <TimeChip value="all" time={t`All years`} />
      </ChoiceStrip>
    </div>
  );
}

function isShow(value: string): value is Show {
  return value === 'all' || value === 'charges' || value === 'payments';
}
