import { createHash, randomBytes } from 'node:crypto';
import type { Session, Staff } from '#db/queries/sign-in.ts';
import { clockSlackMs } from './is-within.ts';
import { hasComeOfAge } from './coming-of-age.ts';
import type { HostContext } from './services.ts';

const minuteMs = 60_000;
/** Security table P17. The kiosk's screen ends at 90 s by itself; the host allows for a slow answer. */
export const sessionLimits = {
  kiosk: { idleMs: 105_000, wholeMs: 20 * minuteMs },
  desk: { idleMs: 5 * minuteMs, wholeMs: 12 * 60 * minuteMs },
} as const;

/** How long a password given again opens the sensitive changes of this session. */
const freshMs = 5 * minuteMs;

/** The instant until which sensitive changes are open; null = not open. */
export function freshUntil(session: Session, now: number): number | null {
  const until = (session.confirmedAt ?? -freshMs) + freshMs;
  return now < until ? until : null;
}

export function isFresh(session: Session, now: number): boolean {
  return freshUntil(session, now) !== null;
}

/** Who is calling, as the host knows it. */
export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'client'; readonly session: Session; readonly clientId: string }
  /** Signed in, several people to choose from. */
  | { readonly kind: 'choosing'; readonly session: Session }
  /** The password was right, and something is still asked (a code, the terms): may touch no record. */
  | { readonly kind: 'unready'; readonly session: Session; readonly awaits: NonNullable<Session['awaits']> }
  | { readonly kind: 'staff'; readonly session: Session; readonly staff: Staff };

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Why a session that nobody ended is over all the same. */
export function findExpiry(session: Session, now: number): 'whole_limit' | 'idle' | undefined {
  const { idleMs, wholeMs } = sessionLimits[session.surface];
  if (now >= session.startedAt + wholeMs) return 'whole_limit';
  // A clock that was set back says nothing of how long it has been: such a session is over rather than as good as endless.
  if (now < session.lastActiveAt - clockSlackMs) return 'idle';
  return now >= session.lastActiveAt + idleMs ? 'idle' : undefined;
}

export function readCaller({ services, seat }: HostContext): Caller {
  const token = seat.sessionToken();
  if (token === undefined) return { kind: 'nobody' };
  const found = services.store.signIn.findSessionWithWard(hashToken(token));
  if (!found || found.session.surface !== seat.surface) return { kind: 'nobody' };
  const { session, wardBornOn } = found;
  const now = services.clock.now();
  // The birthday may come in the middle of a session.
  const expired = wardBornOn !== null && hasComeOfAge(services, wardBornOn) ? 'revoked' : findExpiry(session, now);
  if (expired) {
    services.store.signIn.endSession(session.tokenHash, now, expired);
    return { kind: 'nobody' };
  }
  if (session.awaits !== null) return { kind: 'unready', session, awaits: session.awaits };
  if (session.kind === 'client') return session.clientId === null ? { kind: 'choosing', session } : { kind: 'client', session, clientId: session.clientId };
  const staff = session.staffId === null ? undefined : services.store.signIn.findStaffById(session.staffId);
  return staff?.active ? { kind: 'staff', session, staff } : { kind: 'nobody' };
}

type SessionStart = Pick<Session, 'kind' | 'proof' | 'loginId' | 'staffId' | 'clientId'> & Partial<Pick<Session, 'awaits' | 'secondFactor' | 'secondFactorAt' | 'sections'>>;

/** Starts a session with a new secret; the one before at this seat ends. Call inside the sign-in's transaction. */
export function startSession({ services, seat }: HostContext, start: SessionStart): Session {
  endSeatSession({ services, seat }, 'replaced');
  const token = randomBytes(32).toString('base64url');
  const now = services.clock.now();
  const session: Session = { awaits: null, secondFactor: null, secondFactorAt: null, sections: null, ...start, seatName: seat.name, confirmedAt: null, pendingSecret: null, tokenHash: hashToken(token), surface: seat.surface, startedAt: now, lastActiveAt: now, endedAt: null, endReason: null };
  services.store.signIn.startSession(session);
  seat.setSessionToken(token);
  return session;
}

export function endSeatSession({ services, seat }: HostContext, reason: NonNullable<Session['endReason']>): void {
  const token = seat.sessionToken();
  if (token !== undefined) services.store.signIn.endSession(hashToken(token), services.clock.now(), reason);
  seat.setSessionToken(undefined);
}
