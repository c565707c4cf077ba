import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { EstimateDue } from '#main/contract/estimates.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './estimates.module.css';
import { OverEstimateBand } from './over-estimate-band.tsx';

/** Everybody's estimates that are due, soonest first, and the bills that went past one. */
export function DeskEstimatesDue({ onClient }: { onClient: (clientId: string) => void }) {
  const { data, error } = useQuery(api.estimates.list.queryOptions({ input: {} }));
  if (!data) return <RefusalBand error={error} />;
  return (
    <>
      {data.over.map((watch) => <OverEstimateBand key={`${watch.estimateId} ${watch.providerId}`} watch={watch} clientName={watch.clientName} action={<Button look="outlined" onPress={() => onClient(watch.clientId)}><Trans>Open the account</Trans></Button>} />)}
      <Card title={<Trans>Good Faith Estimates due</Trans>}>
        {data.due.length === 0
          ? <EmptyState icon={CircleCheck} title={<Trans>None is due</Trans>}><Trans>One appears here when somebody who pays without insurance books a visit or asks what care costs.</Trans></EmptyState>
          : <ul className={styles.rows}>{data.due.map((due) => <DueRow key={`${due.clientId} ${due.estimateId ?? ''}`} due={due} onOpen={() => onClient(due.clientId)} />)}</ul>}
      </Card>
    </>
  );
}

function DueRow({ due, onOpen }: { due: EstimateDue; onOpen: () => void }) {
  const day = formatTypedDate(due.dueOn);
  const service = due.serviceDate === null ? '' : formatTypedDate(due.serviceDate);
  return (
    <li>
      <b>{due.clientName}</b>
      <span className={styles.detail}>{due.reason === 'requested' ? <Trans>asked what care costs</Trans> : <Trans>pays without insurance, visit on {service}</Trans>}{due.providerName !== null && ` · ${due.providerName}`}{due.state === 'drafted' && <> · <Trans>written, not given yet</Trans></>}</span>
      <StatusWord pill tone={due.isOverdue ? 'danger' : 'attention'} icon={due.isOverdue ? CircleAlert : Clock}>{due.isOverdue ? <Trans>Was due by {day}</Trans> : <Trans>Due by {day}</Trans>}</StatusWord>
      <Button look="outlined" onPress={onOpen}>{due.estimateId === null ? <Trans>Begin</Trans> : <Trans>Open</Trans>}</Button>
    </li>
  );
}
