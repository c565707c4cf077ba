import { Trans } from '@lingui/react/macro';
import type { BoardRow } from '#main/contract/check-in.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import styles from './board.module.css';

/** A full bar; from half of it on the wait is long. */
const fullMinutes = 30;
const longMinutes = 15;

/** How long a client who is here has waited, as a bar and in minutes. */
export function WaitingBar({ row }: { row: BoardRow }) {
  const { nowMs } = useNow(15_000);
  const isWaiting = row.stage === 'arrived' || row.stage === 'doing_steps' || row.stage === 'ready';
  if (!isWaiting || row.arrivedAt === null) return null;
  const minutes = Math.max(0, Math.floor((nowMs - row.arrivedAt) / 60_000));
  return (
    <span className={styles.waiting} data-long={minutes >= longMinutes || undefined}>
      <span aria-hidden className={styles.track}><span style={{ width: `${Math.min(100, (minutes / fullMinutes) * 100)}%` }} /></span>
      <Trans>{minutes} min</Trans>
    </span>
  );
}
