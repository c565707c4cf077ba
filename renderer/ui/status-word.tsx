import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './status-word.module.css';
import { classNames } from './class-names.ts';

interface StatusWordProps {
  tone: 'done' | 'info' | 'attention' | 'danger' | 'primary' | 'quiet';
  icon: LucideIcon;
  /** Words on a tinted pill (flags) instead of plain. */
  pill?: boolean;
  children: ReactNode;
}

/** Icon, word and colour in one line: the state of a row, or a flag. */
export function StatusWord({ tone, icon: Icon, pill, children }: StatusWordProps) {
  return (
    <span className={classNames(styles.word, styles[tone], pill && styles.pill)}>
      <Icon aria-hidden className={styles.icon} />
      <span>{children}</span>
    </span>
  );
}
