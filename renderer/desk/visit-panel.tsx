import { Trans } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import type { BoardRow } from '#main/contract/check-in.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import styles from './board.module.css';
import { BoardFlags } from './board-flags.tsx';
import { BoardStage } from './board-stage.tsx';
import { useStaff } from './staff.ts';
import { VisitActions } from './visit-actions.tsx';
import { VisitSteps } from './visit-steps.tsx';

/** The chosen visit: who, where it stands, what is left, what can be done. */
export function VisitPanel({ row, openClient }: { row: BoardRow; openClient: (clientId: string) => void }) {
  const { can } = useStaff();
  const time = formatTime(row.startsAt, row.timeZone);
  const end = formatTime(row.endsAt, row.timeZone);
  return (
    <>
      <Heading level={2} size="heading">{row.clientName}</Heading>
      <p className={styles.facts}>
        <BoardStage row={row} />
        {row.ticketNumber !== null && <span><Trans>Number {row.ticketNumber}</Trans></span>}
        {row.arrivedAt !== null && <span><Trans>Here since {formatTime(row.arrivedAt, row.timeZone)}</Trans></span>}
      </p>
      <BoardFlags row={row} />
      <VisitSteps row={row} />
      <VisitActions row={row} />
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
      {row.flags.includes('overlap') && <Hint><Trans>This visit overlaps another one of the provider.</Trans></Hint>}
    </>
  );
}
