import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { DeskDayColumn } from './desk-day-column.tsx';
import styles from './desk-schedule.module.css';
import { formatMinute } from './read-clock-time.ts';
import { hoursToShow, listFreeTimes, placeVisits, takesTime, type FreeTime, type ProviderDay } from './schedule-day.ts';
import { wallClockOf } from './wall-clock.ts';

/** One provider's day: of several providers on one date, or of one on several. */
export interface DayColumn {
  key: string;
  title: string;
  /** YYYY-MM-DD */
  date: string;
  day: ProviderDay;
}

interface DeskDayGridProps {
  columns: readonly DayColumn[];
  openId: string | undefined;
  onOpen: (visit: DeskAppointment) => void;
  /** Absent for who may not book. */
  onFree: ((column: DayColumn, free: FreeTime) => void) | undefined;
}

/** The day as columns on the wall clock. One stop for Tab; the arrow keys go from time to time and from column to column. */
export function DeskDayGrid({ columns, openId, onOpen, onFree }: DeskDayGridProps) {
  const { t } = useLingui();
  const { nowMs, timeZone = 'UTC' } = useNow(30_000);
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string>();
  const { from, to } = hoursToShow(columns.map((column) => column.day));
  const now = wallClockOf(nowMs, timeZone);
  const drawn = columns.map((column) => ({
    column,
    visits: placeVisits(column.day.appointments.filter((visit) => takesTime(visit, nowMs) || visit.status === 'no-show')),
    free: onFree ? listFreeTimes(column.day, nowMs) : [],
  }));
  const keys = drawn.flatMap(({ column, visits, free }) => [...visits.map(({ visit }) => visit.id), ...free.map((each) => `${column.key}|${each.startsAt}`)]);
  const tabStop = stop !== undefined && keys.includes(stop) ? stop : openId !== undefined && keys.includes(openId) ? openId : keys[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = grid.current && findNextCell(grid.current, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className={styles.scroll}>
      <div ref={grid} role="group" aria-label={t`Schedule. Arrow keys go from time to time, Enter opens.`} className={styles.grid} onKeyDown={onKeyDown} style={{ '--columns': columns.length } as CSSProperties}>
        <div aria-hidden className={styles.gutter}>
          {Array.from({ length: to - from }, (_, index) => <span key={index} style={{ top: index * 60 }}>{formatMinute((from + index) * 60)}</span>)}
        </div>
        {drawn.map(({ column, visits, free }, index) => (
          <DeskDayColumn
            key={column.key} {...{ column, visits, free, index, openId, tabStop, onOpen }} fromMinute={from * 60} toMinute={to * 60} timeZone={timeZone}
            nowMinute={column.date === now.date ? now.minuteOfDay : null} onStop={setStop} onFree={(each) => onFree?.(column, each)}
          />
        ))}
        {columns.length === 0 && <p className={styles.none}><Trans>No providers yet. They are added in the settings.</Trans></p>}
      </div>
    </div>
  );
}

/** The cell that an arrow key leads to, by its column and its minute. */
function findNextCell(grid: HTMLElement, key: string): HTMLElement | undefined {
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-cell]')].map((element) => ({ element, column: Number(element.dataset['column']), minute: Number(element.dataset['minute']) }));
  const here = cells.find(({ element }) => element === document.activeElement);
  if (!here) return undefined;
  const ofColumn = (column: number) => cells.filter((cell) => cell.column === column).toSorted((one, other) => one.minute - other.minute);
  const column = ofColumn(here.column);
  const at = column.indexOf(here);
  if (key === 'ArrowDown') return column[at + 1]?.element;
  if (key === 'ArrowUp') return column[at - 1]?.element;
  if (key === 'Home') return column[0]?.element;
  if (key === 'End') return column.at(-1)?.element;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const beyond = cells.filter((cell) => (key === 'ArrowRight' ? cell.column > here.column : cell.column < here.column)).map((cell) => cell.column);
  if (beyond.length === 0) return undefined;
  const side = ofColumn(key === 'ArrowRight' ? Math.min(...beyond) : Math.max(...beyond));
  return side.toSorted((one, other) => Math.abs(one.minute - here.minute) - Math.abs(other.minute - here.minute))[0]?.element;
}
