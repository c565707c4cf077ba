import { useLingui } from '@lingui/react/macro';
import type { CardOnFile } from '#main/contract/payments.ts';

const brands: Record<string, string> = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express', discover: 'Discover', diners: 'Diners Club', jcb: 'JCB', unionpay: 'UnionPay' };

/** `Visa ending in 4242`, and until when it can be used. */
export function useCardWords() {
  const { t } = useLingui();
  return {
    name: ({ brand, last4 }: Pick<CardOnFile, 'brand' | 'last4'>): string => {
      const known = brands[brand.toLowerCase()] ?? brand;
      return t`${known} ending in ${last4}`;
    },
    expiry: ({ expMonth, expYear, expiry }: CardOnFile): string => {
      const until = `${String(expMonth).padStart(2, '0')}/${expYear}`;
      if (expiry === 'expired') return t`Expired ${until}. It can’t be used.`;
      return expiry === 'soon' ? t`Expires soon: ${until}` : t`Good until ${until}`;
    },
  };
}
