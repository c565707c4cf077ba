import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { DoorOpen, KeyRound, Play, Square, Undo2, UserX, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import type { BoardRow } from '#main/contract/check-in.ts';
import { api } from '#renderer/api/client.ts';
import { HandOverButton } from '#renderer/hand-off/hand-over-button.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import styles from './board.module.css';
import { CodeDialog } from './code-dialog.tsx';
import { DecideRequest } from './decide-request.tsx';
import { useStaff } from './staff.ts';
import { VisitChanges } from './visit-changes.tsx';

const hereStages: readonly BoardRow['stage'][] = ['arrived', 'doing_steps', 'ready'];

/** What can be done with a visit, by its stage and this person's role. */
export function VisitActions({ row, visit, onMoved }: { row: BoardRow; visit: DeskAppointment | undefined; onMoved?: (visit: DeskAppointment) => void }) {
  const { can } = useStaff();
  const { nowMs } = useNow(15_000);
  const input = { appointmentId: row.appointmentId };
  const arrive = useMutation(api.checkIn.arriveForClient.mutationOptions());
  const start = useMutation(api.appointments.startVisit.mutationOptions());
  const finish = useMutation(api.appointments.finishVisit.mutationOptions());
  const noShow = useMutation(api.appointments.markNoShow.mutationOptions());
  const [hasCode, setHasCode] = useState(false);
  const isHere = hereStages.includes(row.stage);
  const isExpected = row.stage === 'not_here';
  return (
    <div className={styles.actions}>
      {isExpected && can('check_in') && !row.telehealth && (
        <Button look="filled" size="big" wide icon={DoorOpen} isPending={arrive.isPending} onPress={() => arrive.mutate(input)}><Trans>The client is here</Trans></Button>
      )}
      {(isHere || (isExpected && row.telehealth)) && (
        <Button look="filled" size="big" wide icon={Play} isPending={start.isPending} onPress={() => start.mutate(input)}><Trans>Start the visit</Trans></Button>
      )}
      {row.stage === 'with_provider' && (
        <Button look="filled" size="big" wide icon={Square} isPending={finish.isPending} onPress={() => finish.mutate(input)}><Trans>Finish the visit</Trans></Button>
      )}
      <RefusalBand error={arrive.error ?? start.error ?? finish.error ?? noShow.error} />
      <div className={styles.pair}>
        {can('codes') && <Button icon={KeyRound} onPress={() => setHasCode(true)}><Trans>One-time code</Trans></Button>}
        {can('codes') && <HandOverButton clientId={row.clientId} clientName={row.clientName} />}
        {isExpected && row.startsAt <= nowMs && can('check_in') && <Button icon={UserX} isPending={noShow.isPending} onPress={() => noShow.mutate(input)}><Trans>Did not come</Trans></Button>}
        {isHere && can('check_in') && <ReasonedActions row={row} />}
        {visit && can('schedule') && visit.status === 'requested' && <DecideRequest appointment={visit} />}
        {visit && can('schedule') && <VisitChanges visit={visit} onMoved={onMoved} />}
      </div>
      {hasCode && <CodeDialog clientId={row.clientId} clientName={row.clientName} onClose={() => setHasCode(false)} />}
    </div>
  );
}

/** Undoing an arrival and waiving steps ask for a reason, which the history keeps. */
function ReasonedActions({ row }: { row: BoardRow }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<'undo' | 'waive'>();
  const undo = useMutation(api.checkIn.undoArrival.mutationOptions({ onSuccess: () => setAsked(undefined) }));
  const waive = useMutation(api.checkIn.waiveSteps.mutationOptions({ onSuccess: () => setAsked(undefined) }));
  const isLeft = row.steps.some((step) => step.state === 'todo');
  const close = () => setAsked(undefined);
  const send = (reason: string) => (asked === 'undo' ? undo : waive).mutate({ appointmentId: row.appointmentId, reason });
  return (
    <>
      <Button icon={Undo2} onPress={() => setAsked('undo')}><Trans>Undo arrival…</Trans></Button>
      {isLeft && <Button icon={CircleSlash} onPress={() => setAsked('waive')}><Trans>Waive steps…</Trans></Button>}
      {asked && (
        <ReasonDialog
          hint={<Trans>Staff can read it in the history.</Trans>}
          title={asked === 'undo' ? t`Undo this arrival?` : t`Waive the steps that are left?`} doIt={asked === 'undo' ? t`Undo arrival` : t`Waive steps`}
          isPending={undo.isPending || waive.isPending} error={undo.error ?? waive.error} onSend={send} onClose={close}
        />
      )}
    </>
  );
}
