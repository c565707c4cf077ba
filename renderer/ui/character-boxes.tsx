import { useId, useState } from 'react';
import styles from './character-boxes.module.css';
import { FieldError } from './field-error.tsx';
import { KeyedInput } from './keyed-input.tsx';
import { classNames } from './class-names.ts';

interface CharacterBoxesProps {
  /** Letters are shown in capitals; anything that is not of the kind is not taken. */
  kind: 'letters' | 'digits';
  count: number;
  value: string;
  onChange: (value: string) => void;
  /** The field's name; the visible heading says the same, so it is not drawn. */
  label: string;
  describedBy?: string;
  error?: string | null;
  autoFocus?: boolean;
}

const unwanted = { letters: /[^\p{L}\p{M}' -]/gu, digits: /\D/gu } as const;

/** One field drawn as boxes, a character in each. A single input lies over them: paste, selection and screen readers work as usual. */
export function CharacterBoxes({ kind, count, value, onChange, label, describedBy, error, autoFocus }: CharacterBoxesProps) {
  const id = useId();
  const [focused, setFocused] = useState(false);
  const characters = Array.from(value);
  const active = Math.min(characters.length, count - 1);
  const take = (text: string) => onChange(Array.from(text.replace(unwanted[kind], '').trimStart().toLocaleUpperCase()).slice(0, count).join(''));
  return (
    <div className={styles.field}>
      <div className={classNames(styles.boxes, styles[kind])}>
        {Array.from({ length: count }, (_, index) => (
          <span key={index} aria-hidden className={classNames(styles.box, focused && index === active && styles.active, Boolean(error) && styles.wrong)}>
            {characters[index]}
          </span>
        ))}
        <KeyedInput
          id={id} className={styles.input} keyboard={kind === 'letters' ? 'letters' : 'number'} value={value} aria-label={label}
          aria-invalid={Boolean(error)} aria-describedby={classNames(describedBy, error && `${id}-error`) || undefined} autoFocus={autoFocus}
          onChange={(event) => take(event.currentTarget.value)} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}
        />
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
