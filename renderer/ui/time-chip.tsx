import { Check } from 'lucide-react';
import { Radio } from 'react-aria-components/RadioGroup';
import styles from './time-chip.module.css';

interface TimeChipProps {
  /** Value in the RadioGroup it stands in (see ChoiceStrip). */
  value: string;
  /** `2:30 PM` */
  time: string;
}

/** A free time, as a large chip; the chosen one carries a tick. */
export function TimeChip({ value, time }: TimeChipProps) {
  return (
    <Radio value={value} className={styles.chip}>
      <Check aria-hidden className={styles.tick} />
      <span>{time}</span>
    </Radio>
  );
}
