import { useLingui } from '@lingui/react/macro';
import { readDollars } from '#renderer/ui/read-dollars.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import { limits, mostFeeCents, numberFields, type TypedSettings } from './typed-settings.ts';

export function useSettingsProblems(): (typed: TypedSettings) => Partial<Record<keyof TypedSettings, string>> {
  const { t } = useLingui();
  return (typed) => {
    const numbers = numberFields.flatMap((field) => {
      const [least, most] = limits[field];
      return readWholeNumber(typed[field], least, most) === undefined ? [[field, t`Type a number from ${least} to ${most}.`] as const] : [];
    });
    const feeCents = readDollars(typed.lateCancelFee);
    const fee = feeCents === undefined ? t`Type dollars, like 50 or 50.00. Type 0 for no fee.` : feeCents > mostFeeCents ? t`Type at most 10,000 dollars.` : undefined;
    return { ...Object.fromEntries(numbers), ...(fee === undefined ? {} : { lateCancelFee: fee }) };
  };
}
