import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Client } from '#db/queries/clients.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { staffOf } from '#main/api/implementer.ts';
import { requireClientInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import type { billing } from '#main/contract/billing.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';

/** What each billing call takes and answers. */
export type Inputs = InferContractRouterInputs<typeof billing>;
export type Outputs = InferContractRouterOutputs<typeof billing>;

/** A call by a signed-in member of staff. */
export type DeskCall = { readonly services: Services; readonly record: CallRecord; readonly staff: Staff };

export function deskCallOf(context: { readonly services: Services; readonly record: CallRecord; readonly caller: Caller }): DeskCall {
  return { services: context.services, record: context.record, staff: staffOf(context).staff };
}

/** @throws NOT_FOUND missing, or out of the reach of this role */
export function requireTouchedClient({ services, record, staff }: DeskCall, clientId: string): Client {
  const client = requireClientInReach(services, staff, clientId);
  record.touch(client.id);
  return client;
}

/** The practice's date, YYYY-MM-DD. */
export function todayOf(services: Services): string {
  return localDateOf(services.clock.now(), requirePractice(services).timeZone);
}

/** @throws DATE_AHEAD money is recorded once it moved, a visit once it took place */
export function requireNotAhead(services: Services, date: string): void {
  if (date > todayOf(services)) throw refusal('DATE_AHEAD');
}
