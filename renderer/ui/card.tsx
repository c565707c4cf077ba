import { useId, type ReactNode } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';
import { Heading } from './heading.tsx';

interface CardProps {
  title?: ReactNode;
  /** At the right end of the title's line: a count, a few words, a quiet button. */
  beside?: ReactNode;
  /** `pending` is the dashed shape that only insurance pending has. */
  look?: 'card' | 'pending' | 'inset';
  className?: string;
  children: ReactNode;
}

/** A card; with a title it is a region that a screen reader can jump to. */
export function Card({ title, beside, look = 'card', className, children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined} className={classNames(styles.card, styles[look], className)}>
      {title && (
        <div className={styles.top}>
          <Heading level={2} id={id}>{title}</Heading>
          {beside && <div className={styles.beside}>{beside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
