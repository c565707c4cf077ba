import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Attempt } from '#main/contract/payments.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AttemptPage } from './attempt-page.tsx';
import { consentVersion, ConsentWords } from './consent-words.tsx';
import { optionsKey, ownPayments } from './pay-source.ts';
import { useIntentId } from './use-intent-id.ts';

export interface AddCardScreenProps { onLeave: () => void; onHelp: () => void; onHeld: (isHeld: boolean) => void }

/** Puts a card on file: the text first, then the client's own phone. */
export function AddCardScreen({ onLeave, onHelp, onHeld }: AddCardScreenProps) {
  const say = useRefusalWords();
  const queries = useQueryClient();
  const language = useDisplayChoices((choices) => choices.language);
  const intentOf = useIntentId();
  const [attempt, setAttempt] = useState<Attempt>();
  const [round, setRound] = useState(0);
  const { data: options } = useQuery({ queryKey: optionsKey(ownPayments), queryFn: ownPayments.options, staleTime: 0 });
  const adding = options?.addingCard;
  useEffect(() => { if (adding) setAttempt((now) => now ?? adding); }, [adding]);
  const start = useMutation({ mutationFn: () => ownPayments.addCardOnPhone({ intentId: intentOf(`${round} ${language}`), consentVersion, language }), onSuccess: setAttempt });
  if (attempt) {
    const again = () => {
      setRound(round + 1);
      void queries.refetchQueries({ queryKey: optionsKey(ownPayments) }).then(() => setAttempt(undefined));
    };
    return <AttemptPage key={attempt.id} source={ownPayments} first={attempt} onHeld={onHeld} onAgain={again} onLeave={onLeave} onHelp={onHelp} />;
  }
  return (
    <StepPage wide title={<Trans>Save a card for next time</Trans>} onBack={onLeave} onContinue={() => start.mutate()} isPending={start.isPending} continueLabel={<Trans>I agree. Go on</Trans>}>
      <ConsentWords />
      {start.error && <StatusBand small announce tone="attention" title={say(start.error)} />}
    </StepPage>
  );
}
