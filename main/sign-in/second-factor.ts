import type { Login, Session } from '#db/queries/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import type { HostContext, Services } from '#main/api/services.ts';
import { addLoginEvent } from './login-events.ts';
import { hashLetters } from './one-time-letters.ts';
import { raiseAlert } from './raise-alert.ts';
import { tellByMail } from './tell-by-mail.ts';
import { findStepOf } from './two-factor-code.ts';

const minuteMs = 60_000;
/** Security P14, per account over all screens, sessions and restarts. */
const rules = [{ windowMs: 10 * minuteMs, most: 5 }, { windowMs: 24 * 60 * minuteMs, most: 20 }] as const;
const mostInARow = 100;

export type GivenCode = { readonly kind: 'app_code' | 'recovery_code'; readonly code: string };

const bucketOf = (loginId: string): string => `second-factor:${loginId}`;

/** Milliseconds until a code may be tried again; 0 = now. */
export function secondFactorWaitMs({ store, clock }: Services, loginId: string): number {
  const now = clock.now();
  return Math.max(0, ...rules.map(({ windowMs, most }) => (store.signIn.findFailedTry(bucketOf(loginId), most) ?? -windowMs) + windowMs - now));
}

/**
 * Checks a code and takes it for good, inside a commit of the caller's. There is no pause between the look and the taking, and
 * the store takes a step only once, so no code works twice.
 * @returns a function to call in the caller's commit
 * @throws WRONG_CODE, SECOND_STEP_STOPPED, TRY_LATER; CODE_USED from the returned function
 */
export function checkSecondFactor(context: HostContext, login: Login, given: GivenCode): () => NonNullable<Session['secondFactor']> {
  const { services } = context;
  const { store, clock } = services;
  if (login.twoFactorStoppedAt !== null) throw refusal('SECOND_STEP_STOPPED');
  const waitMs = secondFactorWaitMs(services, login.id);
  if (waitMs > 0) throw refusal('TRY_LATER', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
  if (given.kind === 'recovery_code') {
    const hash = hashLetters(login.id, given.code);
    if (!store.accounts.hasRecoveryCode(login.id, hash)) throw countWrongCode(context, login);
    return () => {
      if (!store.accounts.useRecoveryCode(login.id, hash, clock.now())) throw refusal('WRONG_CODE');
      store.signIn.updateLogin(login.id, { twoFactorWrongInARow: 0 });
      tellByMail(services, login, { kind: 'recovery_code_used', parameters: { at: clock.now(), left: store.accounts.countRecoveryCodes(login.id) } });
      return 'recovery_code';
    };
  }
  const step = findStepOf(login.twoFactorSecret ?? '', given.code, clock.now());
  if (step === undefined) throw countWrongCode(context, login);
  return () => {
    if (!store.signIn.takeTwoFactorStep(login.id, step)) throw refusal('CODE_USED');
    return 'app_code';
  };
}

/** In a transaction of its own: the refusal that follows must not undo it. */
function countWrongCode(context: HostContext, login: Login) {
  const { services } = context;
  const { store, clock } = services;
  const now = clock.now();
  const inARow = login.twoFactorWrongInARow + 1;
  const isStopped = inARow >= mostInARow;
  store.transaction(() => {
    store.signIn.addFailedTry(bucketOf(login.id), now);
    store.signIn.updateLogin(login.id, { twoFactorWrongInARow: inARow, ...(isStopped ? { twoFactorStoppedAt: now } : {}) });
    addLoginEvent(context, { loginId: login.id, clientId: null, method: 'password', secondFactor: null, result: isStopped ? 'stopped' : 'wrong_code' });
    // The password was right, so the owner and the desk are told as soon as the guessing is stopped for the first time.
    if (isStopped || secondFactorWaitMs(services, login.id) > 0) {
      tellByMail(services, login, { kind: 'code_guessing', parameters: { at: now, place: context.seat.name }, mergeKey: `code_guessing:${login.id}` });
      raiseAlert(services, isStopped ? 'factor_stopped' : 'code_guessing', login.id);
    }
  });
  services.changes.publish('accounts');
  return isStopped ? refusal('SECOND_STEP_STOPPED') : refusal('WRONG_CODE');
}

/** The desk knows who it is: what was counted is forgotten. */
export function forgetWrongCodes({ store }: Services, loginId: string): void {
  store.signIn.clearFailedTries(bucketOf(loginId));
  store.signIn.updateLogin(loginId, { twoFactorWrongInARow: 0, twoFactorStoppedAt: null });
}
