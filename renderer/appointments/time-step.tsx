import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { OpenTime } from '#main/contract/appointments.ts';
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
import { AskFrontDesk } from './ask-front-desk.tsx';
import type { BookingOption } from './booking-option.ts';
import type { BookingPlace } from './booking-place.ts';
import { listDays } from './list-days.ts';
import { useOpenTimes } from './use-open-times.ts';

const daysShown = 6;
const noon = 720;
const evening = 1_020;

interface TimeStepProps {
  option: BookingOption;
  serviceId: string | null;
  where: BookingPlace;
  placeQuestion: ReactNode;
  value: OpenTime | null;
  onChange: (time: OpenTime) => void;
  /** The day looked at, kept by the flow: a time taken meanwhile must not lose it. YYYY-MM-DD. */
  day: string | null;
  onDay: (day: string | null) => void;
  onBack: () => void;
  onContinue: () => void;
}

/** Two places can have the same start. */
const keyOf = (time: OpenTime): string => `${time.startsAt}|${time.telehealth ? 'telehealth' : (time.locationId ?? '')}`;

/** A strip of days with their number of free times, then the times of one day by morning, afternoon and evening. */
export function TimeStep({ option, serviceId, where, placeQuestion, value, onChange, day, onDay, onBack, onContinue }: TimeStepProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const refusalWords = useRefusalWords();
  const [isTooEarly, setTooEarly] = useState(false);
  const times = useOpenTimes(option.provider.id, serviceId, where);
  const all = times.data?.times ?? [];
  const countOf = (date: string) => all.filter((time) => time.date === date).length;
  const first = all[0]?.date ?? null;
  const last = all.at(-1)?.date ?? null;
  const dates = first !== null && last !== null ? listDays(first, last) : [];
  const looked = day !== null && dates.includes(day) ? day : first;
  const start = looked === null ? 0 : Math.floor(dates.indexOf(looked) / daysShown) * daysShown;
  const shown = dates.slice(start, start + daysShown);
  const before = dates.slice(0, start).findLast((date) => countOf(date) > 0);
  const after = dates.slice(start + daysShown).find((date) => countOf(date) > 0);
  const ofDay = all.filter((time) => time.date === looked);
  const parts = [
    { name: t`Morning`, times: ofDay.filter(({ minuteOfDay }) => minuteOfDay < noon) },
    { name: t`Afternoon`, times: ofDay.filter(({ minuteOfDay }) => minuteOfDay >= noon && minuteOfDay < evening) },
    { name: t`Evening`, times: ofDay.filter(({ minuteOfDay }) => minuteOfDay >= evening) },
  ];
  const pick = (key: string) => {
    const time = ofDay.find((one) => keyOf(one) === key);
    if (time) { setTooEarly(false); onDay(time.date); onChange(time); }
  };
  return (
    <StepPage
      wide step={{ current: 2, total: 3 }} title={<Trans>Pick a day and a time</Trans>} onBack={onBack} onContinue={() => (value ? onContinue() : setTooEarly(true))}
      moreActions={<>
        {before !== undefined && <Button onPress={() => onDay(before)}><Trans>Earlier</Trans></Button>}
        {after !== undefined && <Button onPress={() => onDay(after)}><Trans>Later</Trans></Button>}
      </>}
    >
      {placeQuestion}
      {times.isPending && <Skeleton />}
      {times.error && <StatusBand tone="attention" announce title={refusalWords(times.error)} />}
      {times.data && dates.length === 0 && <AskFrontDesk title={<Trans>There are no free times right now.</Trans>} />}
      {isTooEarly && <StatusBand small tone="attention" announce title={<Trans>Choose a time first.</Trans>} />}
      {looked && (
        <ChoiceStrip layout="spread" label={t`Days`} value={looked} onChange={onDay}>
          {shown.map((date) => {
            const count = countOf(date);
            return <DayTile key={date} date={date} {...splitDate(date, language)} isNone={count === 0} times={count === 0 ? <Trans>None</Trans> : <Plural value={count} one="# time" other="# times" />} />;
          })}
        </ChoiceStrip>
      )}
      {parts.filter((part) => part.times.length > 0).map((part) => (
        <section key={part.name}>
          <Heading level={2} size="body">{part.name}</Heading>
          <ChoiceStrip layout="wrap" label={part.name} value={value ? keyOf(value) : null} onChange={pick}>
            {part.times.map((time) => <TimeChip key={keyOf(time)} value={keyOf(time)} time={formatTime(time.startsAt, time.timeZone)} />)}
          </ChoiceStrip>
        </section>
      ))}
    </StepPage>
  );
}
