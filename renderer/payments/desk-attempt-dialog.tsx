import { Trans } from '@lingui/react/macro';
import { X } from 'lucide-react';
import type { Attempt } from '#main/contract/payments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import type { PaySource } from './pay-source.ts';
import { PhoneCode } from './phone-code.tsx';
import { SimulatedPhone } from './simulated-phone.tsx';
import { useAttempt } from './use-attempt.ts';
import { useDeskAttemptWords } from './use-desk-attempt-words.ts';

/** One payment, refund or new card at the desk, until it is over. Closing stops nothing. */
export function DeskAttemptDialog({ source, first, onClose }: { source: PaySource; first: Attempt; onClose: () => void }) {
  const words = useDeskAttemptWords();
  const { attempt, cancel, simulate, isLost } = useAttempt(source, first);
  const { state } = attempt;
  const amount = formatMoney(attempt.amountCents);
  const { tone, title, more } = words(attempt);
  const isWaiting = state.kind === 'waiting' && !attempt.isCancelling;
  const titles = { payment: <Trans>Card payment of {amount}</Trans>, add_card: <Trans>A card on file</Trans>, refund: <Trans>Refund of {amount}</Trans> };
  const band = <StatusBand small announce tone={tone} title={title}>{more}</StatusBand>;
  return (
    <Dialog
      isOpen onClose={onClose} title={titles[attempt.purpose]}
      actions={
        <>
          {isWaiting && <Button size="big" icon={X} isPending={cancel.isPending} onPress={() => cancel.mutate()}><Trans>Cancel it</Trans></Button>}
          <Button size="big" look="filled" onPress={onClose}><Trans>Close</Trans></Button>
        </>
      }
    >
      {state.kind === 'waiting' && isWaiting
        ? (
          <PhoneCode url={state.url} expiresAt={state.expiresAt} purpose={attempt.purpose}>
            {band}
            {attempt.isSimulated && <SimulatedPhone isPending={simulate.isPending} onAnswer={(answer) => simulate.mutate(answer)} />}
          </PhoneCode>
        )
        : band}
      {isLost && <StatusBand small announce tone="attention" title={<Trans>The host does not answer for a moment. It is asked again.</Trans>} />}
      <RefusalBand error={cancel.error ?? simulate.error} />
    </Dialog>
  );
}
