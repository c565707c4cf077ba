import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PaperLooks } from '#main/contract/paper-settings.ts';
import { api, client } from '#renderer/api/client.ts';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { readTypedPhone } from '#renderer/ui/read-typed-phone.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import { FieldGroup, FieldRow, RecordForm } from '#renderer/ui/record-form.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { DeskNumbering } from './desk-numbering.tsx';
import { LogoField } from './logo-field.tsx';
import { LooksPreview } from './looks-preview.tsx';
import styles from './printing.module.css';
import { StatementFields } from './statement-fields.tsx';
import { readLooks, typeLooks } from './typed-looks.ts';

/** Practice settings : Papers. The letterhead, the practice's own words, and how papers are numbered, beside a live sample. */
export function DeskPaperSettings() {
  const { data, error } = useQuery(api.paperSettings.get.queryOptions({ input: {} }));
  if (!data) return error ? <RefusalBand error={error} /> : <Skeleton lines={8} />;
  return <div className={styles.settings}><LooksForm looks={data.looks} numbering={<DeskNumbering numbering={data.numbering} />} /></div>;
}

function LooksForm({ looks, numbering }: { looks: PaperLooks; numbering: ReactNode }) {
  const { t } = useLingui();
  const form = useRecordForm({
    name: 'papers', record: looks, fill: typeLooks,
    findProblems: (typed) => ({
      ...(typed.state.trim() !== '' && !/^[A-Za-z]{2}$/u.test(typed.state.trim()) ? { state: t`Two letters, like OH` } : {}),
      ...(typed.zip.trim() !== '' && !/^\d{5}(?:-\d{4})?$/u.test(typed.zip.trim()) ? { zip: t`Five digits, or nine with a dash` } : {}),
      ...(typed.phone.trim() !== '' && readTypedPhone(typed.phone, looks.phone).kind === 'problem' ? { phone: t`Type the phone as ten digits, like (555) 555-0123.` } : {}),
      ...(readWholeNumber(typed.dueDays, 1, 120) === undefined ? { dueDays: t`Type 1 to 120.` } : {}),
    }),
    save: async (typed, before) => {
      await client.paperSettings.save({ ...readLooks(typed), before });
      return { name: 'papers' };
    },
  });
  const { value, change, errorOf } = form;
  return (
    <>
      <div className={styles.settingsForm}>
        <RecordForm title={<Trans>Papers</Trans>} form={form}>
          <FieldGroup title={<Trans>Letterhead</Trans>} hint={<Trans>Empty boxes take the practice’s own name, address and phone. Tax ID and NPI come from Practice.</Trans>}>
            <FieldRow>
              <TextField label={t`Legal or billing name`} hint={t`As it goes with NPI and tax ID`} value={value.name} maxLength={120} onChange={(name) => change({ name })} />
              <TextField label={t`Line under the name`} value={value.nameLine} maxLength={120} onChange={(nameLine) => change({ nameLine })} />
            </FieldRow>
            <FieldRow>
              <TextField label={t`Street, where payments go`} value={value.street} maxLength={120} onChange={(street) => change({ street })} />
              <TextField label={t`Suite or floor`} value={value.line2} maxLength={120} onChange={(line2) => change({ line2 })} />
              <TextField label={t`City`} value={value.city} maxLength={80} onChange={(city) => change({ city })} />
              <TextField label={t`State`} value={value.state} maxLength={2} error={errorOf('state')} onChange={(state) => change({ state })} />
              <TextField label={t`ZIP code`} value={value.zip} maxLength={10} error={errorOf('zip')} onChange={(zip) => change({ zip })} />
              <TextField label={t`Phone for billing`} value={value.phone} maxLength={40} error={errorOf('phone')} onChange={(phone) => change({ phone })} />
              <TextField label={t`Website`} value={value.website} maxLength={120} onChange={(website) => change({ website })} />
              <TextField label={t`Email`} value={value.email} maxLength={120} onChange={(email) => change({ email })} />
            </FieldRow>
            <LogoField logo={value.logo} onChange={(logo) => change({ logo })} />
          </FieldGroup>
          <FieldGroup title={<Trans>Your own words</Trans>} hint={<Trans>Where there is no Spanish, Spanish papers say the English.</Trans>}>
            <FieldRow>
              <TextField label={t`At the foot of each page`} value={value.footerEn} maxLength={100} onChange={(footerEn) => change({ footerEn })} />
              <TextField label={t`The same in Spanish (foot)`} value={value.footerEs} maxLength={100} onChange={(footerEs) => change({ footerEs })} />
              <TextField label={t`About refunds, on receipts`} value={value.refundPolicyEn} maxLength={300} onChange={(refundPolicyEn) => change({ refundPolicyEn })} />
              <TextField label={t`The same in Spanish (refunds)`} value={value.refundPolicyEs} maxLength={300} onChange={(refundPolicyEs) => change({ refundPolicyEs })} />
            </FieldRow>
            <CheckBox label={t`Begin every paper in large print`} isSelected={value.largePrint} onChange={(largePrint) => change({ largePrint })} />
          </FieldGroup>
          <StatementFields value={value} change={change} dueDaysError={errorOf('dueDays')} />
        </RecordForm>
        {numbering}
      </div>
      <LooksPreview looks={readLooks(value)} />
    </>
  );
}
