import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PasswordField } from '#renderer/ui/password-field.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { usePasswordWords } from '#renderer/ui/use-password-words.ts';
import styles from './sign-in.module.css';

interface ChoosePasswordStepProps {
  isFirst: boolean;
  leastCharacters: number;
  isPending: boolean;
  refused: Error | null;
  onTyping: () => void;
  onBack: () => void;
  onContinue: (password: string) => void;
}

/** One field that can be shown, no second one: what was typed can be read before it counts. */
export function ChoosePasswordStep({ isFirst, leastCharacters, isPending, refused, onTyping, onBack, onContinue }: ChoosePasswordStepProps) {
  const words = usePasswordWords(leastCharacters);
  const [password, setPassword] = useState('');
  const [isTooEarly, setTooEarly] = useState(false);
  const isLong = Array.from(password).length >= leastCharacters;
  const goOn = () => (isLong ? onContinue(password) : setTooEarly(true));
  return (
    <StepPage
      step={{ current: 4, total: 4 }} fieldTakesFocus isPending={isPending} onBack={onBack} onContinue={goOn}
      title={isFirst ? <Trans>Choose a password</Trans> : <Trans>Choose a new password</Trans>} hint={words.hint}
    >
      <div className={styles.tight}>
        <PasswordField
          label={<Trans>Password</Trans>} value={password} maxLength={1024} autoFocus onChange={(next) => { setTooEarly(false); if (refused) onTyping(); setPassword(next); }}
          error={refused ? words.refused(refused) : isTooEarly && !isLong ? words.tooShort : null}
        />
        <OnScreenKeyboard kind="password" />
      </div>
    </StepPage>
  );
}
