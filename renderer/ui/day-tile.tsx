import type { ReactNode } from 'react';
import { Radio } from 'react-aria-components/RadioGroup';
import styles from './day-tile.module.css';

interface DayTileProps {
  /** YYYY-MM-DD, the value of the RadioGroup it stands in (see ChoiceStrip). */
  date: string;
  /** `Tue` */
  weekday: string;
  /** `Dec 15` */
  day: string;
  /** `9 times`, `None` */
  times: ReactNode;
  /** Stays visible, without a border, and cannot be chosen. */
  isNone?: boolean;
}

/** One day of the week strip. */
export function DayTile({ date, weekday, day, times, isNone }: DayTileProps) {
  return (
    <Radio value={date} isDisabled={isNone} className={`${styles.tile} ${isNone ? styles.none : ''}`}>
      <span className={styles.small}>{weekday}</span>
      <span className={styles.day}>{day}</span>
      <span className={styles.small}>{times}</span>
    </Radio>
  );
}
