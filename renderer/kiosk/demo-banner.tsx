import { Trans } from '@lingui/react/macro';
import { BothLanguages } from './both-languages.tsx';
import styles from './demo-banner.module.css';

/** Every screen of the demo clinic says so. */
export function DemoBanner({ both }: { both?: boolean }) {
  // The name is the same in both languages.
  return (
    <aside aria-label="Demo">
      {both
        ? <BothLanguages say="demo" className={`${styles.banner} ${styles.both}`} />
        : <p className={styles.banner}><Trans>This is a demo clinic. All people are invented.</Trans></p>}
    </aside>
  );
}
