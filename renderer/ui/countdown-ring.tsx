import styles from './countdown-ring.module.css';

interface CountdownRingProps {
  secondsLeft: number;
  secondsTotal: number;
  /** `big` carries the number inside; `small` stands beside a sentence that says it. */
  size: 'big' | 'small';
}

const radius = 44;
const round = 2 * Math.PI * radius;

/** Time running out, as a ring. Silent for screen readers: the sentence beside it speaks. */
export function CountdownRing({ secondsLeft, secondsTotal, size }: CountdownRingProps) {
  const left = Math.max(0, Math.min(1, secondsLeft / secondsTotal));
  return (
    <span aria-hidden className={`${styles.ring} ${styles[size]}`}>
      <svg viewBox="0 0 100 100" className={styles.svg}>
        <circle cx="50" cy="50" r={radius} className={styles.track} />
        <circle cx="50" cy="50" r={radius} className={styles.left} strokeDasharray={round} strokeDashoffset={round * (1 - left)} transform="rotate(-90 50 50)" />
      </svg>
      {size === 'big' && <span className={styles.number}>{secondsLeft}</span>}
    </span>
  );
}
