import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { Attempt } from '#main/contract/payments.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AmountStep } from './amount-step.tsx';
import { AttemptPage } from './attempt-page.tsx';
import { CardConfirmStep } from './card-confirm-step.tsx';
import { ChargesStep } from './charges-step.tsx';
import { DeskWayPage } from './desk-way-page.tsx';
import { OtherAmountStep } from './other-amount-step.tsx';
import { emptyDraft, sumOf, type PayDraft } from './pay-draft.ts';
import { optionsKey, ownPayments, type PayOptions } from './pay-source.ts';
import { useIntentId } from './use-intent-id.ts';
import { WayStep } from './way-step.tsx';

export interface PayScreenProps {
  onLeave: () => void;
  onHelp: () => void;
  onHeld: (isHeld: boolean) => void;
  drawReceipt: (entryId: string, onClose: () => void) => ReactNode;
}

/** Make a Payment: how much, how, and what became of it. A payment that is under way is shown again, whoever began it. */
export function PayScreen({ onLeave, onHelp, onHeld, drawReceipt }: PayScreenProps) {
  const say = useRefusalWords();
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState<Attempt>();
  const [draft, setDraft] = useState(emptyDraft);
  const { data: options, error } = useQuery({ queryKey: optionsKey(ownPayments), queryFn: ownPayments.options, staleTime: 0 });
  const underWay = options?.underWay;
  // Held from now on, so that its end is seen here too.
  useEffect(() => { if (underWay) setAttempt((now) => now ?? underWay); }, [underWay]);
  const change = (part: Partial<PayDraft>) => setDraft((now) => ({ ...now, ...part }));
  if (!options) return error ? <StatusBand tone="attention" announce title={say(error)} /> : <Skeleton />;
  if (attempt) {
    const again = () => void queries.refetchQueries({ queryKey: optionsKey(ownPayments) }).then(() => setAttempt(undefined));
    return <AttemptPage key={attempt.id} source={ownPayments} first={attempt} onHeld={onHeld} onAgain={again} onLeave={onLeave} onHelp={onHelp} drawReceipt={drawReceipt} />;
  }
  if (options.closed) return <DeskWayPage closed={options.closed} amountCents={options.responsibilityCents} onBack={onLeave} onHelp={onHelp} />;
  if (options.maxCents === 0) return <StepPage wide title={<Trans>You owe nothing now</Trans>} hint={<Trans>There is nothing to pay here today.</Trans>} onBack={onLeave} />;
  return <Steps options={options} draft={draft} change={change} onStarted={setAttempt} onLeave={onLeave} onHelp={onHelp} />;
}

interface StepsProps { options: PayOptions; draft: PayDraft; change: (part: Partial<PayDraft>) => void; onStarted: (attempt: Attempt) => void; onLeave: () => void; onHelp: () => void }

function Steps({ options, draft, change, onStarted, onLeave, onHelp }: StepsProps) {
  // Another try begins with how: the amount is chosen already.
  const [step, setStep] = useState<'amount' | 'detail' | 'way' | 'card' | 'desk'>(sumOf(draft, options) ? 'way' : 'amount');
  const language = useDisplayChoices((choices) => choices.language);
  const intentOf = useIntentId();
  const sum = sumOf(draft, options);
  const card = options.cards.find(({ id }) => id === draft.way);
  const start = useMutation({
    mutationFn: ({ amountCents, chargeIds }: NonNullable<typeof sum>) => {
      const wish = { intentId: intentOf(JSON.stringify([amountCents, chargeIds, draft.way])), amountCents, chargeIds };
      return card ? ownPayments.payWithCard({ ...wish, cardId: card.id }) : ownPayments.startOnPhone({ ...wish, language });
    },
    onSuccess: onStarted,
  });
  const go = (next: typeof step) => { start.reset(); setStep(next); };
  const hasDetail = draft.choice === 'charges' || draft.choice === 'other';
  const steps = { options, draft, change };
  if (step === 'amount' || !sum) {
    if (step === 'amount' || !hasDetail) return <AmountStep {...steps} onBack={onLeave} onNext={() => go(hasDetail ? 'detail' : 'way')} />;
  }
  if (step === 'detail' || !sum) {
    const Detail = draft.choice === 'charges' ? ChargesStep : OtherAmountStep;
    return <Detail {...steps} onBack={() => go('amount')} onNext={() => go('way')} />;
  }
  if (step === 'desk') return <DeskWayPage amountCents={sum.amountCents} onBack={() => go('way')} onHelp={onHelp} />;
  if (step === 'card' && card) return <CardConfirmStep card={card} sum={sum} isPending={start.isPending} error={start.error} onBack={() => go('way')} onPay={() => start.mutate(sum)} />;
  const next = () => { if (draft.way === 'desk') go('desk'); else if (card) go('card'); else start.mutate(sum); };
  return <WayStep {...steps} sum={sum} isPending={start.isPending} error={start.error} onBack={() => go(hasDetail ? 'detail' : 'amount')} onNext={next} />;
}
