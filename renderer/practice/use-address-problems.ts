import { useLingui } from '@lingui/react/macro';
import { readTypedPhone } from '#renderer/ui/read-typed-phone.ts';
import { usePhoneWords } from '#renderer/ui/use-phone-words.ts';
import { isStateTyped, isZipTyped, type TypedAddress } from './typed-address.ts';

/** What to do about a typed address, by field. Empty when nothing is to do. */
export function useAddressProblems(): (typed: TypedAddress, heldPhone: string | null) => Partial<Record<keyof TypedAddress, string>> {
  const { t } = useLingui();
  const sayPhone = usePhoneWords();
  return (typed, heldPhone) => {
    const phone = readTypedPhone(typed.phone, heldPhone);
    return {
      ...(isStateTyped(typed.state) ? {} : { state: t`Type the state’s two letters, like OH.` }),
      ...(isZipTyped(typed.zip) ? {} : { zip: t`Type five digits, like 43004, or nine like 43004-1234.` }),
      ...(phone.kind === 'problem' ? { phone: sayPhone(phone.problem) } : {}),
    };
  };
}
