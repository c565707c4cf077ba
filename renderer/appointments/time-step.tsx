import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { OpenTime } from '#main/contract/appointments.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { usePortrait } from '#renderer/ui/use-portrait.ts';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AskFrontDesk } from './ask-front-desk.tsx';
import type { BookingOption } from './booking-option.ts';
import type { BookingPlace } from './booking-place.ts';
import { BookingSummary } from './booking-summary.tsx';
import styles from './booking.module.css';
import { DayStrip } from './day-strip.tsx';
import { DayTimes } from './day-times.tsx';
import { listDays } from './list-days.ts';
import { useOpenTimes } from './use-open-times.ts';

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

/** A strip of days, then the times of one day; what is chosen so far stands beside, upright above. */
export function TimeStep({ option, serviceId, where, placeQuestion, value, onChange, day, onDay, onBack, onContinue }: TimeStepProps) {
  const refusalWords = useRefusalWords();
  const isPortrait = usePortrait();
  const hasRoom = useDisplayChoices((choices) => choices.textSize <= 130);
  const [isTooEarly, setTooEarly] = useState(false);
  const times = useOpenTimes(option.provider.id, serviceId, where);
  const all = times.data?.times ?? [];
  const countOf = (date: string) => all.filter((time) => time.date === date).length;
  const first = all[0]?.date ?? null;
  const last = all.at(-1)?.date ?? null;
  const dates = first !== null && last !== null ? listDays(first, last) : [];
  const looked = day !== null && dates.includes(day) ? day : first;
  const pick = (time: OpenTime) => {
    setTooEarly(false);
    onDay(time.date);
    onChange(time);
  };
  const summary = (look: 'row' | 'column') => <BookingSummary look={look} option={option} time={value} note={<Trans>Nothing is booked until you say so on the next screen.</Trans>} />;
  return (
    <StepPage
      wide step={{ current: 2, total: 3 }} title={<Trans>Pick a day and a time</Trans>} aside={isPortrait && hasRoom && summary('row')}
      onBack={onBack} onContinue={() => (value ? onContinue() : setTooEarly(true))}
    >
      <div className={styles.split}>
        <div className={styles.main}>
          {placeQuestion}
          {times.isPending && <Skeleton />}
          {times.error && <StatusBand tone="attention" announce title={refusalWords(times.error)} />}
          {times.data && dates.length === 0 && <AskFrontDesk title={<Trans>There are no free times right now.</Trans>} />}
          {isTooEarly && <StatusBand small tone="attention" announce title={<Trans>Choose a time first.</Trans>} />}
          {looked && <DayStrip dates={dates} countOf={countOf} looked={looked} onDay={onDay} />}
          <DayTimes times={all.filter((time) => time.date === looked)} value={value} onPick={pick} />
        </div>
        {!isPortrait && <div className={styles.beside}>{summary('column')}</div>}
      </div>
    </StepPage>
  );
}
