import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { emptyDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';

interface BirthStepProps {
  total: number;
  /** By a code that may be a guardian's. */
  orOfChild?: boolean;
  onBack: () => void;
  /** @param dateOfBirth YYYY-MM-DD */
  onContinue: (dateOfBirth: string) => void;
}

/** The first step of everything that goes by a code. */
export function BirthStep({ total, orOfChild, onBack, onContinue }: BirthStepProps) {
  const { t } = useLingui();
  const [birth, setBirth] = useState(emptyDate);
  const [error, setError] = useState<string | null>(null);
  const goOn = () => {
    const reading = readDateBoxes(birth);
    if (reading.kind === 'date') return onContinue(reading.date);
    setError(reading.kind === 'incomplete' ? t`Type the month, the day and all four digits of the year.` : t`That day is not in the calendar. Check the month, the day and the year.`);
  };
  return (
    <StepPage step={{ current: 1, total }} fieldTakesFocus onBack={onBack} onContinue={goOn} title={<Trans>When were you born?</Trans>} hint={orOfChild ? <Trans>Month, day and year. Is the code for your child’s pages? Then type your child’s birthday.</Trans> : <Trans>Month, day and year.</Trans>}>
      <PadBeside>
        <DateBoxes label={t`Date of birth`} labelHidden value={birth} onChange={(next) => { setError(null); setBirth(next); }} error={error} autoFocus />
        <OnScreenKeyboard kind="number" />
      </PadBeside>
    </StepPage>
  );
}
