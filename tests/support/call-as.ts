import { createRouterClient, ORPCError } from '@orpc/server';
import type { Surface } from '#main/contract/policy.ts';
import type { DeviceToken, Seat, Services } from '#main/api/services.ts';
import { router } from '#main/router.ts';

/** A screen of its own, with the session that it signs in to. `device` makes it a person's own. */
export function callAs(services: Services, surface: Surface, name: string, device?: DeviceToken) {
  let token: string | undefined;
  const seat: Seat = { surface, name, sessionToken: () => token, setSessionToken: (next) => void (token = next), ...(device ? { device } : {}) };
  return createRouterClient(router, { context: { services, seat } });
}

/** The refusal of a call that must be refused, with what came along. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call;
  } catch (cause) {
    if (cause instanceof ORPCError) return { code: String(cause.code), data: cause.data };
    throw cause;
  }
  throw new Error('The call was not refused');
}
