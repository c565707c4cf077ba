import { useLingui } from '@lingui/react/macro';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useId, type FormEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Heading } from './heading.tsx';
import { Hint } from './hint.tsx';
import { ScrollColumn } from './scroll-column.tsx';
import { StepBar } from './step-bar.tsx';
import styles from './step-page.module.css';
import { classNames } from './class-names.ts';

interface StepPageProps {
  step?: { current: number; total: number };
  /** The one question. Takes the focus unless a field does. */
  title: ReactNode;
  titleId?: string;
  hint?: ReactNode;
  /** In one line with the question where there is room: a way out of it. */
  besideTitle?: ReactNode;
  /** Beside or below the question, read only. */
  aside?: ReactNode;
  onBack?: () => void;
  /** Never disabled: pressed too early it says beside the field what to do next. */
  onContinue?: () => void;
  continueLabel?: ReactNode;
  isPending?: boolean;
  /** Other buttons between Back and Continue. */
  moreActions?: ReactNode;
  /** Inside the left menu the column takes the content's width; alone it is 1024. */
  wide?: boolean;
  fieldTakesFocus?: boolean;
  children?: ReactNode;
}

/** One question to a screen; Back and Continue stay at their fixed places. Enter in a field continues. */
export function StepPage(props: StepPageProps) {
  const { step, title, titleId, hint, besideTitle, aside, onBack, onContinue, continueLabel, isPending, moreActions, wide, fieldTakesFocus, children } = props;
  const { t } = useLingui();
  const ownId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    onContinue?.();
    focusFirstWrong(event.currentTarget);
  };
  return (
    <form noValidate onSubmit={submit} className={classNames(styles.page, wide && styles.wide)}>
      <ScrollColumn>
        <div className={classNames(styles.head, step && styles.stepped)}>
          {step && <StepBar {...step} />}
          <div className={styles.titled}>
            <Heading level={1} id={titleId ?? ownId} takesFocus={!fieldTakesFocus} key={ownId}>{title}</Heading>
            {besideTitle}
          </div>
          {hint && <Hint size="body">{hint}</Hint>}
          {aside}
        </div>
        <div className={styles.body}>{children}</div>
      </ScrollColumn>
      <div className={styles.actions}>
        {onBack && <Button size="big" icon={ArrowLeft} onPress={onBack}>{t`Back`}</Button>}
        {!onBack && onContinue && <span />}
        {moreActions}
        {onContinue && <Button look="filled" size="big" type="submit" trailingIcon={ArrowRight} isPending={isPending} className={styles.continue}>{continueLabel ?? t`Continue`}</Button>}
      </div>
    </form>
  );
}

/** After the step has said what to do next, the person can type on at once. */
function focusFirstWrong(form: HTMLFormElement) {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('input[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input')?.focus());
}
