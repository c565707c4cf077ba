import styles from './count-badge.module.css';
import { classNames } from './class-names.ts';

interface CountBadgeProps {
  count: number;
  /** What is counted, in words, for screen readers: "3 documents to do". */
  label?: string;
  className?: string;
}

/** How many wait. Zero draws nothing. */
export function CountBadge({ count, label, className }: CountBadgeProps) {
  if (count <= 0) return null;
  return (
    <span className={classNames(styles.badge, className)}>
      <span aria-hidden={label ? true : undefined}>{count}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
