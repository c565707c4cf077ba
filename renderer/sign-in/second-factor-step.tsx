import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { KeyRound, Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CodeBoxes } from '#renderer/ui/code-boxes.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';

interface SecondFactorStepProps {
  /** Too many codes did not match: only the desk can help now. */
  isStopped: boolean;
  onBack: () => void;
  onTake: (session: KioskSession) => void;
}

const recoveryLetters = 16;

/** The second step: the code that the app shows now, or one of the printed recovery codes. */
export function SecondFactorStep({ isStopped, onBack, onTake }: SecondFactorStepProps) {
  const [kind, setKind] = useState<'app_code' | 'recovery_code'>('app_code');
  if (isStopped) return <StoppedStep onBack={onBack} />;
  return kind === 'app_code'
    ? <AppCodeStep key={kind} onBack={onBack} onTake={onTake} onOther={() => setKind('recovery_code')} />
    : <RecoveryCodeStep key={kind} onBack={() => setKind('app_code')} onTake={onTake} />;
}

function useCode(onTake: SecondFactorStepProps['onTake']) {
  const say = useRefusalWords();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = useMutation(api.signIn.withSecondFactor.mutationOptions({ gcTime: 0, onSuccess: onTake }));
  const type = (next: string) => {
    setError(null);
    if (send.error) send.reset();
    setCode(next);
  };
  return { code, type, setError, send, message: send.error ? say(send.error) : error };
}

function AppCodeStep({ onBack, onTake, onOther }: { onBack: () => void; onTake: SecondFactorStepProps['onTake']; onOther: () => void }) {
  const { t } = useLingui();
  const { code, type, setError, send, message } = useCode(onTake);
  const goOn = () => (code.length === 6 ? send.mutate({ kind: 'app_code', code }) : setError(t`Type all 6 digits of the code.`));
  return (
    <StepPage
      fieldTakesFocus isPending={send.isPending} onBack={onBack} onContinue={goOn} title={<Trans>Type the code from your app</Trans>}
      hint={<Trans>Open the authenticator app on your phone. It shows a new code every 30 seconds. No phone? Use a recovery code, or ask the front desk.</Trans>}
      moreActions={<Button look="quiet" icon={KeyRound} onPress={onOther}><Trans>Use a recovery code</Trans></Button>}
    >
      <PadBeside>
        <CodeBoxes label={t`Code from your app`} value={code} onChange={type} error={message} autoFocus />
        <OnScreenKeyboard kind="number" />
      </PadBeside>
    </StepPage>
  );
}

function RecoveryCodeStep({ onBack, onTake }: { onBack: () => void; onTake: SecondFactorStepProps['onTake'] }) {
  const { t } = useLingui();
  const { code, type, setError, send, message } = useCode(onTake);
  const isWhole = code.replace(/[\s-]/gu, '').length >= recoveryLetters;
  const goOn = () => (isWhole ? send.mutate({ kind: 'recovery_code', code }) : setError(t`Type all 16 letters and numbers. Dashes can be left out.`));
  return (
    <StepPage
      fieldTakesFocus isPending={send.isPending} onBack={onBack} onContinue={goOn} title={<Trans>Type one of your recovery codes</Trans>}
      hint={<Trans>Each one works once. Cross it off your list. No list either? Show a photo ID at the front desk. They will let you in.</Trans>}
    >
      <TextField label={<Trans>Recovery code</Trans>} keyboard="email" value={code} onChange={type} maxLength={32} error={message} autoFocus />
      <OnScreenKeyboard kind="email" />
    </StepPage>
  );
}

function StoppedStep({ onBack }: { onBack: () => void }) {
  return (
    <StepPage title={<Trans>Please see the front desk</Trans>} onBack={onBack}>
      <StatusBand tone="attention" icon={Smartphone} title={<Trans>Too many codes didn’t match, so codes are off for your account.</Trans>}>
        <Trans>Bring a photo ID to the front desk. They will help you in.</Trans>
      </StatusBand>
    </StepPage>
  );
}
