import { Trans } from '@lingui/react/macro';
import styles from './step-bar.module.css';

interface StepBarProps {
  /** 1-based. */
  current: number;
  total: number;
}

/** Where one is: bars, and "Step 2 of 5". */
export function StepBar({ current, total }: StepBarProps) {
  return (
    <div className={styles.bar}>
      <span aria-hidden className={styles.pieces}>
        {Array.from({ length: total }, (_, index) => <span key={index} className={`${styles.piece} ${index < current ? styles.filled : ''}`} />)}
      </span>
      <span className={styles.words}><Trans>Step {current} of {total}</Trans></span>
    </div>
  );
}
