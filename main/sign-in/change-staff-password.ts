import { staffOf } from '#main/api/implementer.ts';
import type { AccountCall } from './account-call.ts';
import { noteStaffChange } from './factor-holder.ts';
import { requireGoodStaffPassword } from './require-good-password.ts';
import { proveAgain } from './staff-two-factor.ts';

/**
 * A member of staff's own new password. Whoever knew the old one is out everywhere.
 * @returns how many other windows closed
 * @throws WEAK_PASSWORD, WRONG_SIGN_IN, WRONG_CODE, TRY_LATER …
 */
export async function changeStaffPassword(call: AccountCall, typed: { password: string; code: string | null; newPassword: string }): Promise<number> {
  const { services, record } = call;
  const { session, staff } = staffOf(call);
  requireGoodStaffPassword(services, typed.newPassword, staff.username);
  const take = await proveAgain(call, typed.password, typed.code);
  const passwordHash = await services.passwords.hash(typed.newPassword);
  const ended = record.commit((changed) => {
    take();
    const now = services.clock.now();
    services.store.signIn.updateStaff(staff.id, { passwordHash, updatedAt: now });
    noteStaffChange(services, { staffId: staff.id, byId: staff.id, change: 'password' });
    changed('staff', staff.id);
    return services.store.signIn.endStaffSessions(staff.id, now, 'revoked', session.tokenHash);
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
  return ended;
}
