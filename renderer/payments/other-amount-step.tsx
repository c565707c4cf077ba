import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { OnScreenKeyboard } from '#renderer/ui/on-screen-keyboard.tsx';
import { PadBeside } from '#renderer/ui/pad-beside.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Bounds, type StepProps } from './amount-step.tsx';
import { readAmount } from './read-amount.ts';

/** Any amount between the least and the most. Too much is said at once, the rest at Continue; what was typed stays. */
export function OtherAmountStep({ options, draft, change, onBack, onNext }: StepProps) {
  const { t } = useLingui();
  const [isChecked, setChecked] = useState(false);
  const [least, most] = [formatMoney(options.minCents), formatMoney(options.maxCents)];
  const read = readAmount(draft.typed, options);
  const words = {
    empty: t`Type how much you want to pay.`,
    unreadable: t`Type an amount like 25.00.`,
    too_small: t`Please pay at least ${least}.`,
    too_large: t`That is more than ${most}. Type a smaller amount.`,
  };
  const error = read.kind === 'amount' ? null : isChecked || read.kind === 'too_large' ? words[read.kind] : null;
  const next = () => {
    setChecked(true);
    if (read.kind === 'amount') onNext();
  };
  return (
    <StepPage wide step={{ current: 1, total: 3 }} title={<Trans>Type the amount</Trans>} hint={<Bounds options={options} />} fieldTakesFocus onBack={onBack} onContinue={next}>
      <PadBeside>
        <TextField label={t`Amount in dollars`} keyboard="amount" autoFocus value={draft.typed} maxLength={10} onChange={(typed) => change({ typed: typed.replace(/[^\d.,$]/gu, '') })} error={error} />
        <OnScreenKeyboard kind="amount" />
      </PadBeside>
    </StepPage>
  );
}
