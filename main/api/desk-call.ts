import type { Client } from '#db/queries/clients.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import type { CallRecord } from './call-record.ts';
import { staffOf } from './implementer.ts';
import { requireClientInReach } from './provider-reach.ts';
import type { Services } from './services.ts';
import type { Caller } from './sessions.ts';
import { requirePractice } from './words-of-record.ts';

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
