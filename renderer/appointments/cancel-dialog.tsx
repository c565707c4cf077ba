import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import type { CancelReason, ClientAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { hostNow } from '#renderer/ui/host-clock.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { CancelPolicy } from './cancel-policy.tsx';
import { useCancelReasons } from './use-cancel-reasons.ts';
import { usePlaceWords } from './use-place-words.ts';

/** Date, provider, policy and fee, reason; both buttons the same size. Inside the notice only the desk can. */
export function CancelDialog({ visit, onClose }: { visit: ClientAppointment; onClose: () => void }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const queries = useQueryClient();
  const refusalWords = useRefusalWords();
  const placeWords = usePlaceWords();
  const reasons = useCancelReasons();
  const cancel = useMutation(api.appointments.cancel.mutationOptions({
    onSuccess: async () => { announce(t`Your visit is canceled.`); onClose(); await queries.invalidateQueries(); },
    // The notice may have begun while the dialog stood open: then its policy and fee must be today's.
    onError: () => queries.invalidateQueries(),
  }));
  const help = useMutation(api.help.call.mutationOptions({ onSuccess: () => { announce(t`The front desk knows. Someone will come to you.`); onClose(); } }));
  const isForDesk = visit.cancel.kind === 'ask_desk';
  const cancelNow = () => {
    if (visit.reasonNeeded && reason === null) return setReasonMissing(true);
    cancel.mutate({ appointmentId: visit.id, tappedAt: hostNow(), reason, acceptedFeeCents: visit.cancel.kind === 'late' ? visit.cancel.feeCents : null });
  };
  const act = isForDesk
    ? <Button look="filled" size="big" isPending={help.isPending} onPress={() => help.mutate({ topic: 'scheduling' })}><Trans>Ask the front desk</Trans></Button>
    : <Button look="danger" size="big" icon={CalendarX} isPending={cancel.isPending} onPress={cancelNow}><Trans>Cancel this appointment</Trans></Button>;
  const { undoMinutes } = visit;
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Cancel this appointment?</Trans>} actions={<><Button size="big" onPress={onClose}><Trans>Keep it</Trans></Button>{act}</>}>
      <Card look="inset">
        <Heading level={3} size="body">{formatDayTime(visit.startsAt, visit.timeZone, language)}</Heading>
        <Hint>{visit.provider.displayName}. {placeWords(visit)}</Hint>
      </Card>
      <CancelPolicy visit={visit} />
      {!isForDesk && (
        <AnswerGroup
          label={<Trans>Why are you canceling?</Trans>} hint={visit.reasonNeeded ? undefined : <Trans>You can skip this.</Trans>} columns={2} answers={reasons} value={reason}
          onChange={(value) => { setReasonMissing(false); setReason(reasons.find((one) => one.value === value)?.value ?? null); }} error={isReasonMissing ? t`Choose a reason, please.` : null}
        />
      )}
      {(cancel.error ?? help.error) && <StatusBand small tone="attention" announce title={refusalWords(cancel.error ?? help.error)} />}
      {!isForDesk && undoMinutes > 0 && <Hint><Trans>You can undo this for {undoMinutes} minutes. We hold your time until then.</Trans></Hint>}
    </Dialog>
  );
}
