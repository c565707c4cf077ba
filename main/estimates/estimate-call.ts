import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Client } from '#db/queries/clients.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { staffOf } from '#main/api/implementer.ts';
import { requireClientInReach } from '#main/api/provider-reach.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import type { estimates } from '#main/contract/estimates.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';

/** What each call about estimates takes and answers. */
export type Inputs = InferContractRouterInputs<typeof estimates>;
export type Outputs = InferContractRouterOutputs<typeof estimates>;

/** A call by a signed-in member of staff. */
export type EstimateCall = { readonly services: Services; readonly record: CallRecord; readonly staff: Staff };

export function estimateCallOf(context: { readonly services: Services; readonly record: CallRecord; readonly caller: Caller }): EstimateCall {
  return { services: context.services, record: context.record, staff: staffOf(context).staff };
}

/** @throws NOT_FOUND missing, or out of the reach of this role */
export function reachClient({ services, record, staff }: EstimateCall, clientId: string): Client {
  const client = requireClientInReach(services, staff, clientId);
  record.touch(client.id);
  return client;
}

/** The practice's date, YYYY-MM-DD. */
export function todayOf(services: Services): string {
  return localDateOf(services.clock.now(), requirePractice(services).timeZone);
}
