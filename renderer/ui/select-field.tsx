import { useId, type ReactNode } from 'react';
import { FieldError } from './field-error.tsx';
import styles from './field.module.css';

interface SelectFieldProps<Value extends string> {
  label: ReactNode;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string }[];
  hint?: ReactNode;
  error?: string | null;
  disabled?: boolean;
}

/** The browser's own list: quick by keyboard, for the desk. The kiosk shows its choices openly (AnswerGroup). */
export function SelectField<Value extends string>({ label, value, onChange, options, hint, error, disabled }: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {hint && <span className={styles.hint} id={`${id}-hint`}>{hint}</span>}
      <div className={styles.control}>
        <select
          id={id} className={styles.input} value={value} disabled={disabled} aria-invalid={Boolean(error)} aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
        >
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
