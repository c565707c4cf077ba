import { Trans, useLingui } from '@lingui/react/macro';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import styles from './sign-in.module.css';

interface ChooseUsernameStepProps {
  /** The username that there is already: shown, for who forgot it. */
  known: string | null;
  value: string;
  refused: Error | null;
  onChange: (value: string) => void;
  onBack: () => void;
  onContinue: () => void;
}

export function ChooseUsernameStep({ known, value, refused, onChange, onBack, onContinue }: ChooseUsernameStepProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const [isTooEarly, setTooEarly] = useState(false);
  const step = { current: 3, total: 4 };
  if (known !== null) {
    return (
      <StepPage step={step} onBack={onBack} onContinue={onContinue} title={<Trans>Your username</Trans>} hint={<Trans>You will type it each time you sign in.</Trans>}>
        <StatusBand tone="info" icon={UserRound} title={known} />
      </StepPage>
    );
  }
  const isAboutName = readRefusal(refused)?.code.startsWith('USERNAME') ?? false;
  const goOn = () => (value.trim().length >= 3 ? onContinue() : setTooEarly(true));
  return (
    <StepPage step={step} fieldTakesFocus onBack={onBack} onContinue={goOn} title={<Trans>Choose a username</Trans>} hint={<Trans>A word you will remember, at least 3 letters or numbers. Your email works too.</Trans>}>
      <div className={styles.tight}>
        <TextField
          label={<Trans>Username</Trans>} keyboard="email" value={value} maxLength={64} autoFocus onChange={(next) => { setTooEarly(false); onChange(next); }}
          error={isAboutName ? say(refused) : isTooEarly ? t`Type at least 3 letters or numbers.` : null}
        />
        <OnScreenKeyboard kind="email" />
      </div>
    </StepPage>
  );
}
