import type { ReactNode } from 'react';
import { DoorMark } from '#renderer/ui/brand.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './desk-entry-page.module.css';
import { LanguageSwitch } from './language-switch.tsx';

interface EntryPageProps {
  practiceName?: string;
  /** Room for a picture beside words. */
  wide?: boolean;
  children: ReactNode;
}

/** The page before sign-in: the door mark, one card, and the language. */
export function EntryPage({ practiceName, wide, children }: EntryPageProps) {
  return (
    <main className={styles.page}>
      <div className={classNames(styles.card, wide && styles.wide)}>
        <p className={styles.brand}><DoorMark className={styles.mark} /> {practiceName}</p>
        {children}
      </div>
      <LanguageSwitch />
    </main>
  );
}
