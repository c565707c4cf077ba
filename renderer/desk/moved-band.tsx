import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';

/** After a move: where the visit stands now, and for some minutes the way back. Draws nothing once that is over. */
export function MovedBand({ appointmentId, onUndone }: { appointmentId: string; onUndone?: ((visit: DeskAppointment) => void) | undefined }) {
  const { nowMs } = useNow(1_000);
  const language = useDisplayChoices((choices) => choices.language);
  const seen = useQuery(api.appointments.get.queryOptions({ input: { appointmentId } })).data;
  const undo = useMutation(api.appointments.undoMoveForClient.mutationOptions({ onSuccess: (visit) => onUndone?.(visit) }));
  if (!seen || seen.moveUndoUntil === null || nowMs >= seen.moveUndoUntil) return <RefusalBand error={undo.error} />;
  const { visit } = seen;
  const when = formatDayTime(visit.startsAt, visit.timeZone, language);
  return (
    <>
      <StatusBand small announce tone="done" title={<Trans>{visit.clientName} is moved to {when}.</Trans>} action={<Button icon={Undo2} isPending={undo.isPending} onPress={() => undo.mutate({ appointmentId })}><Trans>Undo move</Trans></Button>} />
      <RefusalBand error={undo.error} />
    </>
  );
}
