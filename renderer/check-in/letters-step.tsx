import { Trans, useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { LetterBoxes } from '#renderer/ui/letter-boxes.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import styles from './check-in.module.css';
import type { ProofStepProps } from './proof-step.ts';

export function LettersStep({ value, onChange, isPending, onBack, onContinue }: ProofStepProps) {
  const { t } = useLingui();
  const [error, setError] = useState<string | null>(null);
  // A name may be shorter than three letters: only nothing at all is too little.
  const goOn = () => (value.trim() ? onContinue() : setError(t`Type the first letters of your last name.`));
  return (
    <StepPage
      step={{ current: 2, total: 2 }} fieldTakesFocus isPending={isPending} onBack={onBack} onContinue={goOn}
      title={<Trans>Type the first 3 letters of your last name</Trans>}
      hint={<Trans>Leave out accents. If your name is shorter, type all of it.</Trans>}
    >
      <div className={styles.fieldAndNote}>
        <LetterBoxes label={t`First 3 letters of your last name`} value={value} error={error} autoFocus onChange={(next) => { setError(null); onChange(next); }} />
        <p className={styles.note}><Lock aria-hidden className={styles.noteIcon} /><span><Trans>We look only at today’s visits. No names are ever shown here.</Trans></span></p>
      </div>
      <OnScreenKeyboard kind="letters" />
    </StepPage>
  );
}
