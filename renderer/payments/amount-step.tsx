import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { listChoices, type AmountChoice, type PayDraft } from './pay-draft.ts';
import type { PayOptions } from './pay-source.ts';
import styles from './payments.module.css';

export interface StepProps {
  options: PayOptions;
  draft: PayDraft;
  change: (part: Partial<PayDraft>) => void;
  onBack: () => void;
  onNext: () => void;
}

/** How much: all, today's visit, some of the visits, or another amount. */
export function AmountStep({ options, draft, change, onBack, onNext }: StepProps) {
  const { t } = useLingui();
  const [isChecked, setChecked] = useState(false);
  const choices = listChoices(options);
  const words: Record<AmountChoice, ReactNode> = {
    all: <Priced cents={options.responsibilityCents}><Trans>All that you owe</Trans></Priced>,
    today: <Priced cents={options.todayCents}><Trans>Today’s visit</Trans></Priced>,
    charges: <Trans>Choose the visits to pay</Trans>,
    other: <Trans>Another amount</Trans>,
  };
  const next = () => {
    setChecked(true);
    if (draft.choice && choices.includes(draft.choice)) onNext();
  };
  return (
    <StepPage wide step={{ current: 1, total: 3 }} title={<Trans>How much do you want to pay?</Trans>} hint={<Bounds options={options} />} onBack={onBack} onContinue={next}>
      <AnswerGroup
        size="big" labelHidden label={t`How much do you want to pay?`} value={draft.choice} onChange={(choice) => change({ choice })} answers={choices.map((value) => ({ value, label: words[value] }))}
        error={isChecked && !draft.choice ? t`Choose how much to pay first.` : null}
      />
    </StepPage>
  );
}

function Priced({ cents, children }: { cents: number; children: ReactNode }) {
  return <span className={styles.priced}><span>{children}</span> <b>{formatMoney(cents)}</b></span>;
}

/** Told before anything is typed. */
export function Bounds({ options }: { options: PayOptions }) {
  const [least, most] = [formatMoney(options.minCents), formatMoney(options.maxCents)];
  return <Trans>You can pay from {least} to {most} here.</Trans>;
}
