import type { ReactNode } from 'react';
import styles from './hint.module.css';
import { classNames } from './class-names.ts';

interface HintProps {
  id?: string;
  size?: 'label' | 'body';
  className?: string;
  children: ReactNode;
}

/** A quieter second line. */
export function Hint({ id, size = 'label', className, children }: HintProps) {
  return <p id={id} className={classNames(styles.hint, styles[size], className)}>{children}</p>;
}
