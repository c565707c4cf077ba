import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import type { DayColumn } from './desk-day-grid.tsx';
import styles from './desk-schedule.module.css';
import { formatMinute } from './read-clock-time.ts';
import { listFreeTimes, minutesOnDate, takesTime, type FreeTime } from './schedule-day.ts';
import { useKindWords } from './use-kind-words.ts';
import { useVisitLook } from './use-visit-look.ts';

interface DeskDayListProps {
  columns: readonly DayColumn[];
  onOpen: (visit: DeskAppointment) => void;
  onFree: ((column: DayColumn, free: FreeTime) => void) | undefined;
}

/** The same day as tables, one a provider: for screen readers, and for whoever would rather read. */
export function DeskDayList({ columns, onOpen, onFree }: DeskDayListProps) {
  return <div className={styles.list}>{columns.map((column) => <DayTable key={column.key} column={column} onOpen={onOpen} onFree={onFree} />)}</div>;
}

interface Line {
  key: string;
  sortMinute: number;
  when: string;
  state: ReactNode;
  what: ReactNode;
  action: ReactNode;
}

function DayTable({ column, onOpen, onFree }: { column: DayColumn } & Pick<DeskDayListProps, 'onOpen' | 'onFree'>) {
  const id = useId();
  const lines = useLines(column, onOpen, onFree);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{column.title}</h2>
      {lines.length === 0 ? <p><Trans>No hours and no visits.</Trans></p> : (
        <table aria-labelledby={id}>
          <thead><tr><th scope="col"><Trans>Time</Trans></th><th scope="col"><Trans>What it is</Trans></th><th scope="col"><Trans>Who and where</Trans></th><th scope="col"><Trans>Action</Trans></th></tr></thead>
          <tbody>{lines.map((line) => <tr key={line.key}><td>{line.when}</td><td>{line.state}</td><td>{line.what}</td><td>{line.action}</td></tr>)}</tbody>
        </table>
      )}
    </section>
  );
}

function useLines(column: DayColumn, onOpen: DeskDayListProps['onOpen'], onFree: DeskDayListProps['onFree']): Line[] {
  const { t } = useLingui();
  const { nowMs, timeZone = 'UTC' } = useNow(30_000);
  const kinds = useKindWords();
  const lookOf = useVisitLook();
  const { day } = column;
  const free = onFree ? listFreeTimes(day, nowMs) : [];
  const firstFreeIn = (from: number, to: number) => free.find((each) => each.startsAt >= from && each.startsAt < to);
  const hours = day.hours.map((open): Line => {
    const kind = kinds[open.clientScheduling ? 'open' : 'other_hours'];
    const first = firstFreeIn(open.startsAt, open.endsAt);
    const time = first ? formatMinute(first.minuteOfDay) : '';
    return {
      key: `hours ${open.startsAt} ${open.telehealth} ${open.locationId}`, sortMinute: open.startsAt - 0.5, when: `${formatTime(open.startsAt, open.timeZone)} – ${formatTime(open.endsAt, open.timeZone)}`,
      state: <StatusWord tone="quiet" icon={kind.icon}>{kind.words}</StatusWord>, what: open.telehealth ? t`Video` : (open.locationName ?? t`In person`),
      action: first && <Button icon={Plus} onPress={() => onFree?.(column, first)}><Trans>Next free: {time}</Trans></Button>,
    };
  });
  const aways = day.timeOff.map((away): Line => {
    const { top, bottom } = minutesOnDate(away, column.date, timeZone);
    return { key: `away ${away.startsAt}`, sortMinute: away.startsAt - 1, when: `${formatMinute(top)} – ${formatMinute(bottom)}`, state: <StatusWord tone="attention" icon={kinds.time_off.icon}>{kinds.time_off.words}</StatusWord>, what: null, action: null };
  });
  const visits = day.appointments.filter((visit) => takesTime(visit, nowMs) || visit.status === 'no-show').map((visit): Line => {
    const look = lookOf(visit);
    const start = formatTime(visit.startsAt, visit.timeZone);
    return {
      key: visit.id, sortMinute: visit.startsAt, when: `${start} – ${formatTime(visit.endsAt, visit.timeZone)}`,
      state: <StatusWord tone={look.kind === 'requested' ? 'attention' : look.kind === 'visit' ? 'info' : look.kind === 'overlap' ? 'danger' : 'quiet'} icon={look.icon}>{look.words}{visit.overlapAccepted && <>, {kinds.overlap.words}</>}</StatusWord>,
      what: <><b>{visit.clientName}</b>, {visit.place.kind === 'telehealth' ? t`Video` : (visit.place.locationName || t`In person`)}</>,
      action: <Button aria-label={t`Open ${start}, ${visit.clientName}`} onPress={() => onOpen(visit)}><Trans>Open</Trans></Button>,
    };
  });
  return [...hours, ...aways, ...visits].toSorted((one, other) => one.sortMinute - other.sortMinute);
}
