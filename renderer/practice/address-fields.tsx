import { useLingui } from '@lingui/react/macro';
import { FieldRow } from '#renderer/ui/record-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { TypedAddress } from './typed-address.ts';

interface AddressFieldsProps {
  value: TypedAddress;
  change: (part: Partial<TypedAddress>) => void;
  errorOf: (field: keyof TypedAddress) => string | null;
}

export function AddressFields({ value, change, errorOf }: AddressFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <FieldRow>
        <TextField label={t`Street`} value={value.street} maxLength={120} onChange={(street) => change({ street })} />
        <TextField label={t`Suite or floor`} value={value.line2} maxLength={120} onChange={(line2) => change({ line2 })} />
        <TextField label={t`City`} value={value.city} maxLength={80} onChange={(city) => change({ city })} />
      </FieldRow>
      <FieldRow>
        <TextField label={t`State`} hint={t`Two letters, like OH`} value={value.state} maxLength={2} error={errorOf('state')} onChange={(state) => change({ state })} />
        <TextField label={t`ZIP code`} hint={t`Five digits, or nine with a dash`} value={value.zip} maxLength={10} error={errorOf('zip')} onChange={(zip) => change({ zip })} />
        <TextField label={t`Phone`} hint={t`Ten digits, like (555) 555-0123`} value={value.phone} maxLength={40} error={errorOf('phone')} onChange={(phone) => change({ phone })} />
      </FieldRow>
    </>
  );
}
