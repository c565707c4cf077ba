import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceStrip } from '#renderer/ui/choice-strip.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { datePartsOf, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { TimeChip } from '#renderer/ui/time-chip.tsx';
import styles from './desk-schedule.module.css';
import { formatMinute, readClockTime } from './read-clock-time.ts';
import type { TimeDraft } from './time-draft.ts';

interface DeskFreeTimesProps {
  clientId: string;
  draft: TimeDraft;
  onChange: (part: Partial<TimeDraft>) => void;
}

/** The free times of the typed day for this provider, place and service, and the way to the next free day. */
export function DeskFreeTimes({ clientId, draft, onChange }: DeskFreeTimesProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const reading = readDateBoxes(draft.date);
  const date = reading.kind === 'date' ? reading.date : null;
  const where = draft.place === 'video' ? { kind: 'telehealth' as const } : { kind: 'in_person' as const, locationId: draft.place === 'room' ? null : draft.place };
  const ask = { clientId, providerId: draft.providerId, serviceId: draft.serviceId || null, where };
  const times = useQuery(api.appointments.openTimesForClient.queryOptions({ input: { ...ask, from: date, to: null }, enabled: draft.providerId !== '' })).data?.times ?? [];
  const ofDay = times.filter((time) => time.date === date);
  const next = times.find((time) => date === null || time.date > date);
  const typed = readClockTime(draft.time);
  return (
    <div className={styles.chips}>
      {date !== null && ofDay.length === 0 && <p><Trans>No free time here on {formatDate(date, language)}.</Trans></p>}
      {ofDay.length > 0 && (
        <ChoiceStrip layout="wrap" label={t`Free times`} value={typed === undefined ? null : String(typed)} onChange={(minute) => onChange({ time: formatMinute(Number(minute)) })}>
          {[...new Set(ofDay.map((time) => time.minuteOfDay))].map((minute) => <TimeChip key={minute} value={String(minute)} time={formatMinute(minute)} />)}
        </ChoiceStrip>
      )}
      {next && <Button look="quiet" trailingIcon={ArrowRight} onPress={() => onChange({ date: datePartsOf(next.date), time: formatMinute(next.minuteOfDay) })}><Trans>Next free day: {formatDate(next.date, language)}</Trans></Button>}
    </div>
  );
}
