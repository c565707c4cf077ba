import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { typeDollars } from '#renderer/ui/read-dollars.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './estimates.module.css';
import type { ItemProblem, TypedItem } from './typed-estimate.ts';

interface EstimateItemFieldsProps { item: TypedItem; number: number; hasDiagnosis: boolean; problems: ReadonlySet<ItemProblem>; onChange: (item: TypedItem) => void; /** Absent on the only one. */ onRemove: (() => void) | undefined }

/** One service of an estimate: what, by whom, where, how often and for how much. */
export function EstimateItemFields({ item, number, hasDiagnosis, problems, onChange, onRemove }: EstimateItemFieldsProps) {
  const { t } = useLingui();
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers.filter(({ active }) => active) ?? [];
  const locations = useQuery(api.locations.list.queryOptions({ input: {} })).data?.locations ?? [];
  const services = (useQuery(api.services.list.queryOptions({ input: {} })).data?.services ?? []).filter(({ providerId, active }) => active && (providerId === null || providerId === item.providerId));
  const chosen = services.find(({ code, name }) => code === item.code && name === item.description)?.id ?? '';
  const choose = (id: string) => {
    const service = services.find((each) => each.id === id);
    if (service) onChange({ ...item, code: service.code, description: service.name, each: typeDollars(service.feeCents) });
  };
  return (
    <fieldset className={styles.item}>
      <legend><Trans>Service {number}</Trans></legend>
      <div className={styles.fields}>
        <SelectField label={t`Provider`} value={item.providerId} onChange={(providerId) => onChange({ ...item, providerId })} error={problems.has('provider') ? t`Choose a provider.` : null} options={[{ value: '', label: t`Choose…` }, ...providers.map(({ id, displayName }) => ({ value: id, label: displayName }))]} />
        <SelectField label={t`Service`} value={chosen} onChange={choose} options={[{ value: '', label: t`Choose…` }, ...services.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))]} />
        <SelectField label={t({ message: 'Where', context: 'place of a service' })} value={item.locationId} onChange={(locationId) => onChange({ ...item, locationId })} options={[{ value: '', label: t`Online, or the practice’s address` }, ...locations.map(({ id, name }) => ({ value: id, label: name }))]} />
        <TextField label={t`Code`} placeholder="90834" value={item.code} onChange={(code) => onChange({ ...item, code })} maxLength={20} error={problems.has('code') ? t`Type the service code.` : null} />
        <TextField label={t`Description`} value={item.description} onChange={(description) => onChange({ ...item, description })} maxLength={120} error={problems.has('description') ? t`Say what it is, in plain words.` : null} />
        <TextField label={t`How many`} keyboard="number" value={item.quantity} onChange={(quantity) => onChange({ ...item, quantity })} maxLength={3} error={problems.has('quantity') ? t`Type 1 or more.` : null} />
        <TextField label={t`Each, in dollars`} keyboard="number" value={item.each} onChange={(each) => onChange({ ...item, each })} maxLength={12} error={problems.has('each') ? t`Type an amount, like 165.00.` : null} />
        <TextField label={t`How often`} placeholder={t`once a week`} value={item.frequency} onChange={(frequency) => onChange({ ...item, frequency })} maxLength={80} />
      </div>
      <div className={styles.top}>
        <CheckBox isDisabled={!hasDiagnosis && !item.namesDiagnosis} label={hasDiagnosis ? t`Name the diagnosis on file` : t`Diagnosis to be determined: none is on file`} isSelected={item.namesDiagnosis} onChange={(namesDiagnosis) => onChange({ ...item, namesDiagnosis })} />
        {onRemove && <Button look="quiet" icon={Trash2} aria-label={t`Remove service ${number}`} onPress={onRemove}><Trans>Remove</Trans></Button>}
      </div>
    </fieldset>
  );
}
