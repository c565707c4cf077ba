import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import styles from './billing.module.css';
import { DeskCoverageDialog } from './desk-coverage-dialog.tsx';
import { SignatureDialog } from './signature-dialog.tsx';
import { useRelationshipWords } from './use-relationship-words.ts';

export type Coverage = Awaited<ReturnType<typeof client.billing.coverages>>['coverages'][number];

/** The client's insurance policies, as superbills and claims need them. */
export function DeskCoverages({ clientId }: { clientId: string }) {
  const { data, error } = useQuery(api.billing.coverages.queryOptions({ input: { clientId } }));
  const [open, setOpen] = useState<Coverage | 'new' | null>(null);
  return (
    <Card title={<Trans>Insurance policies</Trans>} beside={<Button look="quiet" icon={Plus} onPress={() => setOpen('new')}><Trans>Add a policy</Trans></Button>}>
      <RefusalBand error={error} />
      {data?.coverages.length === 0 && <Hint><Trans>None yet. Type what stands on the card.</Trans></Hint>}
      <ul className={styles.records}>{data?.coverages.map((coverage) => <CoverageRow key={coverage.id} clientId={clientId} coverage={coverage} onEdit={() => setOpen(coverage)} />)}</ul>
      {open !== null && <DeskCoverageDialog clientId={clientId} coverage={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

function CoverageRow({ clientId, coverage, onEdit }: { clientId: string; coverage: Coverage; onEdit: () => void }) {
  const { t } = useLingui();
  const relationships = useRelationshipWords();
  const { payer, plan, memberId, groupNumber, relationship, subscriberName, copayCents, validFrom, validTo, order, signatureOnFile } = coverage;
  const [isSigning, setSigning] = useState(false);
  const note = useMutation(api.billing.noteHolderSignature.mutationOptions({ onSuccess: () => setSigning(false) }));
  const signed = signatureOnFile === null ? '' : formatTypedDate(signatureOnFile);
  const end = memberId.slice(-4);
  const copay = copayCents === null ? '' : formatMoney(copayCents);
  const from = validFrom === null ? '' : formatTypedDate(validFrom);
  const to = validTo === null ? '' : formatTypedDate(validTo);
  const details = [
    plan ?? '', t`Member ID ends in ${end}`, groupNumber === null ? '' : t`Group ${groupNumber}`, relationships[relationship], subscriberName ?? '',
    copay === '' ? '' : t`Copay ${copay}`, from === '' ? '' : t`from ${from}`, to === '' ? '' : t`to ${to}`, signed === '' ? t`no signature on file` : t`signature on file, ${signed}`,
  ];
  return (
    <li>
      <span className={styles.what}>
        <b>{payer} {order === 'secondary' && <Trans>(secondary)</Trans>}</b>
        <span className={styles.detail}>{details.filter((part) => part !== '').join(' · ')}</span>
      </span>
      <span className={styles.lineActions}>
        <Button look="quiet" onPress={() => setSigning(true)}><Trans>Signature…</Trans></Button>
        <Button look="quiet" onPress={onEdit}><Trans>Change</Trans></Button>
      </span>
      {isSigning && (
        <SignatureDialog signedOn={signatureOnFile} isPending={note.isPending} error={note.error} onSave={(signedOn) => note.mutate({ clientId, coverageId: coverage.id, signedOn })} onClose={() => setSigning(false)}>
          <Trans>The client or the holder of the policy signed the release for the insurer. Superbills say so.</Trans>
        </SignatureDialog>
      )}
    </li>
  );
}
