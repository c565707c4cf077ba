import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleX, Clock, Pencil, type LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EstimateView } from '#main/contract/estimates.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './estimates.module.css';
import { GiveEstimateDialog } from './give-estimate-dialog.tsx';
import { OverEstimateBand } from './over-estimate-band.tsx';

interface EstimateRowProps { estimate: EstimateView; today: string; onWrite: () => void; paperOf: (versionId: string) => ReactNode }

/** One estimate: where it stands, its versions, and what to do next. */
export function EstimateRow({ estimate, today, onWrite, paperOf }: EstimateRowProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'give' | 'close' | null>(null);
  const [intentId] = useState(() => crypto.randomUUID());
  const close = useMutation(api.estimates.close.mutationOptions({ onSuccess: () => setOpen(null) }));
  const { state, versions, askedOn, reason, serviceDate, closedBecause } = estimate;
  const [latest] = versions;
  const asked = formatTypedDate(askedOn);
  const service = serviceDate === null ? '' : formatTypedDate(serviceDate);
  const isOpen = state !== 'closed';
  return (
    <li>
      <div className={styles.top}>
        <div>
          <b>{latest?.primaryService ?? <Trans>Not written yet</Trans>}</b>
          <p className={styles.detail}>{reason === 'requested' ? <Trans>Asked for on {asked}</Trans> : <Trans>Scheduled on {asked}</Trans>}{service !== '' && <> · <Trans>service on {service}</Trans></>}{closedBecause !== null && ` · ${closedBecause}`}</p>
        </div>
        <EstimateState estimate={estimate} today={today} />
      </div>
      {estimate.watch.filter(({ isOver }) => isOver).map((watch) => <OverEstimateBand key={watch.providerId} watch={watch} />)}
      <ol className={styles.versions} reversed>
        {versions.map((version, index) => <Version key={version.versionId} version={version} paper={index === 0 && isOpen ? paperOf(version.versionId) : null} />)}
      </ol>
      {isOpen && (
        <div className={styles.actions}>
          <Button look={latest ? 'quiet' : 'filled'} icon={Pencil} onPress={onWrite}>{latest ? <Trans>Write a new version</Trans> : <Trans>Write the estimate</Trans>}</Button>
          {state === 'drafted' && <Button look="outlined" onPress={() => setOpen('give')}><Trans>The client has it…</Trans></Button>}
          <Button look="quiet" onPress={() => setOpen('close')}><Trans>Not needed any more…</Trans></Button>
        </div>
      )}
      {open === 'give' && latest && <GiveEstimateDialog versionId={latest.versionId} onClose={() => setOpen(null)} />}
      {open === 'close' && (
        <ReasonDialog
          title={t`Close this estimate?`} doIt={t`Close it`} hint={<Trans>It stays in the record with your reason.</Trans>} isPending={close.isPending} error={close.error} onClose={() => setOpen(null)}
          onSend={(because) => close.mutate({ intentId, estimateId: estimate.estimateId, reason: because })}
        />
      )}
    </li>
  );
}

function Version({ version, paper }: { version: EstimateView['versions'][number]; paper: ReactNode }) {
  const { t } = useLingui();
  const { version: number, totalCents, given, preparedBy, expiresOn } = version;
  const ways = { in_person: t`by hand`, mail: t`by mail`, electronic: t`electronically` };
  const day = given ? formatTypedDate(given.day) : '';
  const way = given ? ways[given.method] : '';
  const until = formatTypedDate(expiresOn);
  return (
    <li>
      <div>
        <Trans>Version {number}</Trans>
        <p className={styles.detail}>{given ? <Trans>given on {day}, {way}</Trans> : <Trans>not given yet</Trans>} · <Trans>good until {until}</Trans>{preparedBy !== null && ` · ${preparedBy}`}</p>
      </div>
      <span className={styles.amount}>{formatMoney(totalCents)}</span>
      {paper}
    </li>
  );
}

function EstimateState({ estimate: { state, dueOn }, today }: { estimate: EstimateView; today: string }) {
  const day = dueOn === null ? '' : formatTypedDate(dueOn);
  const isLate = dueOn !== null && dueOn < today;
  const shown: Record<EstimateView['state'], { tone: 'danger' | 'attention' | 'done' | 'quiet'; icon: LucideIcon; words: ReactNode }> = {
    due: { tone: isLate ? 'danger' : 'attention', icon: isLate ? CircleAlert : Clock, words: dueOn === null ? <Trans>To be written</Trans> : isLate ? <Trans>Was due by {day}</Trans> : <Trans>Due by {day}</Trans> },
    drafted: { tone: isLate ? 'danger' : 'attention', icon: isLate ? CircleAlert : Clock, words: <Trans>Written, not given yet</Trans> },
    given: { tone: 'done', icon: CircleCheck, words: <Trans>Given</Trans> },
    expired: { tone: 'quiet', icon: Clock, words: <Trans>Ran out</Trans> },
    closed: { tone: 'quiet', icon: CircleX, words: <Trans>Closed</Trans> },
  };
  const { tone, icon, words } = shown[state];
  return <StatusWord pill tone={tone} icon={icon}>{words}</StatusWord>;
}
