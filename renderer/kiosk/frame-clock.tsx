import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatLongDay, formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import styles from './kiosk-shell.module.css';

export function FrameClock({ withDay }: { withDay?: boolean }) {
  const { nowMs, timeZone } = useNow(1_000);
  const language = useDisplayChoices((choices) => choices.language);
  if (!timeZone) return null;
  return (
    <div className={styles.clock}>
      <p className={styles.time}>{formatTime(nowMs, timeZone)}</p>
      {withDay && <p className={styles.day}>{formatLongDay(nowMs, timeZone, language)}</p>}
    </div>
  );
}
