import type { Session } from '#db/queries/sign-in.ts';
import { listSections } from '#main/api/sections.ts';
import { hashToken, sessionLimits } from '#main/api/sessions.ts';
import type { Caller } from '#main/api/sessions.ts';
import { firstNameOf } from '#main/api/words-of-record.ts';
import type { HostContext, Services } from '#main/api/services.ts';
import type { KioskSession } from '#main/contract/sign-in.ts';
import { listPeopleOf } from './people-of-login.ts';

/** The kiosk's own idle end comes before the host's. */
const screenIdleMs = 90_000;

/** What the screen may know of who is signed in: first names only. */
export function viewKioskSession(services: Services, caller: Caller): KioskSession {
  if (caller.kind === 'unready') return caller.awaits === 'second_factor' ? { state: 'second_factor', stopped: isStopped(services, caller.session) } : { state: caller.awaits };
  if (caller.kind === 'choosing') return { state: 'choose', people: listPeople(services, caller.session) };
  if (caller.kind !== 'client') return { state: 'none' };
  const client = services.store.clients.find(caller.clientId);
  if (!client) return { state: 'none' };
  const { session } = caller;
  return {
    state: 'signed_in',
    firstName: firstNameOf(client),
    preferredLanguage: client.language,
    proof: session.proof,
    sections: listSections(session),
    canSwitchPerson: session.loginId !== null && listPeople(services, session).length > 1,
    endsAt: session.startedAt + sessionLimits.kiosk.wholeMs,
    idleEndsAt: session.lastActiveAt + screenIdleMs,
  };
}

/** As the page asks for it from time to time: it needs to know whether the same person may simply go on by signing in again. */
export function viewSessionOfSeat(context: HostContext, caller: Caller): KioskSession {
  const view = viewKioskSession(context.services, caller);
  const token = context.seat.sessionToken();
  if (view.state !== 'none' || token === undefined) return view;
  return context.services.store.signIn.findAnySession(hashToken(token))?.endReason === 'whole_limit' ? { state: 'none', why: 'whole_limit' } : view;
}

export function listPeople(services: Services, session: Pick<Session, 'loginId'>): { clientId: string; firstName: string }[] {
  if (session.loginId === null) return [];
  return listPeopleOf(services, session.loginId).map((client) => ({ clientId: client.id, firstName: firstNameOf(client) }));
}

function isStopped({ store }: Services, { loginId }: Session): boolean {
  return loginId !== null && store.signIn.findLoginById(loginId)?.twoFactorStoppedAt !== null;
}
