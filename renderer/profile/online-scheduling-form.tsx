import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PortalSettings } from '#main/contract/practice.ts';
import { client } from '#renderer/api/client.ts';
import { RecordForm } from '#renderer/ui/record-form.tsx';
import { useRecordForm } from '#renderer/ui/use-record-form.ts';
import { BookingFields } from './booking-fields.tsx';
import { CancelFields } from './cancel-fields.tsx';
import styles from './desk-online-scheduling.module.css';
import { SettingsPreview } from './settings-preview.tsx';
import { readSettings, typeSettings } from './typed-settings.ts';
import { useSettingsProblems } from './use-settings-problems.ts';

interface OnlineSchedulingFormProps {
  providerId: string;
  settings: PortalSettings;
  isOwn: boolean;
  name: string;
  next: ReactNode;
}

export function OnlineSchedulingForm({ providerId, settings, isOwn, name, next }: OnlineSchedulingFormProps) {
  const findProblems = useSettingsProblems();
  const form = useRecordForm({
    name: `portal settings ${providerId}`, record: settings, fill: typeSettings, findProblems,
    save: async (typed, before) => {
      await client.profile.savePortalSettings({ providerId, settings: readSettings(typed) ?? before, before });
      return { name: `portal settings ${providerId}` };
    },
  });
  return (
    <div className={styles.both}>
      <RecordForm title={<Trans>What clients may do</Trans>} form={form} next={next}>
        <BookingFields value={form.value} change={form.change} errorOf={form.errorOf} />
        <CancelFields value={form.value} change={form.change} errorOf={form.errorOf} />
      </RecordForm>
      <SettingsPreview settings={readSettings(form.value)} isOwn={isOwn} name={name} />
    </div>
  );
}
