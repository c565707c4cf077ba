import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { datePartsOf, emptyDate, readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './billing.module.css';
import type { Coverage } from './desk-coverages.tsx';
import { useRelationshipWords } from './use-relationship-words.ts';

type Typed = Omit<Coverage, 'id' | 'signatureOnFile' | 'plan' | 'groupNumber' | 'subscriberName' | 'subscriberDateOfBirth' | 'copayCents' | 'validFrom' | 'validTo'> & { plan: string; groupNumber: string; subscriberName: string; born: DateParts; copay: string; from: DateParts; to: DateParts };

const boxes = (date: string | null | undefined): DateParts => (date ? datePartsOf(date) : emptyDate);
const isEmpty = ({ month, day, year }: DateParts): boolean => month === '' && day === '' && year === '';

function typeCoverage(coverage: Coverage | null): Typed {
  return {
    payer: coverage?.payer ?? '', plan: coverage?.plan ?? '', memberId: coverage?.memberId ?? '', groupNumber: coverage?.groupNumber ?? '', relationship: coverage?.relationship ?? 'self', order: coverage?.order ?? 'primary',
    subscriberName: coverage?.subscriberName ?? '', born: boxes(coverage?.subscriberDateOfBirth), copay: coverage?.copayCents == null ? '' : typeDollars(coverage.copayCents), from: boxes(coverage?.validFrom), to: boxes(coverage?.validTo),
  };
}

/** Null = left empty; undefined = not a date yet. */
function readDay(parts: DateParts): string | null | undefined {
  if (isEmpty(parts)) return null;
  const reading = readDateBoxes(parts);
  return reading.kind === 'date' ? reading.date : undefined;
}

/** One policy as it stands on the card. */
export function DeskCoverageDialog({ clientId, coverage, onClose }: { clientId: string; coverage: Coverage | null; onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(() => typeCoverage(coverage));
  const [isChecked, setChecked] = useState(false);
  const save = useMutation(api.billing.saveCoverage.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const [born, from, to] = [readDay(typed.born), readDay(typed.from), readDay(typed.to)];
  const copayCents = typed.copay.trim() === '' ? null : readDollars(typed.copay);
  const missing = (value: string): string | null => (isChecked && value.trim() === '' ? t`Type what stands on the card.` : null);
  const dateFault = (day: string | null | undefined): string | null => (isChecked && day === undefined ? t`Type a date that the calendar has.` : null);
  const send = () => {
    setChecked(true);
    if (born === undefined || from === undefined || to === undefined || copayCents === undefined || typed.payer.trim() === '' || typed.memberId.trim() === '') return;
    const { payer, memberId, relationship, order, plan, groupNumber, subscriberName } = typed;
    save.mutate({ clientId, coverage: { id: coverage?.id ?? null, payer, memberId, relationship, order, plan: plan || null, groupNumber: groupNumber || null, subscriberName: subscriberName || null, subscriberDateOfBirth: born, copayCents, validFrom: from, validTo: to } });
  };
  const text = (key: 'payer' | 'plan' | 'memberId' | 'groupNumber' | 'subscriberName', label: string, error: string | null = null) => <TextField label={label} value={typed[key]} onChange={(value) => setTyped({ ...typed, [key]: value })} maxLength={key === 'memberId' || key === 'groupNumber' ? 80 : 120} error={error} />;
  return (
    <Dialog
      isOpen onClose={onClose} title={coverage ? <Trans>Change the policy</Trans> : <Trans>Add a policy</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={save.isPending} onPress={send}><Trans>Save the policy</Trans></Button></>}
    >
      <div className={styles.fields}>
        {text('payer', t`Insurance company`, missing(typed.payer))}
        {text('plan', t`Plan`)}
        {text('memberId', t`Member ID`, missing(typed.memberId))}
        {text('groupNumber', t`Group number`)}
        <TextField label={t`Copay in dollars`} keyboard="number" value={typed.copay} onChange={(copay) => setTyped({ ...typed, copay })} maxLength={10} error={isChecked && copayCents === undefined ? t`Type an amount, like 25.00.` : null} />
        <SelectField label={t`Order`} value={typed.order} onChange={(order) => setTyped({ ...typed, order })} options={[{ value: 'primary', label: t`Primary` }, { value: 'secondary', label: t`Secondary` }]} />
      </div>
      <Holder typed={typed} onChange={setTyped} dateFault={dateFault(born)}>{text('subscriberName', t`Name of the holder`)}</Holder>
      <div className={styles.fields}>
        <DateBoxes label={<Trans>Valid from</Trans>} value={typed.from} onChange={(day) => setTyped({ ...typed, from: day })} error={dateFault(from)} />
        <DateBoxes label={<Trans>Valid to</Trans>} value={typed.to} onChange={(day) => setTyped({ ...typed, to: day })} error={dateFault(to)} />
      </div>
      <RefusalBand error={save.error} />
    </Dialog>
  );
}

/** Whose policy it is; asked only where it is somebody else's. */
function Holder({ typed, onChange, dateFault, children }: { typed: Typed; onChange: (typed: Typed) => void; dateFault: string | null; children: ReactNode }) {
  const { t } = useLingui();
  const words = useRelationshipWords();
  const options = (['self', 'spouse', 'child', 'other'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <div className={styles.fields}>
      <SelectField label={t`Whose policy is it?`} value={typed.relationship} onChange={(relationship) => onChange({ ...typed, relationship })} options={options} />
      {typed.relationship !== 'self' && children}
      {typed.relationship !== 'self' && <DateBoxes label={<Trans>The holder’s date of birth</Trans>} value={typed.born} onChange={(born) => onChange({ ...typed, born })} error={dateFault} />}
    </div>
  );
}
