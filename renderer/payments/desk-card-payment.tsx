import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { DeskAttemptDialog } from './desk-attempt-dialog.tsx';
import { DeskCardDialog } from './desk-card-dialog.tsx';
import { optionsKey, paymentsOf } from './pay-source.ts';
import styles from './payments.module.css';
import { useClosedWords } from './use-closed-words.ts';

/** Beside the account: a payment that a card processor takes, by the client's phone or a card on file. */
export function DeskCardPayment({ clientId }: { clientId: string }) {
  const { t } = useLingui();
  const closedWords = useClosedWords();
  const source = paymentsOf(clientId);
  const { data, error } = useQuery({ queryKey: optionsKey(source), queryFn: source.options });
  const [isOpen, setOpen] = useState(false);
  const [isLooking, setLooking] = useState(false);
  return (
    <section className={styles.take}>
      <Heading level={2}><Trans>Card payment</Trans></Heading>
      <RefusalBand error={error} />
      {data?.closed && <Hint>{closedWords[data.closed]}</Hint>}
      {data?.underWay && <StatusBand small tone="waiting" title={t`A card payment is on its way.`} action={<Button onPress={() => setLooking(true)}><Trans>Look</Trans></Button>} />}
      {data && !data.closed && !data.underWay && (data.maxCents === 0 ? <Hint><Trans>Nothing is due, and paying ahead is off.</Trans></Hint> : <Button size="big" icon={CreditCard} wide onPress={() => setOpen(true)}><Trans>Take a card payment</Trans></Button>)}
      {data && isOpen && <DeskCardDialog source={source} options={data} onClose={() => setOpen(false)} />}
      {data?.underWay && isLooking && <DeskAttemptDialog source={source} first={data.underWay} onClose={() => setLooking(false)} />}
    </section>
  );
}
