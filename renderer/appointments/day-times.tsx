import { useLingui } from '@lingui/react/macro';
import { Moon, Sun, Sunrise } from 'lucide-react';
import type { OpenTime } from '#main/contract/appointments.ts';
import { ChoiceStrip } from '#renderer/ui/choice-strip.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { TimeChip } from '#renderer/ui/time-chip.tsx';
import styles from './booking.module.css';

const noon = 720;
const evening = 1_020;

interface DayTimesProps { times: readonly OpenTime[]; value: OpenTime | null; onPick: (time: OpenTime) => void }

/** Two places can have the same start. */
const keyOf = (time: OpenTime): string => `${time.startsAt}|${time.telehealth ? 'telehealth' : (time.locationId ?? '')}`;

/** The times of one day by morning, afternoon and evening. */
export function DayTimes({ times, value, onPick }: DayTimesProps) {
  const { t } = useLingui();
  const parts = [
    { name: t`Morning`, icon: Sunrise, times: times.filter(({ minuteOfDay }) => minuteOfDay < noon) },
    { name: t`Afternoon`, icon: Sun, times: times.filter(({ minuteOfDay }) => minuteOfDay >= noon && minuteOfDay < evening) },
    { name: t`Evening`, icon: Moon, times: times.filter(({ minuteOfDay }) => minuteOfDay >= evening) },
  ];
  const pick = (key: string) => {
    const time = times.find((one) => keyOf(one) === key);
    if (time) onPick(time);
  };
  return parts.filter((part) => part.times.length > 0).map(({ name, icon: Icon, times: ofPart }) => (
    <section key={name} className={styles.part}>
      <Heading level={2} size="body" className={styles.partName}><Icon aria-hidden />{name}</Heading>
      <ChoiceStrip layout="wrap" label={name} value={value ? keyOf(value) : null} onChange={pick}>
        {ofPart.map((time) => <TimeChip key={keyOf(time)} value={keyOf(time)} time={formatTime(time.startsAt, time.timeZone)} />)}
      </ChoiceStrip>
    </section>
  ));
}
