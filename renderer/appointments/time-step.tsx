import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenTime } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceStrip } from '#renderer/ui/choice-strip.tsx';
import { DayTile } from '#renderer/ui/day-tile.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatTime, splitDate } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TimeChip } from '#renderer/ui/time-chip.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import type { BookingOption } from './booking-option.ts';

const daysShown = 6;
const noon = 720;
const evening = 1_020;

interface TimeStepProps { option: BookingOption; serviceId: string | null; value: OpenTime | null; onChange: (time: OpenTime) => void; onBack: () => void; onContinue: () => void }

/** A strip of days with their number of free times, then the times of one day by morning, afternoon and evening. */
export function TimeStep({ option, serviceId, value, onChange, onBack, onContinue }: TimeStepProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const refusalWords = useRefusalWords();
  const [page, setPage] = useState(0);
  const [day, setDay] = useState<string | null>(value?.date ?? null);
  const [isTooEarly, setTooEarly] = useState(false);
  const times = useQuery(api.appointments.openTimes.queryOptions({ input: { providerId: option.provider.id, serviceId, where: { kind: 'any' }, from: null, to: null } }));
  const all = times.data?.times ?? [];
  const dates = [...new Set(all.map((time) => time.date))];
  const shown = dates.slice(page * daysShown, (page + 1) * daysShown);
  const chosenDay = day !== null && dates.includes(day) ? day : (shown[0] ?? null);
  const ofDay = all.filter((time) => time.date === chosenDay);
  const parts = [
    { name: t`Morning`, times: ofDay.filter(({ minuteOfDay }) => minuteOfDay < noon) },
    { name: t`Afternoon`, times: ofDay.filter(({ minuteOfDay }) => minuteOfDay >= noon && minuteOfDay < evening) },
    { name: t`Evening`, times: ofDay.filter(({ minuteOfDay }) => minuteOfDay >= evening) },
  ];
  const pick = (startsAt: string) => {
    const time = ofDay.find((one) => String(one.startsAt) === startsAt);
    if (time) { setTooEarly(false); onChange(time); }
  };
  return (
    <StepPage
      wide step={{ current: 2, total: 3 }} title={<Trans>Pick a day and a time</Trans>} onBack={onBack} onContinue={() => (value ? onContinue() : setTooEarly(true))}
      moreActions={<>
        {page > 0 && <Button onPress={() => { setDay(null); setPage(page - 1); }}><Trans>Earlier</Trans></Button>}
        {dates.length > (page + 1) * daysShown && <Button onPress={() => { setDay(null); setPage(page + 1); }}><Trans>Later</Trans></Button>}
      </>}
    >
      {times.isPending && <Skeleton />}
      {times.error && <StatusBand tone="attention" announce title={refusalWords(times.error)} />}
      {times.data && dates.length === 0 && <StatusBand tone="info" title={<Trans>There are no free times right now.</Trans>}><Trans>Please ask at the front desk.</Trans></StatusBand>}
      {isTooEarly && <StatusBand small tone="attention" announce title={<Trans>Choose a time first.</Trans>} />}
      {chosenDay && (
        <ChoiceStrip layout="spread" label={t`Days`} value={chosenDay} onChange={setDay}>
          {shown.map((date) => <DayTile key={date} date={date} {...splitDate(date, language)} times={all.filter((time) => time.date === date).length} />)}
        </ChoiceStrip>
      )}
      {parts.filter((part) => part.times.length > 0).map((part) => (
        <section key={part.name}>
          <Heading level={2} size="body">{part.name}</Heading>
          <ChoiceStrip layout="wrap" label={part.name} value={value ? String(value.startsAt) : null} onChange={pick}>
            {part.times.map((time) => <TimeChip key={`${time.startsAt}${time.locationId ?? ''}`} value={String(time.startsAt)} time={formatTime(time.startsAt, time.timeZone)} />)}
          </ChoiceStrip>
        </section>
      ))}
    </StepPage>
  );
}
