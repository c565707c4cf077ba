import type { Login } from '#db/queries/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import type { HostContext } from '#main/api/services.ts';
import { countFailedTry, forgetFailedTries, passwordBuckets, requireTriesLeft } from './limit-tries.ts';

/**
 * The password of a login once more, counted like a sign-in.
 * @throws WRONG_SIGN_IN, TRY_LATER
 */
export async function provePassword(context: HostContext, login: Login, password: string): Promise<void> {
  const buckets = passwordBuckets(context, login.usernameKey);
  requireTriesLeft(context, buckets);
  if (!(await context.services.passwords.verify(login.passwordHash, password))) {
    countFailedTry(context, buckets.account, buckets.waiting);
    throw refusal('WRONG_SIGN_IN');
  }
  forgetFailedTries(context, buckets.account, buckets.waiting);
}
