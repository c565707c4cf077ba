import { Trans, useLingui } from '@lingui/react/macro';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { FieldGroup, FieldRow } from '#renderer/ui/record-form.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ages, type Age, type TypedLooks } from './typed-looks.ts';

interface StatementFieldsProps { value: TypedLooks; change: (part: Partial<TypedLooks>) => void; dueDaysError: string | null }

/** What statements say beyond their figures. */
export function StatementFields({ value, change, dueDaysError }: StatementFieldsProps) {
  const { t } = useLingui();
  const inEnglish: Record<Age, string> = { current: t`Nothing older than 30 days`, over30: t`Something is over 30 days old`, over60: t`Something is over 60 days old`, over90: t`Something is over 90 days old` };
  const inSpanish: Record<Age, string> = { current: t`In Spanish: nothing older than 30 days`, over30: t`In Spanish: over 30 days`, over60: t`In Spanish: over 60 days`, over90: t`In Spanish: over 90 days` };
  const say = (age: Age, part: { en?: string; es?: string }) => change({ messages: { ...value.messages, [age]: { ...value.messages[age], ...part } } });
  return (
    <FieldGroup title={<Trans>Statements</Trans>} hint={<Trans>A kind line for each state of an account. It never names care: the envelope may be opened by somebody else.</Trans>}>
      {ages.map((age) => (
        <FieldRow key={age}>
          <TextField label={inEnglish[age]} value={value.messages[age].en} maxLength={300} onChange={(en) => say(age, { en })} />
          <TextField label={inSpanish[age]} value={value.messages[age].es} maxLength={300} onChange={(es) => say(age, { es })} />
        </FieldRow>
      ))}
      <FieldRow>
        <TextField label={t`How to pay`} placeholder={t`By check to the address above, or at the front desk.`} value={value.howToPayEn} maxLength={300} onChange={(howToPayEn) => change({ howToPayEn })} />
        <TextField label={t`The same in Spanish (how to pay)`} value={value.howToPayEs} maxLength={300} onChange={(howToPayEs) => change({ howToPayEs })} />
        <TextField label={t`Days until it is due`} keyboard="number" value={value.dueDays} maxLength={3} error={dueDaysError} onChange={(dueDays) => change({ dueDays })} />
      </FieldRow>
      <CheckBox label={t`A part to cut off and send back with a check`} isSelected={value.statementSlip} onChange={(statementSlip) => change({ statementSlip })} />
    </FieldGroup>
  );
}
