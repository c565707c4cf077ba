import type { ReactNode } from 'react';
import { RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './choice-strip.module.css';
import { classNames } from './class-names.ts';

interface ChoiceStripProps {
  /** Name for screen readers: "Day", "Morning times". */
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  /** `spread` shares the width evenly (days); `wrap` keeps each at its width (times). */
  layout: 'spread' | 'wrap';
  /** DayTiles or TimeChips. */
  children: ReactNode;
}

/** Chooses one of DayTiles or TimeChips; arrow keys move inside, Tab passes. */
export function ChoiceStrip({ label, value, onChange, layout, children }: ChoiceStripProps) {
  return (
    <RadioGroup aria-label={label} orientation="horizontal" value={value} onChange={onChange} className={classNames(styles.strip, styles[layout])}>
      {children}
    </RadioGroup>
  );
}
