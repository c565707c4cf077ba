import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CodeBoxes } from '#renderer/ui/code-boxes.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { emptyDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';

interface CodeSignInProps {
  isPending: boolean;
  refused: Error | null;
  onTyping: () => void;
  onBack: () => void;
  /** It is no code for today but an invitation or a reset. */
  onLongCode: () => void;
  /** @param dateOfBirth YYYY-MM-DD */
  onSignIn: (dateOfBirth: string, code: string) => void;
}

/** Date of birth, then the six digits that the desk read out or printed. */
export function CodeSignIn({ isPending, refused, onTyping, onBack, onLongCode, onSignIn }: CodeSignInProps) {
  const { t } = useLingui();
  const refusalWords = useRefusalWords();
  const [birth, setBirth] = useState(emptyDate);
  const [code, setCode] = useState('');
  const [step, setStep] = useState<1 | 2>(1);
  const [error, setError] = useState<string | null>(null);
  const reading = readDateBoxes(birth);

  function goOn() {
    if (reading.kind !== 'date') {
      setStep(1);
      return setError(reading.kind === 'incomplete' ? t`Type the month, the day and all four digits of the year.` : t`That day is not in the calendar. Check the month, the day and the year.`);
    }
    if (step === 1) return setStep(2);
    if (code.length < 6) return setError(t`Type all 6 digits of the code.`);
    onSignIn(reading.date, code);
  }
  function startTyping() {
    setError(null);
    if (refused) onTyping();
  }
  return (
    <StepPage
      key={step} step={{ current: step, total: 2 }} fieldTakesFocus isPending={isPending} onBack={step === 1 ? onBack : () => setStep(1)} onContinue={goOn}
      title={step === 1 ? <Trans>When were you born?</Trans> : <Trans>Type the code from the front desk</Trans>}
      moreActions={step === 2 && <Button look="quiet" onPress={onLongCode}><Trans>My code has 10 letters and numbers</Trans></Button>}
      hint={step === 1 ? <Trans>Month, day and year.</Trans> : <Trans>It has 6 digits and works for 10 minutes.</Trans>}
    >
      <PadBeside>
        {step === 1
          ? <DateBoxes label={t`Date of birth`} labelHidden value={birth} onChange={(next) => { startTyping(); setBirth(next); }} error={error} autoFocus />
          : <CodeBoxes label={t`Code from the front desk`} value={code} onChange={(next) => { startTyping(); setCode(next); }} error={refused ? refusalWords(refused) : error} autoFocus />}
        <OnScreenKeyboard kind="number" />
      </PadBeside>
    </StepPage>
  );
}
