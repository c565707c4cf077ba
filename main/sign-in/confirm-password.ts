import { refusal } from '#main/api/refuse.ts';
import { freshUntil } from '#main/api/sessions.ts';
import type { AccountCall, OwnAccount } from './account-call.ts';
import { holderOfLogin } from './factor-holder.ts';
import { provePassword } from './prove-password.ts';
import { checkSecondFactor, readGivenCode } from './second-factor.ts';

/** Decision 31: opens the sensitive changes of this session for some minutes. */
export async function confirmPassword(call: AccountCall, { session, login }: OwnAccount, password: string, code: string | null): Promise<{ freshUntil: number }> {
  const { services, record } = call;
  await provePassword(call, login, password);
  const current = services.store.signIn.findLoginById(login.id) ?? login;
  const take = current.twoFactorSecret === null ? undefined : checkSecondFactor(services, holderOfLogin(call, current), readGivenCode(code ?? ''));
  return record.commit(() => {
    take?.();
    const confirmedAt = services.clock.now();
    services.store.signIn.updateSession(session.tokenHash, { confirmedAt });
    const until = freshUntil({ ...session, confirmedAt }, confirmedAt);
    if (until === null) throw refusal('PASSWORD_AGAIN');
    return { freshUntil: until };
  });
}
