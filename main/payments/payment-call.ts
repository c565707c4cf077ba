import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { PaymentAttempt } from '#db/queries/payments.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { deskCallOf, requireTouchedClient } from '#main/api/desk-call.ts';
import { clientOf } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { payments } from '#main/contract/payments.ts';

/** What each call takes and answers. */
export type Inputs = InferContractRouterInputs<typeof payments>;
export type Outputs = InferContractRouterOutputs<typeof payments>;

type Context = { readonly services: Services; readonly record: CallRecord; readonly caller: Caller };

/** A call about one client's payments: by the client at a kiosk (`staff` null), or for the client at the desk. */
export type PayCall = { readonly services: Services; readonly record: CallRecord; readonly clientId: string; readonly staff: Staff | null };

export function ownCallOf(context: Context): PayCall {
  const { clientId } = clientOf(context);
  context.record.touch(clientId);
  return { services: context.services, record: context.record, clientId, staff: null };
}

/** @throws NOT_FOUND missing, or out of the reach of this role */
export function payCallFor(context: Context, clientId: string): PayCall {
  const call = deskCallOf(context);
  requireTouchedClient(call, clientId);
  return { ...call, clientId };
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
