import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight, X } from 'lucide-react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import type { BoardRow } from '#main/contract/check-in.ts';
import { api } from '#renderer/api/client.ts';
import { DeskVisitHistory } from '#renderer/appointments/desk-visit-history.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import styles from './board.module.css';
import { BoardFlags } from './board-flags.tsx';
import { BoardStage } from './board-stage.tsx';
import { MovedBand } from './moved-band.tsx';
import { useStaff } from './staff.ts';
import { VisitActions } from './visit-actions.tsx';
import { VisitSteps } from './visit-steps.tsx';

interface VisitPanelProps {
  row: BoardRow;
  openClient: (clientId: string) => void;
  onMoved?: (visit: DeskAppointment) => void;
  /** Where the panel can be put away. */
  onClose?: () => void;
}

/** The chosen visit: who, where it stands, what is left, what can be done. */
export function VisitPanel({ row, openClient, onMoved, onClose }: VisitPanelProps) {
  const { can } = useStaff();
  const seen = useQuery(api.appointments.get.queryOptions({ input: { appointmentId: row.appointmentId } })).data;
  const time = formatTime(row.startsAt, row.timeZone);
  const end = formatTime(row.endsAt, row.timeZone);
  return (
    <>
      <div className={styles.visitHead}>
        <Heading level={2} size="heading">{row.clientName}</Heading>
        {onClose && <Button look="quiet" icon={X} onPress={onClose}><Trans>Close</Trans></Button>}
      </div>
      <p className={styles.facts}>
        <BoardStage row={row} />
        {row.ticketNumber !== null && <span><Trans>Number {row.ticketNumber}</Trans></span>}
        {row.arrivedAt !== null && <span><Trans>Here since {formatTime(row.arrivedAt, row.timeZone)}</Trans></span>}
      </p>
      <BoardFlags row={row} />
      <VisitSteps row={row} />
      <MovedBand appointmentId={row.appointmentId} onUndone={onMoved} />
      <VisitActions row={row} visit={seen?.visit} onMoved={onMoved} />
      <div className={styles.visitHead}>
        <Heading level={3}><Trans>This visit</Trans></Heading>
        {can('people') && <Button look="quiet" trailingIcon={ArrowRight} onPress={() => openClient(row.clientId)}><Trans>Client’s page</Trans></Button>}
      </div>
      <dl className={styles.visit}>
        <dt><Trans>When</Trans></dt><dd>{time} – {end}</dd>
        <dt><Trans>With</Trans></dt><dd>{row.providerName}</dd>
        <dt><Trans>Where</Trans></dt><dd>{row.telehealth ? <Trans>Video visit</Trans> : row.locationName ?? <Trans>In person</Trans>}</dd>
        <dt><Trans>What</Trans></dt><dd>{row.serviceName ?? <Trans>No service chosen yet</Trans>}</dd>
      </dl>
      {seen && (
        <details className={styles.history}>
          <summary><Trans>History</Trans></summary>
          <DeskVisitHistory history={seen.history} timeZone={row.timeZone} />
        </details>
      )}
      {row.flags.includes('overlap') && <Hint><Trans>This visit overlaps another one of the provider.</Trans></Hint>}
    </>
  );
}
