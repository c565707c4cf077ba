import { Trans, useLingui } from '@lingui/react/macro';
import { CircleHelp, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './sign-in.module.css';

interface PasswordSignInProps {
  isAgain: boolean;
  isPending: boolean;
  /** What the host answered, if it refused. */
  refused: Error | null;
  onTyping: () => void;
  onBack: () => void;
  onUseCode: () => void;
  /** The first time here, or something was forgotten. */
  onForgot: () => void;
  onSignIn: (username: string, password: string) => void;
}

export function PasswordSignIn({ isAgain, isPending, refused, onTyping, onBack, onUseCode, onForgot, onSignIn }: PasswordSignInProps) {
  const { t } = useLingui();
  const refusalWords = useRefusalWords();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const typed = (set: (value: string) => void) => (value: string) => {
    setTooEarly(false);
    if (refused) onTyping();
    set(value);
  };
  const goOn = () => (username && password ? onSignIn(username, password) : setTooEarly(true));
  return (
    <StepPage
      fieldTakesFocus isPending={isPending} onBack={onBack} onContinue={goOn} continueLabel={<Trans>Sign in</Trans>} title={<Trans>Sign in</Trans>}
      besideTitle={<Button look="quiet" icon={CircleHelp} className={styles.forgot} onPress={onForgot}><Trans>First time here, or forgot something?</Trans></Button>}
      aside={isAgain && <StatusBand small tone="info" title={<Trans>To keep your page private, please sign in again.</Trans>} />}
      moreActions={<Button look="quiet" icon={KeyRound} onPress={onUseCode}><Trans>I have a code</Trans></Button>}
    >
      <div className={styles.fields}>
        <TextField label={<Trans>Username</Trans>} keyboard="email" autoComplete="username" autoFocus value={username} onChange={typed(setUsername)} error={isTooEarly && !username ? t`Type your username.` : null} />
        <PasswordField label={<Trans>Password</Trans>} autoComplete="current-password" value={password} onChange={typed(setPassword)} error={refused ? refusalWords(refused) : isTooEarly && !password ? t`Type your password.` : null} />
      </div>
      <OnScreenKeyboard kind="email" />
    </StepPage>
  );
}
