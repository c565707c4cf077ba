import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type By = 'client' | 'clinic';

/** Staff cancel for the client or for the clinic. The late fee is theirs to decide. */
export function CancelVisitDialog({ visit, onClose }: { visit: DeskAppointment; onClose: () => void }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const [by, setBy] = useState<By | null>(null);
  const [reason, setReason] = useState('');
  const [chargeLateFee, setChargeLateFee] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { nowMs } = useNow(5_000);
  const isLate = visit.noticeEndsAt !== null && nowMs > visit.noticeEndsAt;
  const notice = visit.noticeEndsAt === null ? null : formatDayTime(visit.noticeEndsAt, visit.timeZone, language);
  const cancel = useMutation(api.appointments.cancelForClient.mutationOptions({ onSuccess: onClose }));
  const send = () => {
    setChecked(true);
    if (by) cancel.mutate({ appointmentId: visit.id, by, reason: reason.trim(), chargeLateFee: by === 'client' && isLate && chargeLateFee });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={<Trans>Cancel this appointment?</Trans>}
      actions={
        <>
          <Button size="big" onPress={onClose}><Trans>Keep it</Trans></Button>
          <Button size="big" look="danger" icon={CalendarX} isPending={cancel.isPending} onPress={send}><Trans>Cancel this appointment</Trans></Button>
        </>
      }
    >
      <p><b>{visit.clientName}</b>, {formatDayTime(visit.startsAt, visit.timeZone, language)}, {visit.provider.displayName}</p>
      <AnswerGroup<By>
        label={<Trans>Who cancels?</Trans>} columns={2} value={by} onChange={setBy} error={isChecked && !by ? t`Choose who cancels.` : null}
        answers={[{ value: 'client', label: t`The client` }, { value: 'clinic', label: t`The clinic` }]}
      />
      <TextField label={<Trans>Reason</Trans>} hint={<Trans>You can skip this.</Trans>} value={reason} onChange={setReason} maxLength={200} />
      {by === 'client' && (
        <StatusBand small announce tone={isLate ? 'attention' : 'done'} title={isLate ? <Trans>This is a late cancel.</Trans> : <Trans>This is in time. It costs nothing.</Trans>}>
          {notice !== null && (isLate ? <Trans>The time to cancel ended {notice}.</Trans> : <Trans>The time to cancel ends {notice}.</Trans>)}
        </StatusBand>
      )}
      {by === 'client' && isLate && visit.providerLateFeeCents > 0 && (
        <CheckBox label={<Trans>Charge the late fee of {formatMoney(visit.providerLateFeeCents)}</Trans>} isSelected={chargeLateFee} onChange={setChargeLateFee} />
      )}
      <RefusalBand error={cancel.error} />
    </Dialog>
  );
}
