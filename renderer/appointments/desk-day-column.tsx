import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useId } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { formatTime } from '#renderer/ui/format-when.ts';
import type { DayColumn } from './desk-day-grid.tsx';
import styles from './desk-schedule.module.css';
import { formatMinute } from './read-clock-time.ts';
import { minutesOf, minutesOnDate, type FreeTime, type PlacedVisit } from './schedule-day.ts';
import { useKindWords } from './use-kind-words.ts';
import { useVisitLook } from './use-visit-look.ts';

interface DeskDayColumnProps {
  column: DayColumn;
  visits: readonly PlacedVisit[];
  free: readonly FreeTime[];
  index: number;
  fromMinute: number;
  toMinute: number;
  /** The practice's, for time off. */
  timeZone: string;
  /** Where the clock stands; null on other dates. */
  nowMinute: number | null;
  openId: string | undefined;
  tabStop: string | undefined;
  onStop: (key: string) => void;
  onOpen: (visit: DeskAppointment) => void;
  onFree: (free: FreeTime) => void;
}

/** One provider's day: hours behind, free times and visits before them. */
export function DeskDayColumn({ column, visits, free, index, fromMinute, toMinute, timeZone, nowMinute, openId, tabStop, onStop, onOpen, onFree }: DeskDayColumnProps) {
  const { t } = useLingui();
  const id = useId();
  const place = (top: number, bottom: number) => ({ top: top - fromMinute, height: Math.max(16, bottom - top) });
  return (
    <section aria-labelledby={id} className={styles.column}>
      <h2 id={id} className={styles.columnHead}>{column.title}</h2>
      <div className={styles.track} style={{ height: toMinute - fromMinute }}>
        <Background column={column} place={place} fromMinute={fromMinute} toMinute={toMinute} timeZone={timeZone} />
        {nowMinute !== null && nowMinute >= fromMinute && nowMinute <= toMinute && <span aria-hidden className={styles.now} style={{ top: nowMinute - fromMinute }} />}
        {free.map((each) => {
          const key = `${column.key}|${each.startsAt}`;
          const time = formatMinute(each.minuteOfDay);
          return (
            <button
              key={key} type="button" data-cell data-column={index} data-minute={each.minuteOfDay} tabIndex={key === tabStop ? 0 : -1} className={styles.free} style={place(each.minuteOfDay, each.minuteOfDay + each.minutes)}
              aria-label={t`Book ${time}, ${column.title}`} onFocus={() => onStop(key)} onClick={() => onFree(each)}
            >
              <Plus aria-hidden /><span>{time}</span>
            </button>
          );
        })}
        {visits.map((placed) => <VisitCell key={placed.visit.id} placed={placed} index={index} place={place} isOpen={placed.visit.id === openId} isStop={placed.visit.id === tabStop} onStop={onStop} onOpen={onOpen} />)}
      </div>
    </section>
  );
}

interface BackgroundProps {
  column: DayColumn;
  place: (top: number, bottom: number) => { top: number; height: number };
  fromMinute: number;
  toMinute: number;
  timeZone: string;
}

function Background({ column, place, fromMinute, toMinute, timeZone }: BackgroundProps) {
  const kinds = useKindWords();
  const away = kinds.time_off;
  return (
    <div aria-hidden>
      {column.day.hours.map((open) => {
        const kind = open.clientScheduling ? 'open' : 'other_hours';
        const { icon: Icon, words } = kinds[kind];
        const { top, bottom } = minutesOf(open);
        return (
          <div key={`${open.startsAt}|${open.telehealth}|${open.locationId}`} className={styles.hours} data-kind={kind} style={place(top, bottom)}>
            <span><Icon /> {words}, {open.telehealth ? <Trans>video</Trans> : open.locationName ?? <Trans>in person</Trans>}</span>
          </div>
        );
      })}
      {column.day.timeOff.map((each) => {
        const { top, bottom } = minutesOnDate(each, column.date, timeZone);
        return (
          <div key={each.startsAt} className={styles.hours} data-kind="time_off" style={place(Math.max(top, fromMinute), Math.min(bottom, toMinute))}>
            <span><away.icon /> {away.words}</span>
          </div>
        );
      })}
    </div>
  );
}

interface VisitCellProps {
  placed: PlacedVisit;
  index: number;
  place: (top: number, bottom: number) => { top: number; height: number };
  isOpen: boolean;
  isStop: boolean;
  onStop: (key: string) => void;
  onOpen: (visit: DeskAppointment) => void;
}

function VisitCell({ placed: { visit, top, bottom, lane, lanes }, index, place, isOpen, isStop, onStop, onOpen }: VisitCellProps) {
  const { kind, icon: Icon, words } = useVisitLook()(visit);
  const overlap = useKindWords().overlap;
  const start = formatTime(visit.startsAt, visit.timeZone);
  const end = formatTime(visit.endsAt, visit.timeZone);
  return (
    <button
      type="button" data-cell data-column={index} data-minute={top} data-kind={kind} data-short={bottom - top < 40 || undefined} tabIndex={isStop ? 0 : -1} aria-current={isOpen || undefined}
      className={styles.visit} style={{ top: place(top, bottom).top + 1, height: place(top, bottom).height - 2, left: `calc(${(lane / lanes) * 100}% + 7px)`, width: `calc(${100 / lanes}% - 12px)` }}
      onFocus={() => onStop(visit.id)} onClick={() => onOpen(visit)}
    >
      <b>{visit.clientName}</b>
      <span><Icon aria-hidden />{visit.overlapAccepted && <overlap.icon aria-hidden />}<i>{start} <span className="sr-only">– {end}, {visit.overlapAccepted && <>{overlap.words}, </>}</span>{words}</i></span>
    </button>
  );
}
