import type { Login } from '#db/queries/sign-in.ts';
import { refusal } from '#main/api/refuse.ts';
import type { HostContext } from '#main/api/services.ts';
import { beginTry } from './limit-tries.ts';

/**
 * The password of a login once more, counted like a sign-in.
 * @throws WRONG_SIGN_IN, TRY_LATER
 */
export async function provePassword(context: HostContext, login: Login, password: string): Promise<void> {
  const attempt = beginTry(context, login.usernameKey);
  if (!(await context.services.passwords.verify(login.passwordHash, password))) throw refusal('WRONG_SIGN_IN');
  attempt.forgive();
}
