import { Trans } from '@lingui/react/macro';
import { Mail, TicketCheck } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import styles from './sign-in.module.css';

interface ForgotStepProps {
  onBack: () => void;
  onHaveCode: () => void;
  onMailMe: () => void;
}

/** The first time here, or the username or password is gone: a code, from the desk or by mail. */
export function ForgotStep({ onBack, onHaveCode, onMailMe }: ForgotStepProps) {
  return (
    <StepPage title={<Trans>First time here, or forgot something?</Trans>} hint={<Trans>You need a code with 10 letters and numbers. It shows your username and lets you choose a password.</Trans>} onBack={onBack}>
      <div className={styles.people}>
        <Button wide size="big" icon={TicketCheck} className={styles.person} onPress={onHaveCode}><Trans>I have a code with 10 letters and numbers</Trans></Button>
        <Button wide size="big" icon={Mail} className={styles.person} onPress={onMailMe}><Trans>Email me a code</Trans></Button>
      </div>
      <StatusBand small tone="info" title={<Trans>No email with us? Show a photo ID at the front desk. They can give you a code right away.</Trans>} />
    </StepPage>
  );
}
