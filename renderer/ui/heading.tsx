import { useEffect, useRef, type ReactNode } from 'react';
import styles from './heading.module.css';
import { classNames } from './class-names.ts';

interface HeadingProps {
  level: 1 | 2 | 3;
  /** How large it is drawn; by default as its level: display, title, body. */
  size?: 'display' | 'heading' | 'title' | 'body';
  id?: string;
  /** Takes the focus when it appears: the first thing that a screen reader says of a new screen or step. */
  takesFocus?: boolean;
  className?: string;
  children: ReactNode;
}

const sizeOfLevel = { 1: 'display', 2: 'title', 3: 'body' } as const;

export function Heading({ level, size = sizeOfLevel[level], id, takesFocus, className, children }: HeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const Tag = `h${level}` as const;
  return (
    <Tag ref={ref} id={id} tabIndex={takesFocus ? -1 : undefined} className={classNames(styles.heading, size === 'heading' ? styles['heading-size'] : styles[size], className)}>
      {children}
    </Tag>
  );
}
