import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  icon: LucideIcon;
  /** What will appear here. */
  title: ReactNode;
  /** What one can do now. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: says what will appear and what one can do now. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.disc}><Icon aria-hidden className={styles.icon} /></span>
      <div>
        <p className={styles.title}>{title}</p>
        {children && <p className={styles.more}>{children}</p>}
      </div>
      {action}
    </div>
  );
}
