import { useLingui } from '@lingui/react/macro';
import type { LoginEvent } from '#main/contract/account.ts';

/** One line of the history in words. */
export function useLoginEventWords() {
  const { t } = useLingui();
  const methods = { password: t`with your password`, desk_code: t`with a code from the front desk`, account_code: t`with an invitation or reset code`, hand_off: t`handed over by the front desk` };
  const factors = { app_code: t`and a code from your app`, recovery_code: t`and a recovery code`, own_device: t`on your own device`, desk_code: '', hand_off: '' };
  return {
    result: ({ result, method }: LoginEvent): string => {
      if (result === 'wrong_password') return t`Password didn’t match`;
      if (result === 'wrong_code') return t`Code didn’t match`;
      if (result === 'stopped') return t`Codes were stopped`;
      const how = methods[method];
      return t`Signed in ${how}`;
    },
    place: ({ place, surface, secondFactor, result, newDevice }: LoginEvent): string => {
      const where = surface === 'own_device' ? place : t`At the clinic, ${place}`;
      const how = result === 'signed_in' && secondFactor ? factors[secondFactor] : '';
      const fresh = newDevice && surface === 'own_device' ? t`New device` : '';
      return [where, how, fresh].filter(Boolean).join(' · ');
    },
  };
}
