import { useLingui } from '@lingui/react/macro';
import { isNpi } from '#main/contract/npi.ts';
import { isStateTyped } from './typed-address.ts';
import type { TypedProvider } from './typed-provider.ts';

export function useProviderProblems(): (typed: TypedProvider) => Partial<Record<keyof TypedProvider, string>> {
  const { t } = useLingui();
  return (typed) => ({
    ...(typed.firstName.trim() ? {} : { firstName: t`Type the first name.` }),
    ...(typed.lastName.trim() ? {} : { lastName: t`Type the last name.` }),
    ...(typed.npi.trim() === '' || isNpi(typed.npi.trim()) ? {} : { npi: /^\d{10}$/u.test(typed.npi.trim()) ? t`One digit does not fit. Check the NPI and type its ten digits again.` : t`Type the ten digits of the NPI.` }),
    ...(isStateTyped(typed.licenseState) ? {} : { licenseState: t`Type the state’s two letters, like OH.` }),
    ...(typed.email.trim() === '' || /^\S+@\S+\.\S+$/u.test(typed.email.trim()) ? {} : { email: t`An email looks like name@example.com.` }),
  });
}
