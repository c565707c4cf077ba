import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/record-form.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { TypedService } from './typed-service.ts';

interface ServiceFieldsProps {
  value: TypedService;
  change: (part: Partial<TypedService>) => void;
  errorOf: (field: keyof TypedService) => string | null;
}

export function ServiceFields({ value, change, errorOf }: ServiceFieldsProps) {
  const { t } = useLingui();
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  return (
    <>
      <FieldGroup title={<Trans>What it is</Trans>}>
        <FieldRow>
          <TextField label={t`Name that clients read`} hint={t`Neutral, like “Session, 45 min”`} value={value.name} maxLength={120} error={errorOf('name')} onChange={(name) => change({ name })} />
          <TextField label={t`Code`} hint={t`Such as 90834`} value={value.code} maxLength={20} error={errorOf('code')} onChange={(code) => change({ code })} />
        </FieldRow>
        <FieldRow>
          <TextField label={t`Minutes`} hint={t`From 5 to 720`} keyboard="number" value={value.minutes} maxLength={3} error={errorOf('minutes')} onChange={(minutes) => change({ minutes })} />
          <TextField label={t`Fee in dollars`} hint={t`Like 125 or 125.50`} keyboard="number" value={value.fee} maxLength={12} error={errorOf('fee')} onChange={(fee) => change({ fee })} />
          <SelectField label={t`Who offers it`} hint={t`One provider, or all`} value={value.providerId} onChange={(providerId) => change({ providerId })}
            options={[{ value: '', label: t`Every provider` }, ...providers.map((each) => ({ value: each.id, label: each.displayName }))]} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={<Trans>Use</Trans>}>
        <CheckBox label={t`In use`} isSelected={value.active} onChange={(active) => change({ active })} />
        <CheckBox label={t`Clients can choose it when they book online`} isSelected={value.online} onChange={(online) => change({ online })} />
        <CheckBox label={t`Can be a video visit`} isSelected={value.telehealth} onChange={(telehealth) => change({ telehealth })} />
      </FieldGroup>
    </>
  );
}
