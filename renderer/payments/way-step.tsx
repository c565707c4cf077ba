import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import type { StepProps } from './amount-step.tsx';
import { PaySummary } from './pay-summary.tsx';
import styles from './payments.module.css';
import { useCardWords } from './use-card-words.ts';

interface WayStepProps extends StepProps { sum: { amountCents: number; chargeIds: string[] | null }; isPending: boolean; error: unknown }

/** How: on one's own phone, with a card that the practice keeps, or at the desk. No card number is typed here. */
export function WayStep({ options, draft, change, sum, isPending, error, onBack, onNext }: WayStepProps) {
  const { t } = useLingui();
  const say = useRefusalWords();
  const cardWords = useCardWords();
  const [isChecked, setChecked] = useState(false);
  const usable = options.cards.filter(({ expiry }) => expiry !== 'expired');
  const expired = options.cards.filter(({ expiry }) => expiry === 'expired');
  const answers = [
    { value: 'phone', label: t`On your own phone`, detail: t`Scan a code and pay there by card.` },
    ...usable.map((card) => ({ value: card.id, label: cardWords.name(card), detail: [card.nickname, cardWords.expiry(card)].filter(Boolean).join(' · ') })),
    { value: 'desk', label: t`At the front desk`, detail: t`Cash, check or card.` },
  ];
  const isChosen = answers.some(({ value }) => value === draft.way);
  const next = () => {
    setChecked(true);
    if (isChosen) onNext();
  };
  return (
    <StepPage wide step={{ current: 2, total: 3 }} title={<Trans>How do you want to pay?</Trans>} onBack={onBack} onContinue={next} isPending={isPending}>
      <div className={styles.ways}>
        <div className={styles.column}>
          <AnswerGroup size="big" labelHidden label={t`How do you want to pay?`} value={draft.way} onChange={(way) => change({ way })} answers={answers} error={isChecked && !isChosen ? t`Choose how you want to pay first.` : null} />
          {expired.map((card) => <Hint key={card.id}>{cardWords.name(card)}: {cardWords.expiry(card)}</Hint>)}
          {error ? <StatusBand small announce tone="attention" title={say(error)} /> : null}
        </div>
        <PaySummary sum={sum} />
      </div>
    </StepPage>
  );
}
