import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import type { ClientAppointment } from '#main/contract/appointments.ts';
import { AppointmentRow } from '#renderer/ui/appointment-row.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate, formatDay, formatTime } from '#renderer/ui/format-when.ts';
import { hostNow, useNow } from '#renderer/ui/host-clock.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { usePlaceWords } from './use-place-words.ts';
import { useStatusWords } from './use-status-words.ts';

/** One upcoming visit with what the client may do: confirm, cancel, or undo a cancel of a moment ago. */
export function VisitRow({ visit }: { visit: ClientAppointment }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const placeWords = usePlaceWords();
  const statusWords = useStatusWords();
  const refusalWords = useRefusalWords();
  const [isCancelling, setCancelling] = useState(false);
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries();
  const confirm = useMutation(api.appointments.confirm.mutationOptions({ onSuccess: () => { announce(t`Your visit is confirmed.`); return refresh(); } }));
  const undo = useMutation(api.appointments.undoCancel.mutationOptions({ onSuccess: () => { announce(t`Your visit is back.`); return refresh(); } }));
  const failed = confirm.error ?? undo.error;
  const { nowMs } = useNow(1_000);
  const canUndo = visit.undoUntil !== null && nowMs < visit.undoUntil;
  const canCancel = visit.cancel.kind !== 'no' && visit.undoUntil === null;
  const from = visit.confirm.kind === 'from' ? formatDate(visit.confirm.date, language) : null;
  const note = failed ? refusalWords(failed) : from ? t`You can confirm from ${from}` : statusWords(visit);
  return (
    <>
      <AppointmentRow
        day={formatDay(visit.startsAt, visit.timeZone, language)} time={formatTime(visit.startsAt, visit.timeZone)} provider={visit.provider.displayName}
        telehealth={visit.place.kind === 'telehealth'} place={placeWords(visit)} note={note}
        actions={
          <>
            {visit.confirm.kind === 'now' && <Button icon={Check} look="outlined" isPending={confirm.isPending} onPress={() => confirm.mutate({ appointmentId: visit.id, tappedAt: hostNow() })}><Trans>Confirm</Trans></Button>}
            {canUndo && <Button look="outlined" isPending={undo.isPending} onPress={() => undo.mutate({ appointmentId: visit.id })}><Trans>Undo cancel</Trans></Button>}
            {canCancel && <Button onPress={() => setCancelling(true)}><Trans>Cancel…</Trans></Button>}
          </>
        }
      />
      {isCancelling && <CancelDialog visit={visit} onClose={() => setCancelling(false)} />}
    </>
  );
}
