import { TextField } from '#renderer/ui/text-field.tsx';
import type { SettingsFieldsProps } from './booking-fields.tsx';
import type { NumberField } from './typed-settings.ts';

/** A whole number of the settings, typed. */
export function NumberBox({ field, label, hint, value, change, errorOf }: SettingsFieldsProps & { field: NumberField; label: string; hint: string }) {
  return <TextField label={label} hint={hint} keyboard="number" maxLength={3} value={value[field]} error={errorOf(field)} onChange={(typed) => change({ [field]: typed })} />;
}
