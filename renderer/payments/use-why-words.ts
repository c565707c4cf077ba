import { useLingui } from '@lingui/react/macro';
import type { client } from '#renderer/api/client.ts';

export type ForPerson = Awaited<ReturnType<typeof client.payments.listForPerson>>['items'][number];

/** Why a card payment waits for a person. */
export function useWhyWords(): Record<ForPerson['why'], string> {
  const { t } = useLingui();
  return {
    unknown_long: t`The processor has not said for a day whether money moved.`,
    wrong_amount: t`The processor took another amount than was asked for.`,
    refused: t`The processor did not accept the request.`,
    disputed: t`The payer’s bank asks the money back.`,
  };
}
