import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { readDateBoxes, type DateParts } from '#renderer/ui/read-date-boxes.ts';
import styles from './billing.module.css';
import { mostPointers } from './typed-charge.ts';

interface DiagnosisPointersProps { clientId: string; /** Of the service. */ day: DateParts; chosen: readonly string[]; onChange: (ids: readonly string[]) => void }

/** Which diagnoses this charge is for, by the letters of the superbill; the first ticked is the main one. */
export function DiagnosisPointers({ clientId, day, chosen, onChange }: DiagnosisPointersProps) {
  const diagnoses = useQuery(api.billing.diagnoses.queryOptions({ input: { clientId } })).data?.diagnoses;
  const read = readDateBoxes(day);
  if (!diagnoses || diagnoses.length === 0) return <Hint><Trans>No diagnosis is on file. A superbill of this charge waits until there is one.</Trans></Hint>;
  const holds = (one: { validFrom: string; validTo: string | null }): boolean => read.kind !== 'date' || (one.validFrom <= read.date && (one.validTo === null || read.date <= one.validTo));
  return (
    <fieldset className={styles.pointers}>
      <legend><Trans>Diagnoses of this charge</Trans></legend>
      <Hint><Trans>Up to four, the main one first. None ticked: all that hold on the day of service.</Trans></Hint>
      {diagnoses.map((diagnosis, index) => {
        const { id, code, description } = diagnosis;
        const letter = String.fromCharCode(65 + index);
        const place = chosen.indexOf(id) + 1;
        return (
          <CheckBox
            key={id} isSelected={place > 0} isDisabled={place === 0 && chosen.length >= mostPointers} onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
            label={<>{letter} · {code} {description}{place > 0 && <> · <Trans>pointer {place}</Trans></>}{!holds(diagnosis) && <> · <b><Trans>does not hold on this day</Trans></b></>}</>}
          />
        );
      })}
    </fieldset>
  );
}
