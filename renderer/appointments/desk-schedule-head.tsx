import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight, Clock, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { datePartsOf, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import styles from './desk-schedule.module.css';
import { addDays, mondayOf } from './wall-clock.ts';

export type Span = 'day' | 'week';
export type View = 'columns' | 'list';

export interface ScheduleChoice {
  /** YYYY-MM-DD */
  date: string;
  /** Empty = all. */
  providerId: string;
  span: Span;
  view: View;
}

interface DeskScheduleHeadProps {
  choice: ScheduleChoice;
  today: string;
  providers: readonly { id: string; displayName: string }[];
  onChange: (part: Partial<ScheduleChoice>) => void;
  onBook: (() => void) | undefined;
  onAvailability: (() => void) | undefined;
}

/** Which day, whose, and how it is drawn. */
export function DeskScheduleHead({ choice, today, providers, onChange, onBook, onAvailability }: DeskScheduleHeadProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const { date, span, view, providerId } = choice;
  const step = span === 'week' ? 7 : 1;
  const [first, last] = span === 'week' ? [mondayOf(date), addDays(mondayOf(date), 6)] : [date, null];
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <Heading level={1} takesFocus><Trans>Schedule</Trans></Heading>
        <span aria-live="polite">{formatDate(first, language)}{last !== null && <> – {formatDate(last, language)}</>}</span>
        {onAvailability && <Button icon={Clock} onPress={onAvailability}><Trans>Hours and time off</Trans></Button>}
        {onBook && <Button look="filled" icon={Plus} onPress={onBook}><Trans>Book</Trans></Button>}
      </div>
      <div className={styles.pager}>
        <Button aria-label={span === 'week' ? t`Week before` : t`Day before`} onPress={() => onChange({ date: addDays(date, -step) })}><ChevronLeft aria-hidden size={18} /></Button>
        <Button isDisabled={date === today} onPress={() => onChange({ date: today })}><Trans context="date">Today</Trans></Button>
        <Button aria-label={span === 'week' ? t`Week after` : t`Day after`} onPress={() => onChange({ date: addDays(date, step) })}><ChevronRight aria-hidden size={18} /></Button>
      </div>
      <TypedDate key={date} date={date} onDate={(next) => onChange({ date: next })} />
      <div className={styles.who}>
        <SelectField label={t`Provider`} value={providerId} onChange={(next) => onChange({ providerId: next, span: next ? span : 'day' })}
          options={[{ value: '', label: t`All providers` }, ...providers.map((each) => ({ value: each.id, label: each.displayName }))]} />
      </div>
      {providerId !== '' && <Switch<Span> label={t`How much`} value={span} onChange={(next) => onChange({ span: next })} choices={[['day', t`Day`], ['week', t`Week`]]} />}
      <Switch<View> label={t`View`} value={view} onChange={(next) => onChange({ view: next })} choices={[['columns', t`Columns`], ['list', t`List`]]} />
    </header>
  );
}

/** Goes to a day as soon as a whole date is typed. */
function TypedDate({ date, onDate }: { date: string; onDate: (date: string) => void }) {
  const { t } = useLingui();
  const [parts, setParts] = useState(datePartsOf(date));
  const reading = readDateBoxes(parts);
  return (
    <DateBoxes
      label={<Trans>Go to a date</Trans>} labelHidden value={parts} error={reading.kind === 'no_such_day' ? t`No calendar has this day. Check it.` : null}
      onChange={(next) => {
        setParts(next);
        const typed = readDateBoxes(next);
        if (typed.kind === 'date' && typed.date !== date && next.year.length === 4) onDate(typed.date);
      }}
    />
  );
}

function Switch<Value extends string>({ label, value, onChange, choices }: { label: string; value: Value; onChange: (value: Value) => void; choices: readonly (readonly [Value, string])[] }) {
  return (
    <div role="group" aria-label={label} className={styles.switch}>
      {choices.map(([each, words]) => <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each)}>{words}</button>)}
    </div>
  );
}
