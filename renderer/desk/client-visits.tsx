import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { DeskBookDialog } from '#renderer/appointments/desk-book-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { announce } from '#renderer/ui/live-region.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import styles from './client.module.css';
import { DecideRequest } from './decide-request.tsx';
import { MovedBand } from './moved-band.tsx';
import { useStaff } from './staff.ts';
import { VisitChanges } from './visit-changes.tsx';
import { VisitStatus } from './visit-status.tsx';
import { WithDeskTools } from './with-desk-tools.tsx';

/** Upcoming appointments, soonest first, and past ones, latest first. */
export function ClientVisits({ clientId }: { clientId: string }) {
  const visits = useQuery(api.appointments.listForClient.queryOptions({ input: { clientId } }));
  const { can } = useStaff();
  const [movedId, setMovedId] = useState<string>();
  return (
    <WithDeskTools>
      <RefusalBand error={visits.error} />
      {movedId !== undefined && <MovedBand appointmentId={movedId} />}
      {visits.isPending && <Skeleton lines={5} />}
      {visits.data && (
        <>
          <div className={styles.head}>
            <Heading level={2}><Trans>Upcoming appointments</Trans></Heading>
            {can('schedule') && <BookForClient clientId={clientId} />}
          </div>
          {visits.data.upcoming.length === 0 ? <p><Trans>Nothing is booked.</Trans></p> : <VisitList visits={visits.data.upcoming} onMoved={setMovedId} />}
          <Heading level={2}><Trans>Past appointments</Trans></Heading>
          {visits.data.past.length === 0 ? <p><Trans>None yet.</Trans></p> : <VisitList visits={visits.data.past} onMoved={setMovedId} />}
        </>
      )}
    </WithDeskTools>
  );
}

/** Books with the client's own provider unless staff choose another. */
function BookForClient({ clientId }: { clientId: string }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const { role, providerId: ownId } = useStaff();
  const [isBooking, setBooking] = useState(false);
  const client = useQuery(api.registration.get.queryOptions({ input: { clientId } })).data;
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const providerId = (role === 'provider' ? ownId : client?.providers[0]?.id) ?? providers.find((each) => each.active)?.id;
  const tell = (visit: DeskAppointment) => {
    setBooking(false);
    const when = formatDayTime(visit.startsAt, visit.timeZone, language);
    announce(t`Booked: ${when}.`);
  };
  return (
    <>
      <Button look="filled" icon={CalendarPlus} isDisabled={providerId === undefined} onPress={() => setBooking(true)}><Trans>Book</Trans></Button>
      {isBooking && providerId !== undefined && <DeskBookDialog wish={{ providerId, date: null, minuteOfDay: null, place: null }} clientId={clientId} onClose={() => setBooking(false)} onBooked={tell} />}
    </>
  );
}

function VisitList({ visits, onMoved }: { visits: readonly DeskAppointment[]; onMoved: (appointmentId: string) => void }) {
  return <ul className={styles.visits}>{visits.map((visit) => <VisitLine key={visit.id} visit={visit} onMoved={onMoved} />)}</ul>;
}

function VisitLine({ visit, onMoved }: { visit: DeskAppointment; onMoved: (appointmentId: string) => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  const { can } = useStaff();
  return (
    <li>
      <span className={styles.when}>{formatDayTime(visit.startsAt, visit.timeZone, language)}</span>
      <span className={styles.what}>
        <b>{visit.provider.displayName}</b>
        <span>
          {visit.serviceName ?? <Trans>No service chosen yet</Trans>}, {visit.place.kind === 'telehealth' ? <Trans>video visit</Trans> : visit.place.locationName}
        </span>
      </span>
      <VisitStatus visit={visit} />
      {can('schedule') && <span className={styles.buttons}>
        {visit.status === 'requested' && <DecideRequest appointment={visit} />}
        <VisitChanges visit={visit} onMoved={(moved) => onMoved(moved.id)} />
      </span>}
    </li>
  );
}
