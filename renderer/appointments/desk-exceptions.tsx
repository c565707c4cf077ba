import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DayException } from '#main/contract/availability.ts';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { emptyDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './desk-availability.module.css';
import { DeskHoursRow } from './desk-hours-row.tsx';
import { formatMinute } from './read-clock-time.ts';
import { judgeHours, readHours, type HoursDraft } from './week-draft.ts';

interface DeskExceptionsProps {
  providerId: string;
  exceptions: readonly DayException[];
  /** Where the provider sees people in an ordinary week, as in TimeDraft. */
  usualPlace: string;
  /** YYYY-MM-DD: what is past is not shown. */
  today: string;
}

/** Dates that differ from the week: other hours, or closed. */
export function DeskExceptions({ providerId, exceptions, usualPlace, today }: DeskExceptionsProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const [isAdding, setAdding] = useState(false);
  const remove = useMutation(api.availability.removeException.mutationOptions());
  const shown = exceptions.filter((each) => each.date >= today);
  return (
    <section className={styles.section} aria-labelledby="other-dates">
      <div className={styles.head}>
        <Heading level={2} size="heading" id="other-dates"><Trans>Dates with other hours</Trans></Heading>
        <Button icon={Plus} onPress={() => setAdding(true)}><Trans>Add a date</Trans></Button>
      </div>
      {shown.length === 0 && <Hint size="body"><Trans>Every date follows the weekly hours.</Trans></Hint>}
      <ul className={styles.lines}>
        {shown.map((each) => {
          const date = formatDate(each.date, language);
          return (
            <li key={each.date}>
              <span><b>{date}</b> {each.hours.length === 0 ? <Trans>Closed</Trans> : each.hours.map((open) => `${formatMinute(open.startMinute)} – ${formatMinute(open.endMinute)}`).join(', ')}</span>
              <Button look="quiet" icon={Trash2} aria-label={t`Remove ${date}`} isDisabled={remove.isPending} onPress={() => remove.mutate({ providerId, date: each.date })}><Trans>Remove</Trans></Button>
            </li>
          );
        })}
      </ul>
      <RefusalBand error={remove.error} />
      {isAdding && <ExceptionDialog providerId={providerId} usualPlace={usualPlace} onClose={() => setAdding(false)} />}
    </section>
  );
}

const freshHours = (place: string): HoursDraft => ({ key: crypto.randomUUID(), start: '', end: '', place, slot: '', clientScheduling: true });

function ExceptionDialog({ providerId, usualPlace, onClose }: { providerId: string; usualPlace: string; onClose: () => void }) {
  const { t } = useLingui();
  const [date, setDate] = useState(emptyDate);
  const [kind, setKind] = useState<'closed' | 'hours'>('closed');
  const [hours, setHours] = useState<HoursDraft[]>(() => [freshHours(usualPlace)]);
  const [isChecked, setChecked] = useState(false);
  const save = useMutation(api.availability.saveException.mutationOptions({ onSuccess: onClose }));
  const reading = readDateBoxes(date);
  const faults = kind === 'closed' ? new Map<string, never>() : judgeHours(hours);
  const send = () => {
    setChecked(true);
    if (reading.kind !== 'date' || faults.size > 0) return;
    const open = kind === 'closed' ? [] : hours.map(readHours).filter((each) => each !== undefined);
    save.mutate({ providerId, exception: { date: reading.date, hours: open } });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>A date with other hours</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={save.isPending} onPress={send}><Trans>Save this date</Trans></Button></>}
    >
      <DateBoxes label={<Trans>Date</Trans>} value={date} onChange={setDate} error={isChecked && reading.kind !== 'date' ? t`Type a date that the calendar has.` : null} />
      <AnswerGroup<'closed' | 'hours'> label={<Trans>On this date</Trans>} columns={2} value={kind} onChange={setKind} answers={[{ value: 'closed', label: t`Closed` }, { value: 'hours', label: t`Other hours` }]} />
      {kind === 'hours' && (
        <>
          {hours.map((each) => (
            <DeskHoursRow key={each.key} day={t`This date`} draft={each} fault={isChecked ? faults.get(each.key) : undefined}
              onChange={(part) => setHours(hours.map((one) => (one.key === each.key ? { ...one, ...part } : one)))} onRemove={() => setHours(hours.filter((one) => one.key !== each.key))} />
          ))}
          <Button look="quiet" icon={Plus} onPress={() => setHours([...hours, freshHours(usualPlace)])}><Trans>More hours</Trans></Button>
        </>
      )}
      <RefusalBand error={save.error} />
    </Dialog>
  );
}
