import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';

/** Approve books what the client asked for; decline asks for a reason. */
export function DecideRequest({ appointment }: { appointment: DeskAppointment }) {
  const { t } = useLingui();
  const [isDeclining, setDeclining] = useState(false);
  const decide = useMutation(api.appointments.decideRequest.mutationOptions({ onSuccess: () => setDeclining(false) }));
  const appointmentId = appointment.id;
  return (
    <>
      <Button look="outlined" isPending={decide.isPending} onPress={() => decide.mutate({ appointmentId, decision: 'approve', note: '' })}><Trans>Approve</Trans></Button>
      <Button isDisabled={decide.isPending} onPress={() => setDeclining(true)}><Trans>Decline…</Trans></Button>
      {!isDeclining && <RefusalBand error={decide.error} />}
      {isDeclining && (
        <ReasonDialog
          hint={<Trans>Staff can read it in the history.</Trans>}
          title={t`Decline this request?`} doIt={t`Decline`} isPending={decide.isPending} error={decide.error} onClose={() => setDeclining(false)}
          onSend={(note) => decide.mutate({ appointmentId, decision: 'decline', note })}
        />
      )}
    </>
  );
}
