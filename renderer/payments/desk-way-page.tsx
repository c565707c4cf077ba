import { Trans, useLingui } from '@lingui/react/macro';
import { Hand } from 'lucide-react';
import type { CardPaymentClosed } from '#main/contract/payments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';

interface DeskWayPageProps {
  /** Undefined = the client chose the desk. */
  closed?: CardPaymentClosed;
  amountCents: number;
  onBack: () => void;
  onHelp: () => void;
}

/** Paying at the front desk: chosen, or all there is here now. */
export function DeskWayPage({ closed, amountCents, onBack, onHelp }: DeskWayPageProps) {
  const { t } = useLingui();
  const amount = formatMoney(Math.max(0, amountCents));
  const words: Record<CardPaymentClosed, string> = {
    not_set_up: t`This practice doesn’t take cards on this screen.`,
    turned_off: t`This practice doesn’t take payments on this screen.`,
    hidden: t`This practice doesn’t take payments on this screen.`,
    catching_up: t`We’re still bringing your account up to date, so it may not show your last payment. The front desk can tell you what you owe.`,
    out_of_reach: t`Paying by card doesn’t work right now: we can’t reach the card company. You can also try again later.`,
    key_refused: t`Paying by card doesn’t work here right now.`,
  };
  return (
    <StepPage
      wide title={<Trans>Please pay at the front desk</Trans>} onBack={onBack}
      hint={closed !== 'hidden' && closed !== 'catching_up' && amountCents > 0 && (closed ? <Trans>You owe {amount} now. You can pay all of it or a part.</Trans> : <Trans>You want to pay {amount}.</Trans>)}
      moreActions={<Button size="big" look="filled" icon={Hand} onPress={onHelp}><Trans>Call someone to me</Trans></Button>}
    >
      {closed && <StatusBand tone="info" title={words[closed]} />}
      <p><Trans>The front desk takes cash, checks and cards, and gives you a receipt.</Trans></p>
    </StepPage>
  );
}
