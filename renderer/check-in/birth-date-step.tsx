import { Trans, useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';

interface BirthDateStepProps {
  value: DateParts;
  onChange: (value: DateParts) => void;
  onBack: () => void;
  onContinue: () => void;
  onSignIn: () => void;
}

/** The first step of arriving. A whole date goes on by itself, as the hint says beforehand. */
export function BirthDateStep({ value, onChange, onBack, onContinue, onSignIn }: BirthDateStepProps) {
  const { t } = useLingui();
  const [error, setError] = useState<string | null>(null);

  function goOn() {
    const reading = readDateBoxes(value);
    if (reading.kind === 'date') return onContinue();
    setError(reading.kind === 'incomplete' ? t`Type the month, the day and all four digits of the year.` : t`That day is not in the calendar. Check the month, the day and the year.`);
  }
  function take(next: DateParts) {
    setError(null);
    onChange(next);
    if (readDateBoxes(next).kind === 'date') onContinue();
  }
  return (
    <StepPage
      step={{ current: 1, total: 2 }} fieldTakesFocus onBack={onBack} onContinue={goOn}
      title={<Trans>When were you born?</Trans>}
      hint={<Trans>Month, day and year. The next step opens when the date is complete.</Trans>}
      moreActions={<Button look="quiet" icon={Lock} onPress={onSignIn}><Trans>Sign in instead</Trans></Button>}
    >
      <PadBeside>
        <DateBoxes label={t`Date of birth`} labelHidden value={value} onChange={take} error={error} autoFocus />
        <OnScreenKeyboard kind="number" />
      </PadBeside>
    </StepPage>
  );
}
