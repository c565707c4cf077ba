import { Trans } from '@lingui/react/macro';
import type { CardOnFile } from '#main/contract/payments.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { PaySummary } from './pay-summary.tsx';
import { useCardWords } from './use-card-words.ts';

interface CardConfirmStepProps { card: CardOnFile; sum: { amountCents: number; chargeIds: string[] | null }; isPending: boolean; error: unknown; onBack: () => void; onPay: () => void }

/** The last look before a card is charged: the amount and the card, in words. */
export function CardConfirmStep({ card, sum, isPending, error, onBack, onPay }: CardConfirmStepProps) {
  const say = useRefusalWords();
  const name = useCardWords().name(card);
  const amount = formatMoney(sum.amountCents);
  return (
    <StepPage wide step={{ current: 3, total: 3 }} title={<Trans>Pay {amount} with {name}?</Trans>} hint={<Trans>Your card is charged as soon as you touch the button.</Trans>} onBack={onBack} onContinue={onPay} isPending={isPending} continueLabel={<Trans>Pay {amount} now</Trans>}>
      <PaySummary sum={sum} />
      {error ? <StatusBand small announce tone="attention" title={say(error)} /> : null}
    </StepPage>
  );
}
