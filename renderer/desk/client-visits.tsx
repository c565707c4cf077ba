import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { CancelVisitDialog } from './cancel-visit-dialog.tsx';
import styles from './client.module.css';
import { DecideRequest } from './decide-request.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { useStaff } from './staff.ts';
import { VisitStatus } from './visit-status.tsx';

/** Upcoming appointments, soonest first, and past ones, latest first. */
export function ClientVisits({ clientId }: { clientId: string }) {
  const visits = useQuery(api.appointments.listForClient.queryOptions({ input: { clientId } }));
  return (
    <>
      <RefusalNote error={visits.error} />
      {visits.isPending && <Skeleton lines={5} />}
      {visits.data && (
        <>
          <Heading level={2}><Trans>Upcoming appointments</Trans></Heading>
          {visits.data.upcoming.length === 0 ? <p><Trans>Nothing is booked.</Trans></p> : <VisitList visits={visits.data.upcoming} />}
          <Heading level={2}><Trans>Past appointments</Trans></Heading>
          {visits.data.past.length === 0 ? <p><Trans>None yet.</Trans></p> : <VisitList visits={visits.data.past} />}
        </>
      )}
    </>
  );
}

function VisitList({ visits }: { visits: readonly DeskAppointment[] }) {
  return <ul className={styles.visits}>{visits.map((visit) => <VisitLine key={visit.id} visit={visit} />)}</ul>;
}

function VisitLine({ visit }: { visit: DeskAppointment }) {
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
      {can('schedule') && <span className={styles.buttons}><VisitButtons visit={visit} /></span>}
    </li>
  );
}

function VisitButtons({ visit }: { visit: DeskAppointment }) {
  const [isCancelling, setCancelling] = useState(false);
  const confirm = useMutation(api.appointments.confirmForClient.mutationOptions());
  const undo = useMutation(api.appointments.undoCancelForClient.mutationOptions());
  const appointmentId = visit.id;
  if (visit.status === 'requested') return <DecideRequest appointment={visit} />;
  return (
    <>
      {visit.status === 'booked' && visit.confirmedAt === null && (
        <Button look="outlined" isPending={confirm.isPending} onPress={() => confirm.mutate({ appointmentId })}><Trans>Confirm</Trans></Button>
      )}
      {visit.status === 'booked' && <Button icon={CalendarX} onPress={() => setCancelling(true)}><Trans>Cancel…</Trans></Button>}
      {visit.status === 'cancelled' && visit.canUndoCancel && (
        <Button isPending={undo.isPending} onPress={() => undo.mutate({ appointmentId })}><Trans>Undo cancel</Trans></Button>
      )}
      <RefusalNote error={confirm.error ?? undo.error} />
      {isCancelling && <CancelVisitDialog visit={visit} onClose={() => setCancelling(false)} />}
    </>
  );
}
