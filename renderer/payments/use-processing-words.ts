import { useLingui } from '@lingui/react/macro';
import type { client } from '#renderer/api/client.ts';
import type { Processing } from './typed-processing.ts';

type TestResult = Awaited<ReturnType<typeof client.payments.testProcessing>>['result'];

/** The card processor, its key and its health, in words. */
export function useProcessingWords() {
  const { t } = useLingui();
  const processor: Record<Processing['processor'], string> = {
    none: t`None. Clients pay at the front desk.`,
    simulated: t`Simulated, for the demo clinic`,
    stripe: 'Stripe',
  };
  const trouble: Record<NonNullable<Processing['trouble']>, string> = {
    out_of_reach: t`The card processor did not answer last time.`,
    key_refused: t`The card processor did not take the key last time.`,
  };
  const test: Record<TestResult, string> = {
    works: t`It works.`,
    out_of_reach: t`The processor does not answer. Is the internet working?`,
    key_refused: t`The processor does not take this key.`,
    rights_missing: t`The key may not do all that is needed. Give it the right to write Checkout Sessions, PaymentIntents, Refunds and Customers.`,
    busy: t`The processor is busy. Try again in a minute.`,
    not_set_up: t`Save a processor and its key first.`,
  };
  const keyKept = ({ keyPlace, keyMode }: Processing): string => {
    if (keyPlace === null) return t`No key is kept yet.`;
    const place = keyPlace === 'keychain' ? t`A key is kept in this computer’s keychain.` : t`A key is kept in a file: this computer has no keychain.`;
    return keyMode === 'test' ? `${place} ${t`It is a test key: no real money moves.`}` : place;
  };
  return { processor, trouble, test, keyKept };
}
