import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { datePartsOf, emptyDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './billing.module.css';
import type { Diagnosis } from './desk-diagnoses.tsx';

const codeShape = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/u;

/** One diagnosis with its days. A changed code has to be released anew. */
export function DeskDiagnosisDialog({ clientId, diagnosis, nextRank, onClose }: { clientId: string; diagnosis: Diagnosis | null; nextRank: number; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ code: diagnosis?.code ?? '', description: diagnosis?.description ?? '' });
  const [from, setFrom] = useState(diagnosis ? datePartsOf(diagnosis.validFrom) : emptyDate);
  const [to, setTo] = useState(diagnosis?.validTo ? datePartsOf(diagnosis.validTo) : emptyDate);
  const [isChecked, setChecked] = useState(false);
  const save = useMutation(api.billing.saveDiagnosis.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const code = typed.code.trim().toUpperCase();
  const isOpenEnd = to.month === '' && to.day === '' && to.year === '';
  const [first, last] = [readDateBoxes(from), readDateBoxes(to)];
  const fault = t`Type a date that the calendar has.`;
  const send = () => {
    setChecked(true);
    if (!codeShape.test(code) || first.kind !== 'date' || (!isOpenEnd && last.kind !== 'date')) return;
    save.mutate({ clientId, diagnosis: { id: diagnosis?.id ?? null, code, description: typed.description.trim() || null, validFrom: first.date, validTo: last.kind === 'date' ? last.date : null, rank: Math.min(12, diagnosis?.rank ?? nextRank) } });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={diagnosis ? <Trans>Change the diagnosis</Trans> : <Trans>Add a diagnosis</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={save.isPending} onPress={send}><Trans>Save the diagnosis</Trans></Button></>}
    >
      <div className={styles.fields}>
        <TextField label={t`ICD-10 code`} placeholder="F41.1" value={typed.code} onChange={(next) => setTyped({ ...typed, code: next })} maxLength={8} error={isChecked && !codeShape.test(code) ? t`Type a code like F41.1.` : null} />
        <TextField label={t`Description`} value={typed.description} onChange={(description) => setTyped({ ...typed, description })} maxLength={120} />
        <DateBoxes label={<Trans>Valid from</Trans>} value={from} onChange={setFrom} error={isChecked && first.kind !== 'date' ? fault : null} />
        <DateBoxes label={<Trans>Valid to</Trans>} value={to} onChange={setTo} error={isChecked && !isOpenEnd && last.kind !== 'date' ? fault : null} />
      </div>
      <RefusalBand error={save.error} />
    </Dialog>
  );
}
