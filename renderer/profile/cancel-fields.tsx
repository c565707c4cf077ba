import { Trans, useLingui } from '@lingui/react/macro';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/record-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { SettingsFieldsProps } from './booking-fields.tsx';
import { NumberBox } from './number-box.tsx';

/** Confirming and canceling. What depends on a choice shows with it. */
export function CancelFields({ value, change, errorOf }: SettingsFieldsProps) {
  const { t } = useLingui();
  const fields = { value, change, errorOf };
  return (
    <>
      <FieldGroup title={<Trans>Confirming</Trans>}>
        <CheckBox label={t`Clients can confirm appointments`} isSelected={value.allowConfirm} onChange={(allowConfirm) => change({ allowConfirm })} />
        {value.allowConfirm && <FieldRow><NumberBox {...fields} field="confirmFromDays" label={t`From how many days before`} hint={t`0 is the day of the visit`} /></FieldRow>}
      </FieldGroup>
      <FieldGroup title={<Trans>Canceling</Trans>}>
        <CheckBox label={t`Clients can cancel appointments`} isSelected={value.allowCancel} onChange={(allowCancel) => change({ allowCancel })} />
        {value.allowCancel && <LateFields {...fields} />}
      </FieldGroup>
    </>
  );
}

function LateFields(fields: SettingsFieldsProps) {
  const { value, change, errorOf } = fields;
  const { t } = useLingui();
  return (
    <>
      <FieldRow>
        <NumberBox {...fields} field="cancelNoticeHours" label={t`Hours before the visit`} hint={t`Until then canceling is on time`} />
        <NumberBox {...fields} field="undoMinutes" label={t`Minutes to undo`} hint={t`The time stays held meanwhile`} />
      </FieldRow>
      <AnswerGroup
        label={t`Later than that`} value={value.lateCancel} onChange={(lateCancel) => change({ lateCancel })}
        answers={[
          { value: 'block', label: <Trans>Clients have to call</Trans> },
          { value: 'allow_with_fee_notice', label: <Trans>Clients can cancel, and read the fee first</Trans> },
        ]}
      />
      {(value.lateCancel === 'allow_with_fee_notice' || errorOf('lateCancelFee') !== null) && (
        <FieldRow><TextField label={t`Fee for canceling late, in dollars`} hint={t`Like 50 or 50.00`} keyboard="number" maxLength={10} value={value.lateCancelFee} error={errorOf('lateCancelFee')} onChange={(lateCancelFee) => change({ lateCancelFee })} /></FieldRow>
      )}
      <CheckBox label={t`Ask for a reason`} isSelected={value.requireReasonOnCancel} onChange={(requireReasonOnCancel) => change({ requireReasonOnCancel })} />
    </>
  );
}
