import { Trans } from '@lingui/react/macro';
import { Mail, TicketCheck } from 'lucide-react';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { RowList, TaskRow } from '#renderer/ui/task-row.tsx';

interface ForgotStepProps {
  onBack: () => void;
  onHaveCode: () => void;
  onMailMe: () => void;
}

/** The first time here, or the username or password is gone: a code, from the desk or by mail. */
export function ForgotStep({ onBack, onHaveCode, onMailMe }: ForgotStepProps) {
  return (
    <StepPage title={<Trans>First time here, or forgot something?</Trans>} hint={<Trans>A code shows your username and lets you choose a password.</Trans>} onBack={onBack}>
      <Card>
        <RowList>
          <TaskRow state="todo" icon={TicketCheck} title={<Trans>I have a code with 10 letters and numbers</Trans>} detail={<Trans>From the front desk or from an email</Trans>} onPress={onHaveCode} />
          <TaskRow state="todo" icon={Mail} title={<Trans>Email me a code</Trans>} detail={<Trans>If you forgot your username or password</Trans>} onPress={onMailMe} />
        </RowList>
      </Card>
      <StatusBand small tone="info" title={<Trans>No email with us, or is your phone gone? Show a photo ID at the front desk. They can give you a code right away.</Trans>} />
    </StepPage>
  );
}
