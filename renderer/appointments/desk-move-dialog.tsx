import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './desk-schedule.module.css';
import { DeskTimeCheck } from './desk-time-check.tsx';
import { DeskTimeFields } from './desk-time-fields.tsx';
import { fillTimeDraft, type TimeDraft } from './time-draft.ts';
import { useTimeCheck } from './use-time-check.ts';
import { wallClockOf } from './wall-clock.ts';

interface DeskMoveDialogProps {
  visit: DeskAppointment;
  onClose: () => void;
  onMoved: (visit: DeskAppointment) => void;
}

/** Another time, provider, place or service for a visit. It stays the same visit, and remembers where it stood. */
export function DeskMoveDialog({ visit, onClose, onMoved }: DeskMoveDialogProps) {
  const language = useDisplayChoices((choices) => choices.language);
  const [draft, setDraft] = useState<TimeDraft>(() => draftOf(visit));
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const check = useTimeCheck(draft, visit.id);
  const move = useMutation(api.appointments.moveForClient.mutationOptions({ onSuccess: onMoved }));
  const send = () => {
    setChecked(true);
    if (!check.time || (check.problems.length > 0 && !reason.trim())) return;
    const override = check.problems.length > 0 ? { accepts: [...check.problems], reason: reason.trim() } : null;
    move.mutate({ ...check.time, serviceId: draft.serviceId || null, appointmentId: visit.id, seenStartsAt: visit.startsAt, override });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Move this appointment</Trans>}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Go back</Trans></Button>
          <Button size="big" look="filled" icon={CalendarClock} isPending={move.isPending} onPress={send}>{check.problems.length > 0 ? <Trans>Move it all the same</Trans> : <Trans>Move it</Trans>}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p><b>{visit.clientName}</b>, {formatDayTime(visit.startsAt, visit.timeZone, language)}, {visit.provider.displayName}</p>
        <DeskTimeFields clientId={visit.clientId} draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} isChecked={isChecked} />
        <DeskTimeCheck check={check} reason={reason} onReason={setReason} isChecked={isChecked} />
        <RefusalBand error={move.error} />
      </div>
    </Dialog>
  );
}

function draftOf(visit: DeskAppointment): TimeDraft {
  const { date, minuteOfDay } = wallClockOf(visit.startsAt, visit.timeZone);
  const place = visit.place.kind === 'telehealth' ? { locationId: null, telehealth: true } : { locationId: visit.place.locationId, telehealth: false };
  return fillTimeDraft({ providerId: visit.provider.id, serviceId: visit.serviceId, ...place, date, minuteOfDay, minutes: Math.round((visit.endsAt - visit.startsAt) / 60_000) });
}
