import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { DeskSchedule } from '#renderer/appointments/desk-schedule.tsx';
import type { ScheduleChoice } from '#renderer/appointments/desk-schedule-head.tsx';
import { wallClockOf } from '#renderer/appointments/wall-clock.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import styles from './board.module.css';
import type { GoTo } from './desk-place.ts';
import { useStaff } from './staff.ts';
import { VisitPanel } from './visit-panel.tsx';
import { WithDeskTools } from './with-desk-tools.tsx';

interface Opened {
  appointmentId: string;
  date: string;
}

/** The schedule with the opened visit beside it: the same panel as on the board. */
export function SchedulePage({ goTo }: { goTo: GoTo }) {
  const { nowMs, timeZone = 'UTC' } = useNow(60_000);
  const { can } = useStaff();
  const [choice, setChoice] = useState<ScheduleChoice>(() => ({ date: wallClockOf(nowMs, timeZone).date, providerId: '', span: 'day', view: 'columns' }));
  const [opened, setOpened] = useState<Opened>();
  const board = useQuery(api.checkIn.board.queryOptions({ input: { date: opened?.date ?? null }, enabled: opened !== undefined }));
  const row = board.data?.rows.find((each) => each.appointmentId === opened?.appointmentId);
  const open = (visit: DeskAppointment) => setOpened({ appointmentId: visit.id, date: wallClockOf(visit.startsAt, visit.timeZone).date });
  const follow = (visit: DeskAppointment) => {
    open(visit);
    setChoice((now) => ({ ...now, date: wallClockOf(visit.startsAt, visit.timeZone).date }));
  };
  return (
    <WithDeskTools>
      <div className={row ? styles.today : styles.alone}>
        <DeskSchedule
          choice={choice} onChoice={(part) => setChoice((now) => ({ ...now, ...part }))} openId={opened?.appointmentId} onOpen={open}
          openAvailability={(providerId) => goTo({ kind: 'availability', providerId })}
        />
        {row && (
          <aside className={styles.panel}>
            <VisitPanel key={row.appointmentId} row={row} openClient={(clientId) => { if (can('people')) goTo({ kind: 'client', clientId }); }} onMoved={follow} onClose={() => setOpened(undefined)} />
          </aside>
        )}
      </div>
    </WithDeskTools>
  );
}
