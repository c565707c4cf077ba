import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './billing.module.css';
import { DeskDiagnosisDialog } from './desk-diagnosis-dialog.tsx';

export type Diagnosis = Awaited<ReturnType<typeof client.billing.diagnoses>>['diagnoses'][number];

/** Masked until somebody needs them: only superbills and the provider do. */
export function DeskDiagnoses({ clientId }: { clientId: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <Card title={<Trans>Diagnoses</Trans>} beside={<Button look="quiet" icon={isShown ? EyeOff : Eye} onPress={() => setShown(!isShown)}>{isShown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}</Button>}>
      {isShown ? <DiagnosisList clientId={clientId} /> : <Hint><Trans>Shown on request. They are needed for superbills alone.</Trans></Hint>}
    </Card>
  );
}

function DiagnosisList({ clientId }: { clientId: string }) {
  const { data, error } = useQuery(api.billing.diagnoses.queryOptions({ input: { clientId } }));
  const [open, setOpen] = useState<Diagnosis | 'new' | null>(null);
  return (
    <>
      <RefusalBand error={error} />
      {data?.diagnoses.length === 0 && <Hint><Trans>No diagnosis yet.</Trans></Hint>}
      <ul className={styles.records}>{data?.diagnoses.map((diagnosis) => <DiagnosisRow key={diagnosis.id} diagnosis={diagnosis} onEdit={() => setOpen(diagnosis)} />)}</ul>
      <Button look="quiet" icon={Plus} onPress={() => setOpen('new')}><Trans>Add a diagnosis</Trans></Button>
      {open !== null && <DeskDiagnosisDialog clientId={clientId} diagnosis={open === 'new' ? null : open} nextRank={(data?.diagnoses.length ?? 0) + 1} onClose={() => setOpen(null)} />}
    </>
  );
}

function DiagnosisRow({ diagnosis, onEdit }: { diagnosis: Diagnosis; onEdit: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const release = useMutation(api.billing.releaseDiagnosis.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  const from = formatTypedDate(diagnosis.validFrom);
  const to = diagnosis.validTo === null ? '' : formatTypedDate(diagnosis.validTo);
  return (
    <li>
      <span className={styles.what}>
        <b>{[diagnosis.code, diagnosis.description ?? ''].filter((part) => part !== '').join(' · ')}</b>
        <span className={styles.detail}>{t`from ${from}`} {to !== '' && t`to ${to}`}</span>
        <RefusalBand error={release.error} />
      </span>
      <CheckBox label={<Trans>The client may see it on superbills</Trans>} isSelected={diagnosis.releasedAt !== null} onChange={(released) => release.mutate({ diagnosisId: diagnosis.id, released })} />
      <Button look="quiet" onPress={onEdit}><Trans>Change</Trans></Button>
    </li>
  );
}
