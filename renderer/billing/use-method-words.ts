import { useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import type { paymentMethod } from '#main/contract/billing.ts';

/** How money came. */
export function useMethodWords(): Record<z.infer<typeof paymentMethod>, string> {
  const { t } = useLingui();
  return { cash: t`cash`, check: t`check`, card: t`card`, external: t`other processor`, hsa_fsa_card: t`HSA or FSA card` };
}
