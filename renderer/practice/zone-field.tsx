import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isZoneTyped, usZones } from './us-zones.ts';
import { useZoneWords } from './use-zone-words.ts';

interface ZoneFieldProps {
  label: string;
  /** Offered first, as the empty choice: "Choose a time zone", "As the practice". */
  emptyLabel: string;
  /** Under the label until a zone is chosen. */
  hint: string;
  value: string;
  onChange: (zone: string) => void;
  error: string | null;
}

/** The clock of a place: the US zones by name, any other by its IANA name. Shows that clock's time, so that a wrong choice is seen. */
export function ZoneField({ label, emptyLabel, hint: emptyHint, value, onChange, error }: ZoneFieldProps) {
  const { t } = useLingui();
  const words = useZoneWords();
  const { nowMs } = useNow(10_000);
  const isListed = value === '' || usZones.some((zone) => zone === value);
  const [isOther, setOther] = useState(!isListed);
  const showsName = isOther || !isListed;
  const isKnown = value !== '' && isZoneTyped(value);
  const time = isKnown ? formatTime(nowMs, value.trim()) : '';
  const hint = isKnown ? t`It is ${time} there now.` : emptyHint;
  const choose = (choice: string) => {
    setOther(choice === 'other');
    onChange(choice === 'other' ? '' : choice);
  };
  return (
    <>
      <SelectField
        label={label} value={showsName ? 'other' : value} onChange={choose} hint={showsName ? emptyHint : hint} error={showsName ? null : error}
        options={[{ value: '', label: emptyLabel }, ...usZones.map((zone) => ({ value: zone as string, label: words[zone] })), { value: 'other', label: t`Another time zone` }]}
      />
      {showsName && <TextField label={t`Name of the time zone`} hint={isKnown ? hint : t`Area and city with a slash, like America/Boise`} value={value} maxLength={64} error={error} onChange={onChange} />}
    </>
  );
}
