import { Trans } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { EyeOff, HandCoins } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ScreenPage } from '#renderer/ui/screen-page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { PendingCard, ResponsibilityCard } from './amount-cards.tsx';
import styles from './billing.module.css';
import { HistoryCard } from './history-card.tsx';
import { filterOf, type LineChoice, wholeHistory } from './line-filter.tsx';

interface AccountScreenProps {
  onPay: () => void;
  /** Papers to print, which another word draws. */
  papers?: ReactNode;
  /** Cards on file, which another word draws. */
  cards?: ReactNode;
}

/** $ My Account: what is owed, what insurance may pay, and everything that happened. */
export function AccountScreen({ onPay, papers, cards }: AccountScreenProps) {
  const refusalWords = useRefusalWords();
  const [choice, setChoice] = useState<LineChoice>(wholeHistory);
  const { data, error } = useQuery(api.billing.account.queryOptions({ input: filterOf(choice), placeholderData: keepPreviousData }));
  const title = <Trans>My Account</Trans>;
  if (error) return <ScreenPage title={title}><StatusBand tone="attention" announce title={refusalWords(error)} /></ScreenPage>;
  if (!data) return <ScreenPage title={title}><Skeleton /></ScreenPage>;
  if (data.kind === 'hidden') {
    return <ScreenPage title={title}><Card><EmptyState icon={EyeOff} title={<Trans>Your account is not shown here</Trans>}><Trans>The front desk can tell you what you owe.</Trans></EmptyState></Card></ScreenPage>;
  }
  const pay = data.canPay && <Button look="filled" size="big" icon={HandCoins} onPress={onPay}><Trans>Make a Payment</Trans></Button>;
  return (
    <ScreenPage
      title={title}
      lead={
        <div className={styles.amounts}>
          <ResponsibilityCard cents={data.responsibilityCents} reader="client" />
          {data.insurancePendingCents > 0 && <PendingCard cents={data.insurancePendingCents} reader="client" />}
        </div>
      }
      actions={pay}
    >
      <div className={styles.besides}>{papers}{cards}</div>
      <HistoryCard lines={data.lines} lineCount={data.lineCount} choice={choice} onChoose={setChoice} reader="client" />
    </ScreenPage>
  );
}
