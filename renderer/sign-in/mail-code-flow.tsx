import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { BirthStep } from './birth-step.tsx';
import styles from './sign-in.module.css';

interface MailCodeFlowProps {
  onBack: () => void;
  onHaveCode: () => void;
}

/** Asks for a mailed code. What it says afterwards is the same for everyone, client or not. */
export function MailCodeFlow({ onBack, onHaveCode }: MailCodeFlowProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const [dateOfBirth, setDateOfBirth] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const ask = useMutation(api.signIn.requestReset.mutationOptions({ gcTime: 0 }));
  if (dateOfBirth === null) return <BirthStep total={2} onBack={onBack} onContinue={setDateOfBirth} />;
  if (ask.isSuccess) {
    return (
      <StepPage title={<Trans>Look in your email</Trans>} onBack={onBack} onContinue={onHaveCode} continueLabel={<Trans>I have the code</Trans>}>
        <StatusBand tone="done" icon={MailCheck} title={<Trans>If we have this email for you, a code is on its way.</Trans>}>
          <Trans>It works for 24 hours. Nothing there after a few minutes? The front desk can help.</Trans>
        </StatusBand>
      </StepPage>
    );
  }
  const goOn = () => (email.includes('@') ? ask.mutate({ email, dateOfBirth }) : setTooEarly(true));
  return (
    <StepPage step={{ current: 2, total: 2 }} fieldTakesFocus isPending={ask.isPending} onBack={() => setDateOfBirth(null)} onContinue={goOn} title={<Trans>What is your email?</Trans>} hint={<Trans>The one that the clinic has for you.</Trans>}>
      <div className={styles.tight}>
        <TextField
          label={<Trans>Email</Trans>} keyboard="email" value={email} maxLength={254} autoFocus onChange={(next) => { setTooEarly(false); if (ask.error) ask.reset(); setEmail(next); }}
          error={ask.error ? say(ask.error) : isTooEarly ? t`Type your whole email, with the @ sign.` : null}
        />
        <OnScreenKeyboard kind="email" />
      </div>
    </StepPage>
  );
}
