import type { ReactNode } from 'react';
import styles from './pad-beside.module.css';

/** A field of digits and its number pad: beside each other in landscape, below each other in portrait. */
export function PadBeside({ children }: { children: ReactNode }) {
  return <div className={styles.both}>{children}</div>;
}
