import { useId, type ReactNode, type Ref } from 'react';
import { FieldError } from './field-error.tsx';
import styles from './field.module.css';
import { KeyedInput, type KeyboardKind } from './keyed-input.tsx';
import { classNames } from './class-names.ts';

export interface TextFieldProps {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  /** By default `text`. */
  keyboard?: KeyboardKind;
  hint?: ReactNode;
  /** What to do next; marks the field. */
  error?: string | null;
  placeholder?: string;
  maxLength?: number;
  name?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  /** Draws a text box of that many lines. */
  lines?: number;
  /** Hides what is typed. */
  hidden?: boolean;
  /** A button inside the right end of the field. */
  insideButton?: ReactNode;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line (or `lines` lines) of text under its label, with the error beside it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, insideButton, className, lines } = props;
  const id = useId();
  const describedBy = classNames(Boolean(hint) && `${id}-hint`, error && `${id}-error`) || undefined;
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      {hint && <span id={`${id}-hint`} className={styles.hint}>{hint}</span>}
      <div className={classNames(styles.control, Boolean(insideButton) && styles.withButton)}>
        {lines ? <Lines {...props} id={id} describedBy={describedBy} /> : <Line {...props} id={id} describedBy={describedBy} />}
        {insideButton && <span className={styles.inside}>{insideButton}</span>}
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}

interface BoxProps extends TextFieldProps {
  id: string;
  describedBy: string | undefined;
}

function Line({ id, describedBy, value, onChange, keyboard = 'text', error, hidden, inputRef, placeholder, maxLength, name, autoComplete, autoFocus, disabled }: BoxProps) {
  return (
    <KeyedInput
      ref={inputRef} id={id} className={styles.input} type={hidden ? 'password' : 'text'} keyboard={keyboard} value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      aria-invalid={Boolean(error)} aria-describedby={describedBy}
      {...{ placeholder, maxLength, name, autoComplete, autoFocus, disabled }}
    />
  );
}

function Lines({ id, describedBy, value, onChange, error, lines, placeholder, maxLength, name, disabled }: BoxProps) {
  return (
    <textarea
      id={id} className={styles.input} rows={lines} value={value} data-keyboard="text" autoComplete="off" spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      aria-invalid={Boolean(error)} aria-describedby={describedBy}
      {...{ placeholder, maxLength, name, disabled }}
    />
  );
}
