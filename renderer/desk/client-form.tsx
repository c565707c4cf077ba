import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { leaveForm } from '#renderer/ui/unsaved-work.ts';
import { useProblemFocus } from '#renderer/ui/use-record-form.ts';
import { useDraft } from '#renderer/ui/use-draft.ts';
import { findDraftProblems, readDraft, type ClientDraft, type ClientFields, type TextFieldName } from './client-draft.ts';
import styles from './client.module.css';
import { useDraftProblemWords } from './use-draft-problem-words.ts';
import { useStatusWords } from './use-status-words.ts';

interface ClientFormProps {
  title: ReactNode;
  /** Under which name the words are kept until they are saved. */
  name: string;
  start: ClientDraft;
  isPending: boolean;
  /** What the host said, and what to do about it; above the buttons. */
  note: ReactNode;
  onSave: (fields: ClientFields) => void;
  onClose: () => void;
}

const lengths: Partial<Record<TextFieldName, number>> = { pronouns: 40, sex: 20, email: 254, phone: 40, street: 120, line2: 120, state: 2, zip: 10, guardianName: 120, privacyNote: 200 };

/** A client's details. A refusal keeps everything that is typed. */
export function ClientForm({ title, name, start, isPending, note, onSave, onClose }: ClientFormProps) {
  const { value: draft, change } = useDraft(name, start, (record) => record);
  const [isChecked, setChecked] = useState(false);
  const focusProblem = useProblemFocus();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const fields = readDraft(draft);
    if (!fields) focusProblem(event.currentTarget);
    else if (!isPending) onSave(fields);
  };
  return (
    <main className={styles.page}>
      <Heading level={1} takesFocus>{title}</Heading>
      <form className={styles.form} onSubmit={send} noValidate>
        <TextFields draft={draft} change={change} isChecked={isChecked} />
        <Choices draft={draft} change={change} />
        {note}
        <div className={styles.formActions}>
          <Button size="big" onPress={() => leaveForm(onClose)}><Trans>Go back</Trans></Button>
          <Button size="big" look="filled" type="submit" isPending={isPending}><Trans>Save</Trans></Button>
        </div>
      </form>
    </main>
  );
}

interface PartProps {
  draft: ClientDraft;
  change: (part: Partial<ClientDraft>) => void;
}

function TextFields({ draft, change, isChecked }: PartProps & { isChecked: boolean }) {
  const { t } = useLingui();
  const problems = isChecked ? findDraftProblems(draft) : {};
  const say = useDraftProblemWords();
  const errorOf = (name: TextFieldName | 'dateOfBirth') => { const problem = problems[name]; return problem ? say(problem) : null; };
  const names: Record<TextFieldName, string> = {
    firstName: t`Legal first name`, middleName: t`Middle name`, lastName: t`Legal last name`, preferredFirstName: t`First name the client uses`, preferredLastName: t`Last name the client uses`,
    pronouns: t`Pronouns`, sex: t`Sex on the insurance card`, email: t`Email`, phone: t`Phone`, street: t`Street`, line2: t`Apartment or suite`, city: t`City`, state: t`State`, zip: t`ZIP code`,
    guardianName: t`Guardian`, privacyNote: t`Privacy note for staff`,
  };
  const field = (name: TextFieldName) => (
    <TextField key={name} label={names[name]} value={draft.text[name]} maxLength={lengths[name] ?? 80} error={errorOf(name)} keyboard={name === 'email' ? 'email' : 'text'}
      onChange={(value) => change({ text: { ...draft.text, [name]: value } })} />
  );
  return (
    <>
      <div className={styles.fields}>{(['firstName', 'middleName', 'lastName', 'preferredFirstName', 'preferredLastName', 'pronouns'] as const).map(field)}</div>
      <DateBoxes label={t`Date of birth`} value={draft.dateOfBirth} onChange={(dateOfBirth) => change({ dateOfBirth })} error={errorOf('dateOfBirth')} />
      <div className={styles.fields}>{(['phone', 'email', 'sex', 'street', 'line2', 'city', 'state', 'zip', 'guardianName'] as const).map(field)}</div>
      {field('privacyNote')}
    </>
  );
}

function Choices({ draft, change }: PartProps) {
  const { t } = useLingui();
  const statuses = useStatusWords();
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const toggle = (id: string, isOn: boolean) => change({ providerIds: isOn ? [...draft.providerIds, id] : draft.providerIds.filter((each) => each !== id) });
  return (
    <>
      <div className={styles.fields}>
        <SelectField label={t`Status`} value={draft.status} onChange={(status) => change({ status })}
          options={(['new', 'active', 'inactive'] as const).map((value) => ({ value, label: statuses[value] }))} />
        <SelectField label={t`Language`} value={draft.language} onChange={(language) => change({ language })} options={[{ value: 'en', label: 'English' }, { value: 'es', label: 'Español' }]} />
      </div>
      <fieldset>
        <legend><Trans>Providers</Trans></legend>
        <div className={styles.checks}>
          {providers.filter((each) => each.active || draft.providerIds.includes(each.id)).map((each) => (
            <CheckBox key={each.id} label={each.displayName} isSelected={draft.providerIds.includes(each.id)} onChange={(isOn) => toggle(each.id, isOn)} />
          ))}
        </div>
      </fieldset>
      <CheckBox label={t`Check in at the front desk only, not on the kiosk`} isSelected={draft.selfCheckInBlocked} onChange={(selfCheckInBlocked) => change({ selfCheckInBlocked })} />
    </>
  );
}
