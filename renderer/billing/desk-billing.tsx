import { Trans } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { AgeBar } from './age-bar.tsx';
import { PendingCard, ResponsibilityCard } from './amount-cards.tsx';
import styles from './billing.module.css';
import { DeskChargeDialog } from './desk-charge-dialog.tsx';
import { DeskCoverages } from './desk-coverages.tsx';
import { DeskCreditDialog } from './desk-credit-dialog.tsx';
import { DeskDiagnoses } from './desk-diagnoses.tsx';
import { DeskLineActions } from './desk-line-actions.tsx';
import { DeskUnposted } from './desk-unposted.tsx';
import { HistoryCard } from './history-card.tsx';
import { filterOf, type LineChoice, wholeHistory } from './line-filter.tsx';

interface DeskBillingProps { clientId: string; canSeeMoney: boolean; canSeeDiagnoses: boolean; canEditPeople: boolean }

/** The client page's Billing tab: the client's own account with what staff may do about it. */
export function DeskBilling({ clientId, canSeeMoney, canSeeDiagnoses, canEditPeople }: DeskBillingProps) {
  return (
    <>
      {canSeeMoney && <Account clientId={clientId} />}
      {canEditPeople && <DeskCoverages clientId={clientId} />}
      {canSeeDiagnoses && <DeskDiagnoses clientId={clientId} />}
    </>
  );
}

function Account({ clientId }: { clientId: string }) {
  const [choice, setChoice] = useState<LineChoice>(wholeHistory);
  const [open, setOpen] = useState<'charge' | 'credit' | null>(null);
  const { data, error } = useQuery(api.billing.accountOf.queryOptions({ input: { clientId, ...filterOf(choice) }, placeholderData: keepPreviousData }));
  if (!data) return error ? <RefusalBand error={error} /> : <Skeleton lines={6} />;
  return (
    <>
      <div className={styles.amounts}>
        <ResponsibilityCard cents={data.responsibilityCents} reader="staff" />
        {data.insurancePendingCents > 0 && <PendingCard cents={data.insurancePendingCents} reader="staff" />}
        <AgeBar aging={data.aging} pendingCents={data.insurancePendingCents} />
      </div>
      <DeskUnposted proposals={data.proposals} lateFees={data.lateFees} />
      {data.canEdit && (
        <div className={styles.buttons}>
          <Button icon={Plus} onPress={() => setOpen('charge')}><Trans>Post a charge</Trans></Button>
          <Button icon={Plus} onPress={() => setOpen('credit')}><Trans>Give a credit</Trans></Button>
        </div>
      )}
      <HistoryCard lines={data.lines} lineCount={data.lineCount} choice={choice} onChoose={setChoice} reader="staff" drawMore={(line) => <DeskLineActions clientId={clientId} line={line} canEdit={data.canEdit} />} />
      {open === 'charge' && <DeskChargeDialog clientId={clientId} proposal={null} onClose={() => setOpen(null)} />}
      {open === 'credit' && <DeskCreditDialog clientId={clientId} onClose={() => setOpen(null)} />}
    </>
  );
}
