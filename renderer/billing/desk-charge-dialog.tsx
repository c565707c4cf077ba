import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChargeProposal } from '#main/contract/billing.ts';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './billing.module.css';
import { DiagnosisPointers } from './diagnosis-pointers.tsx';
import { listChargeProblems, readCharge, typeCharge } from './typed-charge.ts';
import type { ChargeProblem, TypedCharge } from './typed-charge.ts';
import { useTodayBoxes } from './use-today-boxes.ts';

interface DeskChargeDialogProps { clientId: string; /** What a finished visit proposes; null = an empty form. */ proposal: ChargeProposal | null; onClose: () => void }

/** One charge, as it will stand on superbills: looked at, changed where it must be, posted. */
export function DeskChargeDialog({ clientId, proposal, onClose }: DeskChargeDialogProps) {
  const queries = useQueryClient();
  const [intentId] = useState(() => crypto.randomUUID());
  const today = useTodayBoxes();
  const [typed, setTyped] = useState(() => typeCharge(proposal, today));
  const [isChecked, setChecked] = useState(false);
  const post = useMutation(api.billing.postCharge.mutationOptions({ onSuccess: () => { onClose(); return queries.invalidateQueries(); } }));
  const problems = listChargeProblems(typed);
  const part = formatMoney((readDollars(typed.fee) ?? 0) - (readDollars(typed.expected) ?? 0));
  const send = () => {
    setChecked(true);
    if (problems.size === 0) post.mutate({ intentId, clientId, ...readCharge(typed, proposal) });
  };
  return (
    <Dialog
      isOpen onClose={onClose} title={proposal ? <Trans>Post the charge of this visit</Trans> : <Trans>Post a charge</Trans>}
      actions={<><Button size="big" onPress={onClose}><Trans>Go back</Trans></Button><Button size="big" look="filled" isPending={post.isPending} onPress={send}><Trans>Post the charge</Trans></Button></>}
    >
      <ServiceFields typed={typed} onChange={setTyped} problems={isChecked ? problems : new Set()} isFixed={proposal !== null} />
      <MoneyFields typed={typed} onChange={setTyped} problems={isChecked ? problems : new Set()} />
      <DiagnosisPointers clientId={clientId} day={typed.day} chosen={typed.diagnosisIds} onChange={(diagnosisIds) => setTyped({ ...typed, diagnosisIds })} />
      <p><Trans>The client’s part is {part}.</Trans></p>
      <RefusalBand error={post.error} />
    </Dialog>
  );
}

interface FieldsProps { typed: TypedCharge; onChange: (typed: TypedCharge) => void; problems: ReadonlySet<ChargeProblem> }

function ServiceFields({ typed, onChange, problems, isFixed }: FieldsProps & { isFixed: boolean }) {
  const { t } = useLingui();
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const services = (useQuery(api.services.list.queryOptions({ input: {} })).data?.services ?? []).filter((service) => service.providerId === null || service.providerId === typed.providerId);
  const choose = (id: string) => {
    const service = services.find((each) => each.id === id);
    if (service) onChange({ ...typed, code: service.code, description: service.name, minutes: String(service.minutes), fee: typeDollars(service.feeCents) });
  };
  const chosen = services.find((service) => service.code === typed.code && service.name === typed.description)?.id ?? '';
  return (
    <>
      <div className={styles.fields}>
        <SelectField label={t`Provider`} value={typed.providerId} disabled={isFixed} onChange={(providerId) => onChange({ ...typed, providerId })} error={problems.has('provider') ? t`Choose a provider.` : null} options={[{ value: '', label: t`Choose…` }, ...providers.map(({ id, displayName }) => ({ value: id, label: displayName }))]} />
        <SelectField label={t`Kind`} value={typed.kind} disabled={isFixed} onChange={(kind) => onChange({ ...typed, kind })} options={[{ value: 'visit', label: t`Visit` }, { value: 'no_show', label: t`Missed visit` }, { value: 'other', label: t`Other` }]} />
        <SelectField label={t`Service`} value={chosen} onChange={choose} options={[{ value: '', label: t`Choose…` }, ...services.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))]} />
        <TextField label={t`Description`} value={typed.description} onChange={(description) => onChange({ ...typed, description })} maxLength={120} error={problems.has('description') ? t`Say what it is for.` : null} />
      </div>
      <DateBoxes label={<Trans>Date of service</Trans>} value={typed.day} onChange={(day) => onChange({ ...typed, day })} error={problems.has('day') ? t`Type a date that the calendar has.` : null} />
    </>
  );
}

function MoneyFields({ typed, onChange, problems }: FieldsProps) {
  const { t } = useLingui();
  return (
    <div className={styles.fields}>
      <TextField label={t`CPT or HCPCS code`} value={typed.code} onChange={(code) => onChange({ ...typed, code })} maxLength={20} />
      <TextField label={t`Modifiers`} placeholder="95 GT" value={typed.modifiers} onChange={(modifiers) => onChange({ ...typed, modifiers })} maxLength={20} error={problems.has('modifiers') ? t`Up to four, of two letters or digits each.` : null} />
      <TextField label={t`Place of service`} placeholder="11" value={typed.place} onChange={(place) => onChange({ ...typed, place })} maxLength={2} error={problems.has('place') ? t`Two digits, like 11 or 10.` : null} />
      <TextField label={t`Units`} keyboard="number" value={typed.units} onChange={(units) => onChange({ ...typed, units })} maxLength={2} error={problems.has('units') ? t`Type 1 or more.` : null} />
      <TextField label={t`Fee in dollars`} keyboard="number" value={typed.fee} onChange={(fee) => onChange({ ...typed, fee })} maxLength={12} error={problems.has('fee') ? t`Type an amount, like 165.00.` : null} />
      <TextField label={t`Expected from insurance`} keyboard="number" value={typed.expected} onChange={(expected) => onChange({ ...typed, expected })} maxLength={12} error={problems.has('expected') ? t`Type an amount up to the fee.` : null} />
    </div>
  );
}
