import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Appointment } from '#db/queries/appointments.ts';
import type { Client } from '#db/queries/clients.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { clientOf, staffOf } from '#main/api/implementer.ts';
import { isProviderInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { appointments } from '#main/contract/appointments.ts';

/** What each appointment call takes and answers. */
export type Inputs = InferContractRouterInputs<typeof appointments>;
export type Outputs = InferContractRouterOutputs<typeof appointments>;

type CallContext = { readonly services: Services; readonly record: CallRecord; readonly caller: Caller };

/** A call by a signed-in client: the id is the session's. */
export type ClientCall = { readonly services: Services; readonly record: CallRecord; readonly clientId: string };
/** A call by a signed-in member of staff. */
export type DeskCall = { readonly services: Services; readonly record: CallRecord; readonly staff: Staff };

export function clientCallOf(context: CallContext): ClientCall {
  return { services: context.services, record: context.record, clientId: clientOf(context).clientId };
}

export function deskCallOf(context: CallContext): DeskCall {
  return { services: context.services, record: context.record, staff: staffOf(context).staff };
}

/** @throws NOT_FOUND missing, or another client's: the answer is the same */
export function requireOwnAppointment({ services, record, clientId }: ClientCall, appointmentId: string): Appointment {
  record.touch(clientId);
  const visit = services.store.appointments.find(appointmentId);
  if (visit?.clientId !== clientId) throw refusal('NOT_FOUND');
  return visit;
}

/** @throws NOT_FOUND missing, or out of the reach of this role */
export function requireDeskAppointment({ services, record, staff }: DeskCall, appointmentId: string): Appointment {
  const visit = services.store.appointments.find(appointmentId);
  if (!visit || !isProviderInReach(staff, visit.providerId)) throw refusal('NOT_FOUND');
  record.touch(visit.clientId);
  return visit;
}

export function requireClient(services: Services, clientId: string): Client {
  const client = services.store.clients.find(clientId);
  if (!client) throw refusal('NOT_FOUND');
  return client;
}

const oldestTapMs = 10 * 60_000;

/** A screen tells when the person pressed, but may not choose the past or the future. */
export function boundTap(tappedAt: number, now: number): number {
  return Math.min(now, Math.max(now - oldestTapMs, tappedAt));
}
