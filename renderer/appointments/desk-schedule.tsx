import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { DeskBookDialog, type BookingWish } from './desk-book-dialog.tsx';
import { DeskDayGrid, type DayColumn } from './desk-day-grid.tsx';
import { DeskDayList } from './desk-day-list.tsx';
import { DeskScheduleHead, type ScheduleChoice } from './desk-schedule-head.tsx';
import styles from './desk-schedule.module.css';
import { useDeskTools } from './desk-tools.ts';
import type { FreeTime } from './schedule-day.ts';
import { placeKeyOf } from './time-draft.ts';
import { useKindWords, type DayKind } from './use-kind-words.ts';
import { addDays, mondayOf, wallClockOf } from './wall-clock.ts';

interface DeskScheduleProps {
  choice: ScheduleChoice;
  onChoice: (part: Partial<ScheduleChoice>) => void;
  openId: string | undefined;
  onOpen: (visit: DeskAppointment) => void;
  openAvailability: (providerId: string) => void;
}

/** One day of all providers, or one provider's week. */
export function DeskSchedule({ choice, onChoice, openId, onOpen, openAvailability }: DeskScheduleProps) {
  const { t } = useLingui();
  const { nowMs, timeZone = 'UTC' } = useNow(60_000);
  const { canSchedule } = useDeskTools();
  const [wish, setWish] = useState<BookingWish>();
  const language = useDisplayChoices((choices) => choices.language);
  const { columns, providers, error, isPending } = useColumns(choice);
  const today = wallClockOf(nowMs, timeZone).date;
  const first = choice.providerId || providers[0]?.id;
  const book = (column: DayColumn, free: FreeTime) =>
    setWish({ providerId: column.day.provider.id, date: column.date, minuteOfDay: free.minuteOfDay, place: placeKeyOf(free) });
  const views = { columns, onOpen, onFree: canSchedule ? book : undefined };
  return (
    <main className={styles.page}>
      <DeskScheduleHead
        choice={choice} today={today} providers={providers} onChange={onChoice}
        onBook={canSchedule && first !== undefined ? () => setWish({ providerId: first, date: choice.date < today ? today : choice.date, minuteOfDay: null, place: null }) : undefined}
        onAvailability={canSchedule && first !== undefined ? () => openAvailability(first) : undefined}
      />
      <RefusalBand error={error} />
      {isPending && <Skeleton lines={8} />}
      {!isPending && (choice.view === 'list' ? <DeskDayList {...views} /> : <><Legend /><DeskDayGrid {...views} openId={openId} /></>)}
      {wish && (
        <DeskBookDialog
          wish={wish} onClose={() => setWish(undefined)}
          onBooked={(visit) => {
            setWish(undefined);
            const { date } = wallClockOf(visit.startsAt, visit.timeZone);
            announce(t`Booked for ${visit.clientName}, ${formatDate(date, language)}.`);
            onChoice({ date });
            onOpen(visit);
          }}
        />
      )}
    </main>
  );
}

function Legend() {
  const { t } = useLingui();
  const kinds = useKindWords();
  const shown: readonly DayKind[] = ['open', 'other_hours', 'time_off', 'visit', 'requested', 'held', 'overlap'];
  return (
    <ul className={styles.legend} aria-label={t`What the patterns mean`}>
      {shown.map((kind) => {
        const { icon: Icon, words } = kinds[kind];
        return <li key={kind}><span aria-hidden className={styles.swatch} data-kind={kind} /><Icon aria-hidden />{words}</li>;
      })}
    </ul>
  );
}

/** The whole day once, for the list of providers; in a week view the other days of that provider as well. */
function useColumns({ date, providerId, span }: ScheduleChoice) {
  const language = useDisplayChoices((choices) => choices.language);
  const refresh = { refetchInterval: 60_000, placeholderData: keepPreviousData } as const;
  const whole = useQuery(api.appointments.listDay.queryOptions({ input: { date, providerId: null }, ...refresh }));
  const isWeek = span === 'week' && providerId !== '';
  const dates = isWeek ? Array.from({ length: 7 }, (_, index) => addDays(mondayOf(date), index)) : [];
  const week = useQueries({ queries: dates.map((each) => api.appointments.listDay.queryOptions({ input: { date: each, providerId }, ...refresh })) });
  const all = whole.data?.providers ?? [];
  const providers = all.map((day) => day.provider);
  const columns: DayColumn[] = isWeek
    ? week.flatMap(({ data }) => (data?.providers ?? []).map((day) => ({ key: data?.date ?? '', title: formatDate(data?.date ?? date, language), date: data?.date ?? date, day })))
    : all.filter((day) => providerId === '' || day.provider.id === providerId).map((day) => ({ key: day.provider.id, title: day.provider.displayName, date: whole.data?.date ?? date, day }));
  return { columns, providers, error: whole.error ?? week.find((each) => each.error)?.error, isPending: whole.isPending };
}
