import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import styles from './board.module.css';
import { DecideRequest } from './decide-request.tsx';
import { useStaff } from './staff.ts';
import { Button } from '#renderer/ui/button.tsx';

/** Appointments that clients asked for and that wait for an answer. */
export function WaitingRequests({ openClient }: { openClient: (clientId: string) => void }) {
  const { can } = useStaff();
  const language = useDisplayChoices((choices) => choices.language);
  const requests = useQuery(api.appointments.listRequests.queryOptions({ input: {}, enabled: can('schedule') })).data?.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <section className={styles.notices} aria-labelledby="waiting-requests">
      <h2 id="waiting-requests"><CalendarClock aria-hidden /> <Trans>Appointment requests ({requests.length})</Trans></h2>
      <ul>
        {requests.map((each) => (
          <li key={each.id}>
            <span>{formatDayTime(each.startsAt, each.timeZone, language)}</span>
            <span><b>{each.clientName}</b> {each.provider.displayName}</span>
            {can('people') && <Button look="quiet" onPress={() => openClient(each.clientId)}><Trans>Open</Trans></Button>}
            <DecideRequest appointment={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
