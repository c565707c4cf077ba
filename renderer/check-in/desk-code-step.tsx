import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CodeBoxes } from '#renderer/ui/code-boxes.tsx';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import type { ProofStepProps } from './proof-step.ts';

/** For practices that ask for a code from the desk instead of a name. */
export function DeskCodeStep({ value, onChange, isPending, onBack, onContinue }: ProofStepProps) {
  const { t } = useLingui();
  const [error, setError] = useState<string | null>(null);
  const goOn = () => (value.length === 6 ? onContinue() : setError(t`Type all 6 digits of the code.`));
  return (
    <StepPage
      step={{ current: 2, total: 2 }} fieldTakesFocus isPending={isPending} onBack={onBack} onContinue={goOn}
      title={<Trans>Type the code from the front desk</Trans>} hint={<Trans>It has 6 digits and works for 10 minutes.</Trans>}
    >
      <PadBeside>
        <CodeBoxes label={t`Code from the front desk`} value={value} error={error} autoFocus onChange={(next) => { setError(null); onChange(next); }} />
        <OnScreenKeyboard kind="number" />
      </PadBeside>
    </StepPage>
  );
}
