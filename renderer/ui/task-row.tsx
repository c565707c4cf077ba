import { ChevronRight, Circle, CircleCheck, Clock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import styles from './task-row.module.css';

export type TaskState = 'todo' | 'waiting' | 'done';

const iconOfState: Record<TaskState, LucideIcon> = { todo: Circle, waiting: Clock, done: CircleCheck };

interface TaskRowProps {
  title: ReactNode;
  detail: ReactNode;
  state: TaskState;
  /** Another icon than the state's: the kind of document. */
  icon?: LucideIcon;
  /** Makes the whole row a button with a chevron. */
  onPress?: () => void;
}

/** One thing to do, waiting or done, in a list inside a card (wrap several in `RowList`). */
export function TaskRow({ title, detail, state, icon, onPress }: TaskRowProps) {
  const Icon = icon ?? iconOfState[state];
  const words = (
    <>
      <Icon aria-hidden className={`${styles.icon} ${styles[state]}`} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      {onPress && <ChevronRight aria-hidden className={styles.chevron} />}
    </>
  );
  return <li className={styles.item}>{onPress ? <AriaButton className={styles.row} onPress={onPress}>{words}</AriaButton> : <div className={styles.row}>{words}</div>}</li>;
}

/** A list of rows with a line between them. */
export function RowList({ children, label }: { children: ReactNode; label?: string }) {
  return <ul className={styles.list} aria-label={label}>{children}</ul>;
}
