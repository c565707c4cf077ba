import type { Surface } from '#main/contract/policy.ts';
import type { Seat } from '#main/api/services.ts';

/** The session stays here, with the window: its page never holds it. */
export function makeWindowSeat(surface: Surface, name: string): Seat {
  let token: string | undefined;
  return {
    surface, name,
    sessionToken: () => token,
    setSessionToken: (next) => {
      token = next;
    },
  };
}
