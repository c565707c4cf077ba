import type { Login, Session } from '#db/queries/sign-in.ts';
import type { HostContext, Services } from '#main/api/services.ts';
import { startSession } from '#main/api/sessions.ts';
import { addLoginEvent } from './login-events.ts';
import { listPeopleOf } from './people-of-login.ts';
import { recognizeDevice } from './recognize-device.ts';
import { tellByMail } from './tell-by-mail.ts';
import { hasAcceptedTerms } from './terms-subject.ts';

/** What is still asked once the person is proved. */
export function nextStep(services: Services, session: Pick<Session, 'loginId' | 'clientId'>): Session['awaits'] {
  const login = session.loginId === null ? undefined : services.store.signIn.findLoginById(session.loginId);
  if (login && login.twoFactorSecret === null && services.store.practice.find()?.requireTwoFactor) return 'two_factor_setup';
  return hasAcceptedTerms(services, session) ? null : 'terms';
}

/** After the password: a session that waits for the code, unless the device is recognised or two-factor is off. Inside a commit. */
export function beginPasswordSession(context: HostContext, login: Login, method: 'password' | 'account_code'): Session {
  const recognition = recognizeDevice(context, login);
  const isRecognized = recognition === 'recognized';
  const asksCode = login.twoFactorSecret !== null && !isRecognized;
  const people = listPeopleOf(context.services, login.id);
  const clientId = people.length === 1 ? (people[0]?.id ?? null) : null;
  const start = { loginId: login.id, clientId };
  const session = startSession(context, {
    kind: 'client', proof: 'password', staffId: null, ...start, secondFactor: isRecognized ? 'own_device' : null,
    awaits: asksCode ? 'second_factor' : nextStep(context.services, start),
  });
  if (!asksCode) noteSignIn(context, session, login, method);
  return session;
}

/** The history's line, and the notice that every sign-in from an unrecognised device sends. Inside the sign-in's own commit. */
export function noteSignIn(context: HostContext, session: Session, login: Login, method: 'password' | 'account_code'): void {
  const { services, seat } = context;
  const isRecognized = session.secondFactor === 'own_device';
  addLoginEvent(context, { loginId: login.id, clientId: session.clientId, method, secondFactor: session.secondFactor, result: 'signed_in', newDevice: !isRecognized });
  // Only a shared kiosk can be opted out of.
  if (isRecognized || (login.kioskNoticesOffAt !== null && !seat.device)) return;
  tellByMail(services, login, { kind: 'new_sign_in', parameters: { at: services.clock.now(), place: seat.name }, mergeKey: `new_sign_in:${login.id}` });
}
