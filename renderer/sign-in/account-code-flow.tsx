import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { api } from '#renderer/api/client.ts';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { BirthStep } from './birth-step.tsx';
import { ChoosePasswordStep } from './choose-password-step.tsx';
import { ChooseUsernameStep } from './choose-username-step.tsx';
import styles from './sign-in.module.css';

interface AccountCodeFlowProps {
  onBack: () => void;
  onTake: (session: KioskSession) => void;
}

const codeLetters = 10;
const total = 4;

/** First sign-in and reset: date of birth, the code, a username (first time only), a password. What was typed is kept when going back. */
export function AccountCodeFlow({ onBack, onTake }: AccountCodeFlowProps) {
  const [dateOfBirth, setDateOfBirth] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [username, setUsername] = useState('');
  const [step, setStep] = useState<'code' | 'username' | 'password'>('code');
  const open = useMutation(api.signIn.openAccountCode.mutationOptions({ gcTime: 0, onSuccess: () => setStep('username') }));
  const use = useMutation(api.signIn.useAccountCode.mutationOptions({
    gcTime: 0, onSuccess: onTake,
    // About the name, so it is answered where the name stands.
    onError: (error) => { if (readRefusal(error)?.code.startsWith('USERNAME')) setStep('username'); },
  }));
  if (dateOfBirth === null) return <BirthStep total={total} orOfChild onBack={onBack} onContinue={setDateOfBirth} />;
  if (step === 'code' || !open.data) {
    return (
      <CodeStep
        code={code} isPending={open.isPending} refused={open.error} onBack={() => setDateOfBirth(null)} onContinue={() => open.mutate({ dateOfBirth, code })}
        onChange={(next) => { open.reset(); setCode(next); }}
      />
    );
  }
  const { kind, username: known, leastCharacters } = open.data;
  if (step === 'username') {
    return (
      <ChooseUsernameStep
        known={known} value={username} refused={use.error} onChange={(next) => { use.reset(); setUsername(next); }} onBack={() => setStep('code')} onContinue={() => setStep('password')}
      />
    );
  }
  return (
    <ChoosePasswordStep
      isFirst={kind === 'invitation'} leastCharacters={leastCharacters} isPending={use.isPending} refused={use.error} onTyping={use.reset} onBack={() => setStep('username')}
      onContinue={(password) => use.mutate({ dateOfBirth, code, username: known === null ? username : null, password })}
    />
  );
}

interface CodeStepProps {
  code: string;
  isPending: boolean;
  refused: Error | null;
  onChange: (code: string) => void;
  onBack: () => void;
  onContinue: () => void;
}

function CodeStep({ code, isPending, refused, onChange, onBack, onContinue }: CodeStepProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const [isTooEarly, setTooEarly] = useState(false);
  const isWhole = code.replace(/[\s-]/gu, '').length >= codeLetters;
  const goOn = () => (isWhole ? onContinue() : setTooEarly(true));
  return (
    <StepPage step={{ current: 2, total }} fieldTakesFocus isPending={isPending} onBack={onBack} onContinue={goOn} title={<Trans>Type your code</Trans>} hint={<Trans>It has 10 letters and numbers. Dashes can be left out.</Trans>}>
      <div className={styles.tight}>
        <TextField
          label={<Trans>Code</Trans>} keyboard="email" value={code} maxLength={16} autoFocus onChange={(next) => { setTooEarly(false); onChange(next.toUpperCase()); }}
          error={refused ? say(refused) : isTooEarly && !isWhole ? t`Type all 10 letters and numbers.` : null}
        />
        <OnScreenKeyboard kind="email" />
      </div>
    </StepPage>
  );
}
