import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './check-box.module.css';

interface CheckBoxProps {
  label: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  name?: string;
}

export function CheckBox({ label, ...rest }: CheckBoxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.row}>
      <span className={styles.box} aria-hidden><Check className={styles.tick} /></span>
      <span>{label}</span>
    </AriaCheckbox>
  );
}
