import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, CalendarX } from 'lucide-react';
import type { ClientAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { AppointmentRow } from '#renderer/ui/appointment-row.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatDay, formatTime } from '#renderer/ui/format-when.ts';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { RowList } from '#renderer/ui/task-row.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { NextVisit } from './next-visit.tsx';
import { usePlaceWords } from './use-place-words.ts';
import { useStatusWords } from './use-status-words.ts';
import { VisitRow } from './visit-row.tsx';

/** My Appointments: what is coming up, with what can be done, and the past. */
export function AppointmentsScreen({ onSchedule }: { onSchedule: () => void }) {
  const list = useQuery(api.appointments.list.queryOptions({ input: {} }));
  const refusalWords = useRefusalWords();
  return (
    <ScreenPage title={<Trans>My Appointments</Trans>} lead={list.data && <NextVisit visit={list.data.upcoming.find(({ status }) => status !== 'cancelled')} />} actions={<Button look="outlined" icon={CalendarPlus} onPress={onSchedule}><Trans>Schedule New Appointment</Trans></Button>}>
      {list.error && <StatusBand tone="attention" announce title={refusalWords(list.error)} />}
      {list.isPending && <Skeleton />}
      {list.data && (
        <>
          <Card title={<Trans>Coming up</Trans>}>
            {list.data.upcoming.length === 0
              ? <EmptyState icon={CalendarX} title={<Trans>No appointments yet</Trans>}><Trans>When you book one, it shows here.</Trans></EmptyState>
              : <RowList>{list.data.upcoming.map((visit) => <VisitRow key={visit.id} visit={visit} />)}</RowList>}
          </Card>
          {list.data.past.length > 0 && <Card title={<Trans>Past visits</Trans>}><RowList>{list.data.past.map((visit) => <PastRow key={visit.id} visit={visit} />)}</RowList></Card>}
        </>
      )}
    </ScreenPage>
  );
}

function PastRow({ visit }: { visit: ClientAppointment }) {
  const language = useDisplayChoices((choices) => choices.language);
  const placeWords = usePlaceWords();
  const statusWords = useStatusWords();
  return <AppointmentRow day={formatDay(visit.startsAt, visit.timeZone, language)} time={formatTime(visit.startsAt, visit.timeZone)} provider={visit.provider.displayName} telehealth={visit.place.kind === 'telehealth'} place={placeWords(visit)} note={statusWords(visit)} />;
}
