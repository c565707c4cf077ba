import { useLingui } from '@lingui/react/macro';
import { useId, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import styles from './date-boxes.module.css';
import { FieldError } from './field-error.tsx';
import { KeyedInput } from './keyed-input.tsx';
import { findWholeDate, type DateParts } from './read-date-boxes.ts';
import { classNames } from './class-names.ts';

interface DateBoxesProps {
  /** The question; drawn above the boxes unless `labelHidden`. */
  label: ReactNode;
  labelHidden?: boolean;
  value: DateParts;
  onChange: (value: DateParts) => void;
  error?: string | null;
  autoFocus?: boolean;
}

const parts = ['month', 'day', 'year'] as const;
type Part = (typeof parts)[number];
const lengthOf = { month: 2, day: 2, year: 4 } as const;
const placeholders = { month: 'MM', day: 'DD', year: 'YYYY' } as const;

/** Whether no further digit can follow: `4` is a whole month, `1` may become 12. */
function isFull(part: Part, digits: string): boolean {
  if (digits.length >= lengthOf[part]) return true;
  return (part === 'month' && Number(digits) > 1) || (part === 'day' && Number(digits) > 3);
}

/** A date typed as MM/DD/YYYY in three boxes. Goes on to the next box by itself, and back when one deletes from an empty one. */
export function DateBoxes({ label, labelHidden, value, onChange, error, autoFocus }: DateBoxesProps) {
  const { t } = useLingui();
  const id = useId();
  const inputs = useRef<Partial<Record<Part, HTMLInputElement | null>>>({});
  const names = { month: t`Month`, day: t`Day`, year: t`Year` };
  const goTo = (part: Part | undefined) => part && inputs.current[part]?.focus();

  function take(part: Part, text: string) {
    const digits = text.replace(/\D/gu, '').slice(0, lengthOf[part]);
    onChange({ ...value, [part]: digits });
    const typedOne = digits.length > value[part].length;
    if (typedOne && isFull(part, digits)) goTo(parts[parts.indexOf(part) + 1]);
  }
  function onKeyDown(part: Part, event: KeyboardEvent) {
    const at = parts.indexOf(part);
    if (event.key === 'Backspace' && value[part] === '' && at > 0) {
      event.preventDefault();
      goTo(parts[at - 1]);
    } else if (['/', '-', '.'].includes(event.key)) {
      event.preventDefault();
      if (value[part]) goTo(parts[at + 1]);
    }
  }
  function onPaste(event: ClipboardEvent) {
    const whole = findWholeDate(event.clipboardData.getData('text'));
    if (!whole) return;
    event.preventDefault();
    onChange(whole);
  }

  return (
    <fieldset className={styles.field} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={classNames(labelHidden && 'sr-only', styles.legend)}>{label}</legend>
      <div className={styles.boxes}>
        {parts.map((part) => (
          <div key={part} className={classNames(styles.part, styles[part])}>
            <label htmlFor={`${id}-${part}`} className={styles.name}>{names[part]}</label>
            <KeyedInput
              ref={(input) => { inputs.current[part] = input; }} id={`${id}-${part}`} className={styles.input} keyboard="number" placeholder={placeholders[part]}
              maxLength={lengthOf[part]} value={value[part]} aria-invalid={Boolean(error)} autoFocus={autoFocus && part === 'month'}
              onChange={(event) => take(part, event.currentTarget.value)} onKeyDown={(event) => onKeyDown(part, event)} onPaste={onPaste}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </fieldset>
  );
}
