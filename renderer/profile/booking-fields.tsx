import { Trans, useLingui } from '@lingui/react/macro';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/record-form.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { NumberBox } from './number-box.tsx';
import type { TypedSettings } from './typed-settings.ts';

export interface SettingsFieldsProps {
  value: TypedSettings;
  change: (part: Partial<TypedSettings>) => void;
  errorOf: (field: keyof TypedSettings) => string | null;
}

/** Whether, who, and how far ahead. */
export function BookingFields({ value, change, errorOf }: SettingsFieldsProps) {
  const { t } = useLingui();
  const fields = { value, change, errorOf };
  return (
    <>
      <FieldGroup title={<Trans>Booking</Trans>}>
        <AnswerGroup
          label={t`Allow clients to schedule online?`} value={value.selfSchedule} onChange={(selfSchedule) => change({ selfSchedule })}
          answers={[
            { value: 'off', label: <Trans>No</Trans>, detail: <Trans>Clients call or ask at the front desk.</Trans> },
            { value: 'request', label: <Trans>Yes, as a request</Trans>, detail: <Trans>Clients ask for a time. It counts when the practice accepts it.</Trans> },
            { value: 'book', label: <Trans>Yes, at once</Trans>, detail: <Trans>Clients book open times themselves.</Trans> },
          ]}
        />
      </FieldGroup>
      <FieldGroup title={<Trans>Who may book</Trans>}>
        <CheckBox label={t`New clients`} isSelected={value.allowNew} onChange={(allowNew) => change({ allowNew })} />
        <CheckBox label={t`Active clients`} isSelected={value.allowActive} onChange={(allowActive) => change({ allowActive })} />
        <CheckBox label={t`Inactive clients`} isSelected={value.allowInactive} onChange={(allowInactive) => change({ allowInactive })} />
        <CheckBox label={t`Clients may answer “I don’t know” when asked which service`} isSelected={value.allowDontKnow} onChange={(allowDontKnow) => change({ allowDontKnow })} />
      </FieldGroup>
      <FieldGroup title={<Trans>When</Trans>}>
        <FieldRow>
          <NumberBox {...fields} field="minNoticeHours" label={t`Hours of notice`} hint={t`How soon before a visit it can be booked`} />
          <NumberBox {...fields} field="maxAheadDays" label={t`Days ahead`} hint={t`How far in the future`} />
          <NumberBox {...fields} field="maxOpenFuture" label={t`Open appointments`} hint={t`How many one client may hold`} />
        </FieldRow>
        <FieldRow>
          <SelectField label={t`Open times start`} hint={t`Where your hours do not say otherwise`} value={value.slotMinutes} onChange={(slotMinutes) => change({ slotMinutes })}
            options={[{ value: '60', label: t`Every 60 minutes` }, { value: '30', label: t`Every 30 minutes` }, { value: '15', label: t`Every 15 minutes` }]} />
        </FieldRow>
      </FieldGroup>
    </>
  );
}
