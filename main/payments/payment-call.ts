import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Client } from '#db/queries/clients.ts';
import type { PaymentAttempt } from '#db/queries/payments.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { clientOf, staffOf } from '#main/api/implementer.ts';
import { requireClientInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import type { payments } from '#main/contract/payments.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';

/** What each call takes and answers. */
export type Inputs = InferContractRouterInputs<typeof payments>;
export type Outputs = InferContractRouterOutputs<typeof payments>;

type Context = { readonly services: Services; readonly record: CallRecord; readonly caller: Caller };

/** A call about one client's payments: by the client at a kiosk (`staff` null), or for the client at the desk. */
export type PayCall = { readonly services: Services; readonly record: CallRecord; readonly clientId: string; readonly staff: Staff | null };
export type DeskCall = { readonly services: Services; readonly record: CallRecord; readonly staff: Staff };

export function ownCallOf(context: Context): PayCall {
  const { clientId } = clientOf(context);
  context.record.touch(clientId);
  return { services: context.services, record: context.record, clientId, staff: null };
}

export function deskCallOf(context: Context): DeskCall {
  return { services: context.services, record: context.record, staff: staffOf(context).staff };
}

/** @throws NOT_FOUND missing, or out of the reach of this role */
export function payCallFor(context: Context, clientId: string): PayCall {
  const call = deskCallOf(context);
  requireTouchedClient(call, clientId);
  return { ...call, clientId };
}

export function requireTouchedClient({ services, record, staff }: DeskCall, clientId: string): Client {
  const client = requireClientInReach(services, staff, clientId);
  record.touch(client.id);
  return client;
}

/** @throws NOT_FOUND missing, or another client's: the answer is the same */
export function requireOwnAttempt({ services, clientId }: PayCall, attemptId: string): PaymentAttempt {
  const attempt = services.store.payments.findAttempt(attemptId);
  if (attempt?.clientId !== clientId) throw refusal('NOT_FOUND');
  return attempt;
}

/** The call about the attempt's client. @throws NOT_FOUND */
export function payCallOfAttempt(context: Context, attemptId: string): PayCall {
  const attempt = context.services.store.payments.findAttempt(attemptId);
  if (!attempt) throw refusal('NOT_FOUND');
  return payCallFor(context, attempt.clientId);
}

/** The practice's date, YYYY-MM-DD. */
export function todayOf(services: Services): string {
  return localDateOf(services.clock.now(), requirePractice(services).timeZone);
}
