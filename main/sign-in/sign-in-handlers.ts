import { findDeskCode } from '#main/api/desk-code.ts';
import { os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { bucketWaitMs, kioskBucket, requireNoWait } from '#main/api/seat-wait.ts';
import { endSeatSession, readCaller, startSession } from '#main/api/sessions.ts';
import { foldUsername } from './fold-username.ts';
import { listPeople, viewKioskSession, viewSessionOfSeat } from './kiosk-session.ts';
import { addLoginEvent } from './login-events.ts';
import { beginTry, countFailedTry, forgetFailedTries } from './limit-tries.ts';
import { listPeopleOf } from './people-of-login.ts';
import { beginPasswordSession, nextStep } from './sign-in-steps.ts';
import { signInStepHandlers } from './sign-in-step-handlers.ts';

const withPassword = os.signIn.withPassword.handler(async ({ context, input, errors }) => {
  const { services } = context;
  const attempt = beginTry(context, foldUsername(input.username));
  const login = services.store.signIn.findLogin(foldUsername(input.username));
  const matches = await services.passwords.verify(login?.passwordHash ?? null, input.password);
  const people = login ? listPeopleOf(services, login.id) : [];
  if (!login || !matches || login.disabled || people.length === 0) {
    // A line for an unknown name too: the same work, so that time tells nothing (P13).
    services.store.transaction(() => addLoginEvent(context, { loginId: login?.id ?? null, clientId: null, method: 'password', secondFactor: null, result: 'wrong_password' }));
    throw errors.WRONG_SIGN_IN();
  }
  return context.record.commit((changed) => {
    const session = beginPasswordSession(context, login, 'password');
    attempt.forgive();
    for (const { id } of people) context.record.touch(id);
    changed('sessions', session.tokenHash.slice(0, 16));
    return viewKioskSession(services, readCaller(context));
  });
});

const withDeskCode = os.signIn.withDeskCode.handler(({ context, input, errors }) => {
  const { services } = context;
  // Decision 25: counted in the kiosk's bucket, so that nobody can spend a birth date's tries for its owner.
  const bucket = kioskBucket(context.seat.name);
  requireNoWait(bucketWaitMs(services, bucket));
  const code = findDeskCode(services, input.dateOfBirth, input.code);
  if (!code) {
    countFailedTry(context, bucket);
    throw errors.WRONG_SIGN_IN();
  }
  return context.record.commit((changed) => {
    if (!services.store.signIn.useDeskCode(code.id, services.clock.now())) throw errors.WRONG_SIGN_IN();
    const awaits = nextStep(services, { loginId: null, clientId: code.clientId });
    startSession(context, { kind: 'client', proof: 'desk_code', loginId: null, staffId: null, clientId: code.clientId, awaits, secondFactor: 'desk_code' });
    addLoginEvent(context, { loginId: null, clientId: code.clientId, method: 'desk_code', secondFactor: 'desk_code', result: 'signed_in' });
    forgetFailedTries(context, bucket);
    context.record.touch(code.clientId);
    changed('desk_codes', code.id);
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

const session = os.signIn.session.handler(({ context }) => viewSessionOfSeat(context, context.caller));

const stayActive = os.signIn.stayActive.handler(({ context }) => {
  const { caller } = context;
  if (caller.kind === 'nobody' || caller.kind === 'staff') throw refusal('NOT_SIGNED_IN');
  context.services.store.signIn.touchSession(caller.session.tokenHash, context.services.clock.now());
  return viewKioskSession(context.services, readCaller(context));
});

const end = os.signIn.end.handler(({ context, input }) => {
  const { caller, record, services } = context;
  record.commit(() => {
    if (caller.kind === 'client') record.touch(caller.clientId);
    endSeatSession(context, input.reason);
  });
  // The desk reads that the device is on its way back.
  if (caller.kind !== 'nobody' && caller.session.proof === 'hand_off') services.changes.publish('session');
  return {};
});

export const signInHandlers = { withPassword, withDeskCode, ...signInStepHandlers, choosePerson, session, stayActive, end };
