import type { ReactNode } from 'react';
import { DoorMark } from '#renderer/ui/brand.tsx';
import styles from './desk-entry-page.module.css';
import { LanguageSwitch } from './language-switch.tsx';

interface EntryPageProps {
  practiceName?: string;
  children: ReactNode;
}

/** The page before sign-in: the door mark, one card, and the language. */
export function EntryPage({ practiceName, children }: EntryPageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}><DoorMark className={styles.mark} /> {practiceName}</p>
        {children}
      </div>
      <LanguageSwitch />
    </main>
  );
}
