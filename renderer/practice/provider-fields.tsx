import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/record-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { TypedProvider } from './typed-provider.ts';

interface ProviderFieldsProps {
  value: TypedProvider;
  change: (part: Partial<TypedProvider>) => void;
  errorOf: (field: keyof TypedProvider) => string | null;
}

export function ProviderFields({ value, change, errorOf }: ProviderFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <FieldGroup title={<Trans>Name that clients read</Trans>}>
        <FieldRow>
          <TextField label={t`First name`} value={value.firstName} maxLength={80} error={errorOf('firstName')} onChange={(firstName) => change({ firstName })} />
          <TextField label={t`Last name`} value={value.lastName} maxLength={80} error={errorOf('lastName')} onChange={(lastName) => change({ lastName })} />
          <TextField label={t`Letters after the name`} placeholder="LCSW" value={value.credentials} maxLength={40} onChange={(credentials) => change({ credentials })} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={<Trans>License and numbers</Trans>}>
        <FieldRow>
          <TextField label={t`NPI`} hint={t`Ten digits`} keyboard="number" value={value.npi} maxLength={10} error={errorOf('npi')} onChange={(npi) => change({ npi })} />
          <TextField label={t`License number`} hint={t`As the state wrote it`} value={value.licenseNumber} maxLength={40} onChange={(licenseNumber) => change({ licenseNumber })} />
          <TextField label={t`State of the license`} hint={t`Two letters, like OH`} value={value.licenseState} maxLength={2} error={errorOf('licenseState')} onChange={(licenseState) => change({ licenseState })} />
        </FieldRow>
        <FieldRow><TextField label={t`Email`} keyboard="email" value={value.email} maxLength={254} error={errorOf('email')} onChange={(email) => change({ email })} /></FieldRow>
      </FieldGroup>
      <FieldGroup title={<Trans>Where they see clients</Trans>}><Places value={value} change={change} /></FieldGroup>
      <FieldGroup title={<Trans>Use</Trans>}><CheckBox label={t`Sees clients now`} isSelected={value.active} onChange={(active) => change({ active })} /></FieldGroup>
    </>
  );
}

function Places({ value, change }: Pick<ProviderFieldsProps, 'value' | 'change'>) {
  const locations = useQuery(api.locations.list.queryOptions({ input: {} })).data?.locations ?? [];
  const toggle = (id: string, isOn: boolean) => change({ locationIds: isOn ? [...value.locationIds, id].toSorted() : value.locationIds.filter((each) => each !== id) });
  if (locations.length === 0) return <p><Trans>There is no location yet. Add one under Locations; you can choose it here later.</Trans></p>;
  return <>{locations.map((each) => <CheckBox key={each.id} label={each.name} isSelected={value.locationIds.includes(each.id)} onChange={(isOn) => toggle(each.id, isOn)} />)}</>;
}
