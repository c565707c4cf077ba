import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { todayOf } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { billing } from '#main/contract/billing.ts';

/** What each billing call takes and answers. */
export type Inputs = InferContractRouterInputs<typeof billing>;
export type Outputs = InferContractRouterOutputs<typeof billing>;

/** @throws DATE_AHEAD money is recorded once it moved, a visit once it took place */
export function requireNotAhead(services: Services, date: string): void {
  if (date > todayOf(services)) throw refusal('DATE_AHEAD');
}
