import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Surface } from '#main/contract/policy.ts';
import type { Seat } from '#main/api/services.ts';

/** One secret per surface and launch, handed over in the printed address's fragment. A kiosk secret never opens the desk. */
export type LaunchSecrets = Readonly<Record<Surface, string>>;

export function makeLaunchSecrets(): LaunchSecrets {
  return { kiosk: randomBytes(24).toString('base64url'), desk: randomBytes(24).toString('base64url') };
}

export type Seats = ReturnType<typeof createSeats>;

/** Browser screens that proved the launch secret: each holds an HttpOnly cookie of its own. */
export function createSeats(secrets: LaunchSecrets, windowSecret?: string) {
  const bySeatToken = new Map<string, { surface: Surface; name: string }>();
  // The host's own kiosk window is the first kiosk, however often its browser is replaced.
  const counts: Record<Surface, number> = { kiosk: windowSecret === undefined ? 0 : 1, desk: 0 };
  let windowSeat: string | undefined;
  let windowSession: string | undefined;
  const openWindowSeat = (response: ServerResponse): void => {
    // The browser before must not come back with its old cookie.
    if (windowSeat !== undefined) bySeatToken.delete(windowSeat);
    windowSeat = randomBytes(32).toString('base64url');
    bySeatToken.set(windowSeat, { surface: 'kiosk', name: 'Kiosk 1' });
    setCookie(response, 'seat', windowSeat);
  };
  return {
    /** The session that the host's own window holds or held: ended by the host when that window is gone. */
    windowSeat: (): Seat => ({ surface: 'kiosk', name: 'Kiosk 1', sessionToken: () => windowSession, setSessionToken: (token) => void (windowSession = token) }),
    /** @returns false when the secret is not this surface's */
    open(surface: Surface, secret: string, request: IncomingMessage, response: ServerResponse): boolean {
      const known = bySeatToken.get(readCookie(request, 'seat') ?? '');
      if (known?.surface === surface) return true;
      if (surface === 'kiosk' && windowSecret !== undefined && sameSecret(secret, windowSecret)) {
        openWindowSeat(response);
        return true;
      }
      if (!sameSecret(secret, secrets[surface])) return false;
      counts[surface] += 1;
      const token = randomBytes(32).toString('base64url');
      bySeatToken.set(token, { surface, name: `${surface === 'kiosk' ? 'Kiosk' : 'Desk'} ${counts[surface]}` });
      setCookie(response, 'seat', token);
      return true;
    },
    find(surface: Surface, request: IncomingMessage, response: ServerResponse): Seat | undefined {
      const seat = bySeatToken.get(readCookie(request, 'seat') ?? '');
      if (seat?.surface !== surface) return undefined;
      let session = readCookie(request, 'session');
      return {
        ...seat,
        sessionToken: () => session,
        setSessionToken: (token) => {
          session = token;
          if (readCookie(request, 'seat') === windowSeat) windowSession = token;
          setCookie(response, 'session', token);
        },
      };
    },
  };
}

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function readCookie(request: IncomingMessage, name: string): string | undefined {
  const pair = request.headers.cookie?.split(';').map((part) => part.trim().split('=')).find(([key]) => key === name);
  return pair?.[1] || undefined;
}

function setCookie(response: ServerResponse, name: string, value: string | undefined): void {
  const life = value === undefined ? '; Max-Age=0' : '';
  const others = [response.getHeader('set-cookie') ?? []].flat().map(String).filter((cookie) => !cookie.startsWith(`${name}=`));
  response.setHeader('set-cookie', [...others, `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Strict${life}`]);
}
