import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './billing.module.css';
import { SignatureDialog } from './signature-dialog.tsx';

type Provider = Awaited<ReturnType<typeof client.providers.list>>['providers'][number];
type Billing = Awaited<ReturnType<typeof client.billing.providerBilling>>['providers'][number];

const taxonomyShape = /^[0-9A-Z]{9}X$/u;

/** What papers say of a provider beyond the licence: the taxonomy code, and under whose supervision. */
export function DeskSupervision() {
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const { data } = useQuery(api.billing.providerBilling.queryOptions({ input: {} }));
  return (
    <Card title={<Trans>Providers on papers</Trans>}>
      <Hint><Trans>A charge keeps the supervisor of the day it is posted.</Trans></Hint>
      <ul className={styles.records}>
        {data && providers.map((provider) => {
          const billing = data.providers.find(({ providerId }) => providerId === provider.id);
          return billing && <ProviderRow key={provider.id} provider={provider} billing={billing} others={providers.filter(({ id }) => id !== provider.id)} />;
        })}
      </ul>
    </Card>
  );
}

function ProviderRow({ provider, billing, others }: { provider: Provider; billing: Billing; others: readonly Provider[] }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [taxonomy, setTaxonomy] = useState(billing.taxonomy ?? '');
  const [supervisorId, setSupervisorId] = useState(billing.supervisorId ?? '');
  const save = useMutation(api.billing.saveProviderBilling.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  const code = taxonomy.trim().toUpperCase();
  const isWrong = code !== '' && !taxonomyShape.test(code);
  const isChanged = code !== (billing.taxonomy ?? '') || supervisorId !== (billing.supervisorId ?? '');
  const { displayName } = provider;
  const { signatureOnFile } = billing;
  const [isSigning, setSigning] = useState(false);
  const note = useMutation(api.billing.noteProviderSignature.mutationOptions({ onSuccess: () => setSigning(false) }));
  const signed = signatureOnFile === null ? '' : formatTypedDate(signatureOnFile);
  return (
    <li>
      <span className={styles.what}>
        <b>{displayName}</b>
        <span className={styles.detail}>{signed === '' ? <Trans>signs superbills by hand</Trans> : <Trans>signature on file, {signed}</Trans>}</span>
        <Button look="quiet" aria-label={t`Signature on file of ${displayName}`} onPress={() => setSigning(true)}><Trans>Signature…</Trans></Button>
      </span>
      <div className={styles.fields}>
        <TextField label={t`Taxonomy code`} placeholder="101YM0800X" value={taxonomy} onChange={setTaxonomy} maxLength={10} error={isWrong ? t`Ten characters, with an X at the end.` : null} />
        <SelectField label={t`Supervised by`} value={supervisorId} onChange={setSupervisorId} options={[{ value: '', label: t`Nobody` }, ...others.map(({ id, displayName: label }) => ({ value: id, label }))]} />
      </div>
      <Button aria-label={t`Save for ${displayName}`} isDisabled={!isChanged || isWrong} isPending={save.isPending} onPress={() => save.mutate({ providerId: provider.id, taxonomy: code || null, supervisorId: supervisorId || null })}><Trans>Save</Trans></Button>
      {save.isSuccess && !isChanged && <StatusBand small announce tone="done" title={<Trans>Saved</Trans>} />}
      <RefusalBand error={save.error} />
      {isSigning && (
        <SignatureDialog signedOn={signatureOnFile} isPending={note.isPending} error={note.error} onSave={(signedOn) => note.mutate({ providerId: provider.id, signedOn })} onClose={() => setSigning(false)}>
          <Trans>{displayName} agreed that superbills say “signature on file” in place of a line to sign on.</Trans>
        </SignatureDialog>
      )}
    </li>
  );
}
