import type { Session } from '#db/queries/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import { findTry } from '#main/api/seat-wait.ts';
import type { Services } from '#main/api/services.ts';
import type { FactorHolder } from './factor-holder.ts';
import { hashLetters } from '#main/api/one-time-letters.ts';
import { findStepOf } from './two-factor-code.ts';

const minuteMs = 60_000;
/** Security P14, per account over all screens, sessions and restarts. */
const rules = [{ windowMs: 10 * minuteMs, most: 5 }, { windowMs: 24 * 60 * minuteMs, most: 20 }] as const;
const mostInARow = 100;

export type GivenCode = { readonly kind: 'app_code' | 'recovery_code'; readonly code: string };

const bucketOf = (key: string): string => `second-factor:${key}`;

/** What was typed into one field for both: an app's code has six digits, a recovery code sixteen letters. */
export function readGivenCode(code: string): GivenCode {
  return { kind: code.length > 8 ? 'recovery_code' : 'app_code', code };
}

/**
 * Milliseconds until a code may be tried again; 0 = now.
 * @param key of the holder: a login's id, or `staffKey`
 */
export function secondFactorWaitMs(services: Services, key: string): number {
  const now = services.clock.now();
  return Math.max(0, ...rules.map(({ windowMs, most }) => (findTry(services, bucketOf(key), most) ?? -windowMs) + windowMs - now));
}

/**
 * Checks a code and takes it for good, inside a commit of the caller's. There is no pause between the look and the taking, and
 * the store takes a step only once, so no code works twice.
 * @returns a function to call in the caller's commit
 * @throws WRONG_CODE, SECOND_STEP_STOPPED, TRY_LATER; CODE_USED from the returned function
 */
export function checkSecondFactor(services: Services, holder: FactorHolder, given: GivenCode): () => NonNullable<Session['secondFactor']> {
  const { store, clock } = services;
  if (holder.stoppedAt !== null && !(holder.codesOutliveStop && given.kind === 'recovery_code')) throw refusal('SECOND_STEP_STOPPED');
  const waitMs = secondFactorWaitMs(services, holder.key);
  if (waitMs > 0) throw refusal('TRY_LATER', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
  if (given.kind === 'recovery_code') {
    const hash = hashLetters(holder.key, given.code);
    if (!store.accounts.hasRecoveryCode(holder.key, hash)) throw countWrongCode(services, holder);
    return () => {
      if (!store.accounts.useRecoveryCode(holder.key, hash, clock.now())) throw refusal('WRONG_CODE');
      holder.saveWrong(0, null);
      holder.noteRecoveryCode(store.accounts.countRecoveryCodes(holder.key));
      return 'recovery_code';
    };
  }
  const step = findStepOf(holder.secret ?? '', given.code, clock.now());
  if (step === undefined) throw countWrongCode(services, holder);
  return () => {
    if (!holder.takeStep(step)) throw refusal('CODE_USED');
    return 'app_code';
  };
}

/** In a transaction of its own: the refusal that follows must not undo it. */
function countWrongCode(services: Services, holder: FactorHolder) {
  const { store, clock } = services;
  const inARow = holder.wrongInARow + 1;
  const isStopped = inARow >= mostInARow;
  store.transaction(() => {
    store.signIn.addFailedTry(bucketOf(holder.key), clock.now());
    holder.saveWrong(inARow, isStopped ? (holder.stoppedAt ?? clock.now()) : null);
    holder.noteWrongCode(isStopped, secondFactorWaitMs(services, holder.key) > 0);
  });
  services.changes.publish('accounts');
  return isStopped && holder.stoppedAt === null ? refusal('SECOND_STEP_STOPPED') : refusal('WRONG_CODE');
}

/** The desk knows who it is: what was counted is forgotten. Call inside a commit. */
export function forgetWrongCodes({ store }: Services, holder: Pick<FactorHolder, 'key' | 'saveWrong'>): void {
  store.signIn.clearFailedTries(bucketOf(holder.key));
  holder.saveWrong(0, null);
}
