import { createHash, timingSafeEqual } from 'node:crypto';
import { os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { endSeatSession, readCaller, startSession } from '#main/api/sessions.ts';
import { foldUsername } from './fold-username.ts';
import { listPeople, viewKioskSession } from './kiosk-session.ts';
import { countFailedTry, forgetFailedTries, requireTriesLeft } from './limit-tries.ts';

const mostCodeTries = 5;

const withPassword = os.signIn.withPassword.handler(async ({ context, input, errors }) => {
  const { services } = context;
  const account = foldUsername(input.username);
  requireTriesLeft(context, account);
  const login = services.store.signIn.findLogin(account);
  const matches = await services.passwords.verify(login?.passwordHash ?? null, input.password);
  const people = login ? services.store.signIn.listPeople(login.id) : [];
  if (!login || !matches || login.disabled || people.length === 0) {
    countFailedTry(context, account);
    throw errors.WRONG_SIGN_IN();
  }
  return context.record.commit((changed) => {
    const only = people.length === 1 ? people[0] : undefined;
    const session = startSession(context, { kind: 'client', proof: 'password', loginId: login.id, staffId: null, clientId: only?.clientId ?? null });
    forgetFailedTries(context, account);
    for (const { clientId } of people) context.record.touch(clientId);
    changed('sessions', session.tokenHash.slice(0, 16));
    return viewKioskSession(services, readCaller(context));
  });
});

const withDeskCode = os.signIn.withDeskCode.handler(({ context, input, errors }) => {
  const { services } = context;
  const account = `code:${input.dateOfBirth}`;
  requireTriesLeft(context, account);
  const now = services.clock.now();
  const given = input.code.replace(/\s/gu, '');
  const live = services.store.clients.listBornOn(input.dateOfBirth).flatMap((client) => {
    const code = services.store.signIn.findDeskCode(client.id);
    return code && code.usedAt === null && code.expiresAt > now && code.wrongTries < mostCodeTries ? [code] : [];
  });
  const match = live.find((code) => sameCode(code.id, given, code.codeHash));
  if (!match) {
    countFailedTry(context, account);
    services.store.transaction(() => live.forEach((code) => services.store.signIn.countWrongDeskCode(code.id)));
    throw errors.WRONG_SIGN_IN();
  }
  return context.record.commit((changed) => {
    if (!services.store.signIn.useDeskCode(match.id, now)) throw errors.WRONG_SIGN_IN();
    startSession(context, { kind: 'client', proof: 'desk_code', loginId: null, staffId: null, clientId: match.clientId });
    forgetFailedTries(context, account);
    context.record.touch(match.clientId);
    changed('desk_codes', match.id);
    return viewKioskSession(services, readCaller(context));
  });
});

const choosePerson = os.signIn.choosePerson.handler(({ context, input }) => {
  const { caller, services } = context;
  if (caller.kind !== 'choosing' && caller.kind !== 'client') throw refusal('NOT_SIGNED_IN');
  if (!listPeople(services, caller.session).some(({ clientId }) => clientId === input.clientId)) throw refusal('NOT_FOUND');
  return context.record.commit((changed) => {
    services.store.signIn.chooseClient(caller.session.tokenHash, input.clientId);
    context.record.touch(input.clientId);
    changed('sessions', caller.session.tokenHash.slice(0, 16));
    return viewKioskSession(services, readCaller(context));
  });
});

const session = os.signIn.session.handler(({ context }) => viewKioskSession(context.services, context.caller));

const stayActive = os.signIn.stayActive.handler(({ context }) => {
  if (context.caller.kind === 'client') context.services.store.signIn.touchSession(context.caller.session.tokenHash, context.services.clock.now());
  return viewKioskSession(context.services, readCaller(context));
});

const end = os.signIn.end.handler(({ context, input }) =>
  context.record.commit(() => {
    if (context.caller.kind === 'client') context.record.touch(context.caller.clientId);
    endSeatSession(context, input.reason);
    return {};
  }),
);

export const signInHandlers = { withPassword, withDeskCode, choosePerson, session, stayActive, end };

/** The code's own id is its salt. */
function sameCode(id: string, given: string, expected: string): boolean {
  const hashed = createHash('sha256').update(`${id}:${given}`).digest();
  return timingSafeEqual(hashed, Buffer.from(expected, 'hex'));
}
