import { Trans, useLingui } from '@lingui/react/macro';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './printing.module.css';
import { readReferral, type TypedReferral } from './typed-referral.ts';

/** What some insurers want to read on a superbill: who sent the client, and the number of what they allowed. */
export function ReferralFields({ typed, onChange }: { typed: TypedReferral; onChange: (typed: TypedReferral) => void }) {
  const { t } = useLingui();
  return (
    <section className={styles.referral}>
      <h3 className={styles.group}><Trans>Where the insurer asks for it</Trans></h3>
      <TextField label={t`Who sent the client (referring provider)`} value={typed.name} onChange={(name) => onChange({ ...typed, name })} maxLength={120} />
      <TextField label={t`NPI of who sent the client`} keyboard="number" value={typed.npi} onChange={(npi) => onChange({ ...typed, npi })} maxLength={10} error={readReferral(typed) === undefined ? t`An NPI has ten digits. Check each of them.` : null} />
      <TextField label={t`Prior authorization number`} value={typed.authorization} onChange={(authorization) => onChange({ ...typed, authorization })} maxLength={60} />
    </section>
  );
}
