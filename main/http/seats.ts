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

/** Screens that are one person's own: opened by the code of the desk's enrolment, afterwards by the cookie that they got for it. */
export type OwnDevices = {
  /** Uses the code up. Undefined = no such code now. */
  open(code: string): { name: string; token: string } | undefined;
  findName(token: string): string | undefined;
};

/** The longest that browsers keep a cookie. The token in it changes at every sign-in. */
const deviceCookieSeconds = 400 * 86_400;

/** Browser screens that proved the launch secret: each holds an HttpOnly cookie of its own. */
export function createSeats(secrets: LaunchSecrets, windowSecret?: string, ownDevices?: OwnDevices) {
  const bySeatToken = new Map<string, { surface: Surface; name: string; isOwnDevice?: boolean }>();
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
  /** Decision 3: never a shared kiosk. The launch secret opens no such seat. */
  const openOwnDevice = (secret: string, request: IncomingMessage, response: ServerResponse): boolean => {
    const kept = readCookie(request, 'device');
    const keptName = kept === undefined ? undefined : ownDevices?.findName(kept);
    const enrolled = keptName === undefined && secret !== '' ? ownDevices?.open(secret) : undefined;
    const name = keptName ?? enrolled?.name;
    if (name === undefined) return false;
    const token = randomBytes(32).toString('base64url');
    bySeatToken.set(token, { surface: 'kiosk', name, isOwnDevice: true });
    setCookie(response, 'seat', token);
    if (enrolled) setCookie(response, 'device', enrolled.token, deviceCookieSeconds);
    return true;
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
      if (!sameSecret(secret, secrets[surface])) return surface === 'kiosk' && openOwnDevice(secret, request, response);
      counts[surface] += 1;
      const token = randomBytes(32).toString('base64url');
      bySeatToken.set(token, { surface, name: `${surface === 'kiosk' ? 'Kiosk' : 'Desk'} ${counts[surface]}` });
      setCookie(response, 'seat', token);
      return true;
    },
    find(surface: Surface, request: IncomingMessage, response: ServerResponse): Seat | undefined {
      const seat = bySeatToken.get(readCookie(request, 'seat') ?? '');
      if (seat?.surface !== surface) return undefined;
      const { name, isOwnDevice } = seat;
      let session = readCookie(request, 'session');
      let device = readCookie(request, 'device');
      const ownDevice = {
        token: () => device,
        setToken: (token: string | undefined) => {
          device = token;
          setCookie(response, 'device', token, deviceCookieSeconds);
        },
      };
      return {
        surface, name,
        ...(isOwnDevice ? { device: ownDevice } : {}),
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

function setCookie(response: ServerResponse, name: string, value: string | undefined, seconds?: number): void {
  const life = value === undefined ? '; Max-Age=0' : seconds === undefined ? '' : `; Max-Age=${seconds}`;
  const others = [response.getHeader('set-cookie') ?? []].flat().map(String).filter((cookie) => !cookie.startsWith(`${name}=`));
  response.setHeader('set-cookie', [...others, `${name}=${value ?? ''}; Path=/; HttpOnly; SameSite=Strict${life}`]);
}
