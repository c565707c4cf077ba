import styles from './brand.module.css';

interface BrandProps {
  /** The clinic's name; its first word is set bolder. */
  name: string;
  /** `stacked` in the left menu: first word over the rest. */
  layout: 'line' | 'stacked';
}

/** The door mark and the clinic's name. */
export function Brand({ name, layout }: BrandProps) {
  const [first = '', ...rest] = name.split(' ');
  return (
    <p className={`${styles.brand} ${styles[layout]}`}>
      <DoorMark className={styles.mark} />
      <span className={styles.name}><b>{first}</b> <span>{rest.join(' ')}</span></span>
    </p>
  );
}

export function DoorMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden className={className} viewBox="0 0 36 42">
      <path d="M0 42V18a18 18 0 0 1 36 0v24h-9V20a9 9 0 0 0-18 0v22z" fill="currentColor" />
      <path d="M25.5 14.5 31 19v23h-5.5z" className={styles.door} />
    </svg>
  );
}
