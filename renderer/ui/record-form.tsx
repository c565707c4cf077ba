import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Heading } from './heading.tsx';
import styles from './record-form.module.css';
import { useSayRefusal } from './refusal-context.ts';
import { StatusBand } from './status-band.tsx';
import type { RecordForm as RecordFormState } from './use-record-form.ts';

type FormState = Omit<RecordFormState<never, never>, 'value' | 'change' | 'errorOf' | 'record'>;

interface RecordFormProps {
  title: ReactNode;
  /** At the right end of the title's line. */
  beside?: ReactNode;
  form: FormState;
  /** In the band that says "Saved": what comes next. */
  next?: ReactNode;
  /** On the button, where it does more than save. */
  saveLabel?: ReactNode;
  children: ReactNode;
}

/** A record's form on the desk: title, fields, what the host answered, and Save at one fixed place. */
export function RecordForm({ title, beside, form, next, saveLabel, children }: RecordFormProps) {
  return (
    <form className={styles.form} onSubmit={form.send} noValidate>
      <div className={styles.head}><Heading level={2} size="heading">{title}</Heading>{beside}</div>
      {children}
      <div className={styles.foot}>
        <Answer form={form} next={next} />
        <div className={styles.actions}>
          <Button size="big" look="filled" type="submit" isPending={form.isPending}>{saveLabel ?? <Trans>Save</Trans>}</Button>
          {form.isChanged && <Button size="big" onPress={form.forget}><Trans>Undo my changes</Trans></Button>}
          {form.isChanged && <span className={styles.unsaved}><Trans>Not saved yet</Trans></span>}
        </div>
      </div>
    </form>
  );
}

function Answer({ form, next }: { form: FormState; next: ReactNode }) {
  const say = useSayRefusal();
  if (form.clash) {
    return (
      <StatusBand
        small announce tone="attention" title={<Trans>Someone else saved this while you were typing.</Trans>}
        action={
          <span className={styles.choice}>
            <Button onPress={form.clash.takeTheirs}><Trans>Show what they saved</Trans></Button>
            <Button onPress={form.clash.keepMine}><Trans>Save mine instead</Trans></Button>
          </span>
        }
      >
        <Trans>What you typed is still here. Choose which one to keep.</Trans>
      </StatusBand>
    );
  }
  if (form.error) return <StatusBand small announce tone="danger" title={say(form.error)} />;
  if (form.isSaved) return <StatusBand small announce tone="done" title={<Trans>Saved</Trans>} action={next} />;
  return null;
}

/** Fields that belong together, under a quiet heading. */
export function FieldGroup({ title, hint, children }: { title: ReactNode; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
