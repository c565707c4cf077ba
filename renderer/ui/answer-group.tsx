import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './answer-group.module.css';
import { FieldError } from './field-error.tsx';
import { classNames } from './class-names.ts';

export interface Answer<Value extends string> {
  value: Value;
  label: ReactNode;
  detail?: ReactNode;
  /** Drawn quieter: "I'd rather not answer". */
  quiet?: boolean;
}

interface AnswerGroupProps<Value extends string> {
  label: ReactNode;
  labelHidden?: boolean;
  /** After the label, quieter: "You can skip this." */
  hint?: ReactNode;
  answers: readonly Answer<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Two beside each other where there is room. */
  columns?: 1 | 2;
  /** `big`: one question to a screen, rows of 88 with a tick. */
  size?: 'big' | 'normal';
  error?: string | null;
}

/** One answer of several, each a row that can be touched anywhere. */
export function AnswerGroup<Value extends string>({ label, labelHidden, hint, answers, value, onChange, columns = 1, size = 'normal', error }: AnswerGroupProps<Value>) {
  return (
    <RadioGroup value={value} onChange={(next) => onChange(next as Value)} isInvalid={Boolean(error)} className={styles.group}>
      <div className={classNames(labelHidden && 'sr-only', styles.question)}>
        <Label className={styles.label}>{label}</Label>
        {hint && <span className={styles.hint}>{hint}</span>}
      </div>
      <div className={classNames(styles.answers, columns === 2 && styles.two, size === 'big' && styles.big)}>
        {answers.map((answer) => (
          <Radio key={answer.value} value={answer.value} className={classNames(styles.answer, answer.quiet && styles.quiet)}>
            <span className={styles.dot} aria-hidden />
            <span className={styles.words}>
              {answer.label}
              {answer.detail && <span className={styles.detail}>{answer.detail}</span>}
            </span>
            {size === 'big' && <Check aria-hidden className={styles.tick} />}
          </Radio>
        ))}
      </div>
      <FieldError message={error} />
    </RadioGroup>
  );
}
