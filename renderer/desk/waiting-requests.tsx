import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import styles from './board.module.css';
import { DecideRequest } from './decide-request.tsx';
import { useStaff } from './staff.ts';
import { VisitChanges } from './visit-changes.tsx';

interface WaitingRequestsProps {
  openClient: (clientId: string) => void;
  onMoved: (appointmentId: string) => void;
  onClose: () => void;
}

/** Appointments that clients asked for and that wait for an answer, soonest first. */
export function WaitingRequests({ openClient, onMoved, onClose }: WaitingRequestsProps) {
  const { can } = useStaff();
  const requests = useQuery(api.appointments.listRequests.queryOptions({ input: {}, enabled: can('schedule') })).data?.requests ?? [];
  return (
    <section aria-labelledby="waiting-requests" className={styles.requests}>
      <div className={styles.visitHead}>
        <Heading level={2} size="heading" id="waiting-requests"><Trans>Appointment requests</Trans></Heading>
        <Button look="quiet" icon={X} onPress={onClose}><Trans>Close</Trans></Button>
      </div>
      {requests.length === 0 && <p><Trans>Every request is answered.</Trans></p>}
      <ul>{requests.map((each) => <RequestItem key={each.id} request={each} onMoved={onMoved} openClient={can('people') ? openClient : undefined} />)}</ul>
    </section>
  );
}

function RequestItem({ request, openClient, onMoved }: { request: DeskAppointment; openClient: ((clientId: string) => void) | undefined; onMoved: (appointmentId: string) => void }) {
  const language = useDisplayChoices((choices) => choices.language);
  return (
    <li>
      <b>{request.clientName}</b>
      <span>{formatDayTime(request.startsAt, request.timeZone, language)}, {request.provider.displayName}</span>
      <span>{request.serviceName ?? <Trans>No service chosen yet</Trans>}, {request.place.kind === 'telehealth' ? <Trans>video visit</Trans> : request.place.locationName}</span>
      <div className={styles.requestButtons}>
        <DecideRequest appointment={request} />
        <VisitChanges visit={request} onMoved={(moved) => onMoved(moved.id)} />
        {openClient && <Button look="quiet" onPress={() => openClient(request.clientId)}><Trans>Client’s page</Trans></Button>}
      </div>
    </li>
  );
}
