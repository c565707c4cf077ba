import { Trans } from '@lingui/react/macro';
import { Hand, ReceiptText, RotateCcw, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Attempt } from '#main/contract/payments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import type { PaySource } from './pay-source.ts';
import styles from './payments.module.css';
import { PhoneCode } from './phone-code.tsx';
import { SimulatedPhone } from './simulated-phone.tsx';
import { useAttempt } from './use-attempt.ts';
import { useAttemptWords } from './use-attempt-words.ts';

export interface AttemptPageProps {
  source: PaySource;
  first: Attempt;
  /** Whether leaving now leaves something unfinished. */
  onHeld: (isHeld: boolean) => void;
  /** Another try, from choosing how. */
  onAgain: () => void;
  onLeave: () => void;
  onHelp: () => void;
  /** The receipt's own dialog, which another word draws. */
  drawReceipt?: (entryId: string, onClose: () => void) => ReactNode;
}

/** A payment, or a card being saved, from its code to its end. It says the truth in every state, the unknown one too. */
export function AttemptPage({ source, first, onHeld, onAgain, onLeave, onHelp, drawReceipt }: AttemptPageProps) {
  const say = useRefusalWords();
  const words = useAttemptWords();
  const { attempt, cancel, simulate, isLost } = useAttempt(source, first);
  const [isReceiptOpen, setReceiptOpen] = useState(false);
  const { state } = attempt;
  const isHeld = state.kind === 'waiting' || state.kind === 'working';
  useEffect(() => {
    onHeld(isHeld);
    return () => onHeld(false);
  }, [isHeld, onHeld]);
  const { tone, title, more, next } = words(attempt);
  const isWaiting = state.kind === 'waiting' && !attempt.isCancelling;
  const trouble = cancel.error ?? simulate.error;
  return (
    <StepPage
      wide key={isWaiting ? 'waiting' : 'rest'} title={isWaiting ? <PhoneTitle attempt={attempt} /> : title}
      moreActions={
        <>
          {isWaiting && <Button size="big" icon={X} isPending={cancel.isPending} onPress={() => cancel.mutate()}>{attempt.purpose === 'add_card' ? <Trans>Stop, save no card</Trans> : <Trans>Cancel this payment</Trans>}</Button>}
          {state.kind === 'paid' && drawReceipt && <Button size="big" icon={ReceiptText} onPress={() => setReceiptOpen(true)}><Trans>Receipt</Trans></Button>}
          {canHelp(attempt) && <Button size="big" icon={Hand} onPress={onHelp}><Trans>Call someone to me</Trans></Button>}
          {canTryAgain(attempt) && <Button size="big" look="filled" icon={RotateCcw} onPress={onAgain}><Trans>Try again</Trans></Button>}
          {!isWaiting && !canTryAgain(attempt) && <Button size="big" look="filled" className={styles.onward} onPress={onLeave}><Trans>Back to My Account</Trans></Button>}
        </>
      }
    >
      {state.kind === 'waiting' && isWaiting
        ? (
          <PhoneCode url={state.url} expiresAt={state.expiresAt} purpose={attempt.purpose}>
            <StatusBand small announce tone={tone} title={title}>{more}</StatusBand>
            {attempt.isSimulated && <SimulatedPhone isPending={simulate.isPending} onAnswer={(answer) => simulate.mutate(answer)} />}
          </PhoneCode>
        )
        : <StatusBand announce tone={tone} title={more}>{next}</StatusBand>}
      {state.kind === 'paid' && <PaidFacts amountCents={attempt.amountCents} state={state} />}
      {isLost && <StatusBand small announce tone="attention" title={<Trans>We can’t reach the clinic’s system for a moment. We keep trying.</Trans>} />}
      {trouble && <StatusBand small announce tone="attention" title={say(trouble)} />}
      {state.kind === 'paid' && isReceiptOpen && drawReceipt?.(state.entryId, () => setReceiptOpen(false))}
    </StepPage>
  );
}

function PhoneTitle({ attempt }: { attempt: Attempt }) {
  const amount = formatMoney(attempt.amountCents);
  return attempt.purpose === 'add_card' ? <Trans>Add a card on your phone</Trans> : <Trans>Pay {amount} on your phone</Trans>;
}

function PaidFacts({ amountCents, state }: { amountCents: number; state: Extract<Attempt['state'], { kind: 'paid' }> }) {
  const { receiptNumber, responsibilityCents } = state;
  return (
    <Card>
      <dl className={styles.lines}>
        <div><dt><Trans>Paid by card</Trans></dt><dd>{formatMoney(amountCents)}</dd></div>
        <div><dt><Trans>Receipt number</Trans></dt><dd>{receiptNumber}</dd></div>
        <div className={styles.after}><dt>{responsibilityCents < 0 ? <Trans>Your credit now</Trans> : <Trans>You owe now</Trans>}</dt><dd>{formatMoney(Math.abs(responsibilityCents))}</dd></div>
      </dl>
    </Card>
  );
}

function canTryAgain(attempt: Attempt): boolean {
  return attempt.state.kind === 'declined' || attempt.state.kind === 'ended';
}

function canHelp(attempt: Attempt): boolean {
  return canTryAgain(attempt) || attempt.state.kind === 'checking' || attempt.state.kind === 'for_person';
}
