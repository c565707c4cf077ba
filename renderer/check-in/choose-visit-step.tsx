import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import type { ArrivalVisit } from './found-step.tsx';

interface ChooseVisitStepProps {
  visits: readonly ArrivalVisit[];
  isPending: boolean;
  onHere: (choiceId: string) => void;
  onBack: () => void;
}

/** Several visits fit what was typed: choose by time and provider's initials. No name until then. */
export function ChooseVisitStep({ visits, isPending, onHere, onBack }: ChooseVisitStepProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const goOn = () => (chosen ? onHere(chosen) : setError(t`Touch your visit first.`));
  return (
    <StepPage title={<Trans>Which visit is yours?</Trans>} onBack={onBack} onContinue={goOn} continueLabel={<Trans>I’m here</Trans>} isPending={isPending}>
      <AnswerGroup
        label={t`Visits`} labelHidden size="big" value={chosen} error={error}
        onChange={(next) => { setError(null); setChosen(next); }}
        answers={visits.map(({ choiceId, startsAt, timeZone, provider }) => ({ value: choiceId, label: t`${formatTime(startsAt, timeZone)} with ${provider}` }))}
      />
    </StepPage>
  );
}
