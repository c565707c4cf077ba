import { useLingui } from '@lingui/react/macro';
import type { CardPaymentClosed } from '#main/contract/payments.ts';

/** Why no card can be taken, and where to change it, as staff read it. */
export function useClosedWords(): Record<CardPaymentClosed, string> {
  const { t } = useLingui();
  return {
    not_set_up: t`No card processor is set up. See Practice settings, Billing & Insurance, Payment Processing.`,
    turned_off: t`Clients may not pay at the kiosk. See Practice settings, Billing & Insurance.`,
    hidden: t`Accounts are hidden at the kiosk. See Practice settings, Billing & Insurance.`,
    catching_up: t`A copy was restored. Settle the payments found on Today first, then clients can pay here again.`,
    out_of_reach: t`The card processor does not answer. Take cash or a check, or wait until the internet is back.`,
    key_refused: t`The card processor does not take the key. See Practice settings, Billing & Insurance, Payment Processing.`,
  };
}
