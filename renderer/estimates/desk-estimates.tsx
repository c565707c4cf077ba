import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Calculator, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EstimateView } from '#main/contract/estimates.ts';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { EstimateRow } from './estimate-row.tsx';
import styles from './estimates.module.css';
import { OpenEstimateDialog } from './open-estimate-dialog.tsx';
import { typeEstimate, type TypedEstimate } from './typed-estimate.ts';
import { WriteEstimateDialog } from './write-estimate-dialog.tsx';

type Estimates = Awaited<ReturnType<typeof client.estimates.of>>;
type Writing = { estimateId: string; after: number; begin: TypedEstimate };

interface DeskEstimatesProps { clientId: string; canEditPeople: boolean; /** Draws the paper of a version, which another word does. */ paperOf: (versionId: string) => ReactNode }

/** A client's Good Faith Estimates: due, written, given, and what the bill says since. */
export function DeskEstimates({ clientId, canEditPeople, paperOf }: DeskEstimatesProps) {
  const { data, error } = useQuery(api.estimates.of.queryOptions({ input: { clientId } }));
  const { data: practice } = useQuery(api.practice.welcome.queryOptions({ input: {} }));
  const [isOpening, setOpening] = useState(false);
  const [writing, setWriting] = useState<Writing | null>(null);
  if (!data || !practice) return <RefusalBand error={error} />;
  const unbegun = data.due.find(({ estimateId }) => estimateId === null);
  const write = (estimateId: string) => setWriting(beginWriting(data, estimateId, practice.today));
  return (
    <Card title={<Trans>Good Faith Estimates</Trans>} beside={<Button look="quiet" icon={Plus} onPress={() => setOpening(true)}><Trans>New estimate</Trans></Button>}>
      {canEditPeople && <Paying clientId={clientId} pays={data.pays} />}
      {unbegun && <Unbegun dueOn={unbegun.dueOn} isOverdue={unbegun.isOverdue} onBegin={() => setOpening(true)} />}
      {data.estimates.length === 0 && !unbegun && <EmptyState icon={Calculator} title={<Trans>No estimate yet</Trans>}><Trans>Who pays without insurance gets one: when a visit is booked, and whenever they ask what care costs.</Trans></EmptyState>}
      <ul className={styles.list}>
        {data.estimates.map((estimate) => <EstimateRow key={estimate.estimateId} estimate={estimate} today={practice.today} onWrite={() => write(estimate.estimateId)} paperOf={paperOf} />)}
      </ul>
      {isOpening && <OpenEstimateDialog clientId={clientId} due={unbegun} onClose={() => setOpening(false)} onOpened={(estimateId) => { setOpening(false); write(estimateId); }} />}
      {writing && <WriteEstimateDialog key={writing.estimateId} {...writing} hasDiagnosis={data.hasDiagnosis} onClose={() => setWriting(null)} />}
    </Card>
  );
}

/** From the version before, else from what is booked; good for a year. */
function beginWriting({ estimates, suggested }: Estimates, estimateId: string, today: string): Writing {
  const latest: EstimateView['versions'][number] | undefined = estimates.find((one) => one.estimateId === estimateId)?.versions[0];
  const [first] = suggested.items;
  const begin = typeEstimate(latest ?? { primaryService: first?.description ?? '', serviceDate: suggested.serviceDate, expiresOn: inAYear(today), scheduledApart: [], items: suggested.items });
  return { estimateId, after: latest?.version ?? 0, begin };
}

function inAYear(today: string): string {
  const day = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4);
  return `${Number(today.slice(0, 4)) + 1}${day}`;
}

function Unbegun({ dueOn, isOverdue, onBegin }: { dueOn: string; isOverdue: boolean; onBegin: () => void }) {
  const day = formatTypedDate(dueOn);
  return (
    <StatusBand small tone={isOverdue ? 'danger' : 'attention'} title={isOverdue ? <Trans>An estimate was due by {day}</Trans> : <Trans>An estimate is due by {day}</Trans>} action={<Button look="outlined" onPress={onBegin}><Trans>Begin</Trans></Button>}>
      <Trans>A visit is booked and the client pays without insurance.</Trans>
    </StatusBand>
  );
}

function Paying({ clientId, pays }: { clientId: string; pays: Estimates['pays'] }) {
  const { t } = useLingui();
  const note = useMutation(api.estimates.notePaying.mutationOptions());
  return (
    <div className={styles.pays}>
      <SelectField
        label={t`How does the client pay?`} hint={t`Ask when you book a visit.`} value={pays} onChange={(choice) => note.mutate({ clientId, pays: choice })}
        options={[{ value: 'not_answered', label: t`Not asked yet` }, { value: 'none_self_pay', label: t`Without insurance` }, { value: 'insured', label: t`With insurance` }]}
      />
      <RefusalBand error={note.error} />
    </div>
  );
}
