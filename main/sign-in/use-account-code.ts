import { randomUUID } from 'node:crypto';
import type { AccountCode } from '#db/queries/accounts.ts';
import type { Login } from '#db/queries/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import { bucketWaitMs, kioskBucket, requireNoWait } from '#main/api/seat-wait.ts';
import type { HostContext } from '#main/api/services.ts';
import { findAccountCode } from './account-codes.ts';
import type { AccountCall } from './account-call.ts';
import { replacePassword } from './change-password.ts';
import { countFailedTry, forgetFailedTries, passwordBuckets } from './limit-tries.ts';
import { noteAccountChange } from './note-account-change.ts';
import { requireFreeUsername } from './require-free-username.ts';
import { leastCharactersFor, requireGoodPassword } from './require-good-password.ts';
import { beginPasswordSession } from './sign-in-steps.ts';

export type TypedCode = { readonly dateOfBirth: string; readonly code: string };
type Chosen = TypedCode & { readonly username: string | null; readonly password: string };

/**
 * Counted in the kiosk's bucket, like every guess of somebody who is not signed in.
 * @throws WRONG_SIGN_IN, TRY_LATER
 */
export function requireAccountCode(context: HostContext, typed: TypedCode): { code: AccountCode; login: Login | undefined } {
  const { services, seat } = context;
  const bucket = kioskBucket(seat.name);
  requireNoWait(bucketWaitMs(services, bucket));
  const code = findAccountCode(services, typed.dateOfBirth, typed.code);
  const login = code?.loginId == null ? undefined : services.store.signIn.findLoginById(code.loginId);
  if (!code || (code.kind === 'reset' && (!login || login.disabled))) {
    countFailedTry(context, bucket);
    throw refusal('WRONG_SIGN_IN');
  }
  return { code, login };
}

/** What the person chooses next. Uses nothing up. */
export function openAccountCode(context: HostContext, typed: TypedCode) {
  const { code, login } = requireAccountCode(context, typed);
  return { kind: code.kind === 'reset' ? ('reset' as const) : ('invitation' as const), username: login?.username ?? null, leastCharacters: leastCharactersFor(login?.twoFactorSecret != null) };
}

/** First set-up, or a reset. The code proves the mailbox or the desk's look at a person, never the second factor. */
export async function useAccountCode(call: AccountCall, chosen: Chosen): Promise<void> {
  const { services, record } = call;
  const { store, clock, passwords } = services;
  const { code, login: known } = requireAccountCode(call, chosen);
  const login = known ?? newLogin(call, chosen.username ?? '');
  requireGoodPassword(services, chosen.password, login, login.twoFactorSecret !== null);
  const passwordHash = await passwords.hash(chosen.password);
  record.commit((changed) => {
    record.touch(code.clientId);
    // Asked again inside the transaction: hashing took a while, and a code works once.
    if (!store.accounts.useAccountCode(code.id, clock.now())) throw refusal('WRONG_SIGN_IN');
    if (known) replacePassword(services, known, passwordHash, null);
    else addLogin(call, { ...login, passwordHash }, code);
    noteAccountChange(services, { kind: 'nobody' }, { change: known ? 'reset_done' : 'set_up', clientId: code.clientId, loginId: login.id });
    forgetFailedTries(call, passwordBuckets(call, login.usernameKey).account, kioskBucket(call.seat.name));
    beginPasswordSession(call, { ...(store.signIn.findLoginById(login.id) ?? login) }, 'account_code');
    changed('logins', login.id);
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
}

/** @throws USERNAME_TAKEN, USERNAME_NOT_ALLOWED */
function newLogin({ services }: HostContext, username: string): Login {
  const now = services.clock.now();
  return {
    ...requireFreeUsername(services, username, null), id: randomUUID(), passwordHash: '', disabled: false, twoFactorSecret: null, twoFactorEnabledAt: null, twoFactorLastStep: null, twoFactorWrongInARow: 0,
    twoFactorStoppedAt: null, verifiedEmail: null, kioskNoticesOffAt: null, createdAt: now, updatedAt: now,
  };
}

function addLogin({ services }: HostContext, login: Login, { clientId, relation }: AccountCode): void {
  // The name may have gone while the password was hashed.
  requireFreeUsername(services, login.username, null);
  services.store.signIn.saveLogin(login);
  services.store.signIn.linkLogin({ loginId: login.id, clientId, relation: relation ?? 'self' });
}
