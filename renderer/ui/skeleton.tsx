import { Trans } from '@lingui/react/macro';
import styles from './skeleton.module.css';

/** Lines in the place of what is being read. Appears only after a moment, so that quick answers do not flicker. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div role="status" className={styles.skeleton}>
      <span className="sr-only"><Trans>Loading</Trans></span>
      {Array.from({ length: lines }, (_, index) => <span key={index} aria-hidden className={styles.line} />)}
    </div>
  );
}
