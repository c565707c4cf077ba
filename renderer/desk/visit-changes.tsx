import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { CalendarClock, CalendarX, CircleCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { DeskMoveDialog } from '#renderer/appointments/desk-move-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { CancelVisitDialog } from './cancel-visit-dialog.tsx';

interface VisitChangesProps {
  visit: DeskAppointment;
  onMoved: ((visit: DeskAppointment) => void) | undefined;
}

/** Confirm, move, cancel and the undo of a cancel: for who may schedule. */
export function VisitChanges({ visit, onMoved }: VisitChangesProps) {
  const { nowMs } = useNow(1_000);
  const [asked, setAsked] = useState<'move' | 'cancel'>();
  const confirm = useMutation(api.appointments.confirmForClient.mutationOptions());
  const undo = useMutation(api.appointments.undoCancelForClient.mutationOptions());
  const appointmentId = visit.id;
  const isBooked = visit.status === 'booked' && visit.visitStartedAt === null;
  const canUndo = visit.canUndoCancel && visit.heldUntil !== null && nowMs < visit.heldUntil;
  return (
    <>
      {isBooked && visit.confirmedAt === null && visit.endsAt > nowMs && <Button icon={CircleCheck} isPending={confirm.isPending} onPress={() => confirm.mutate({ appointmentId })}><Trans>Confirm</Trans></Button>}
      {(isBooked || visit.status === 'requested') && <Button icon={CalendarClock} onPress={() => setAsked('move')}><Trans>Move…</Trans></Button>}
      {isBooked && <Button icon={CalendarX} onPress={() => setAsked('cancel')}><Trans>Cancel…</Trans></Button>}
      {canUndo && <Button look="outlined" icon={Undo2} isPending={undo.isPending} onPress={() => undo.mutate({ appointmentId })}><Trans>Undo cancel</Trans></Button>}
      <RefusalBand error={confirm.error ?? undo.error} />
      {asked === 'move' && <DeskMoveDialog visit={visit} onClose={() => setAsked(undefined)} onMoved={(moved) => { setAsked(undefined); onMoved?.(moved); }} />}
      {asked === 'cancel' && <CancelVisitDialog visit={visit} onClose={() => setAsked(undefined)} />}
    </>
  );
}
