import type { Staff, StaffChange } from '#db/queries/sign-in.ts';
import { staffOf } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { bucketWaitMs, requireNoWait } from '#main/api/seat-wait.ts';
import type { Services } from '#main/api/services.ts';
import type { DeskSession } from '#main/contract/sign-in.ts';
import type { AccountCall } from './account-call.ts';
import { holderOfStaff, noteStaffChange } from './factor-holder.ts';
import { foldUsername } from './fold-username.ts';
import { countFailedTry } from './limit-tries.ts';
import { forgetWrongCodes } from './second-factor.ts';
import { openStaffSession, requireWaitingStaff, takesCard } from './staff-steps.ts';
import { clearFactor } from './staff-two-factor.ts';

type About = { readonly staffId: string; readonly identityCheck: NonNullable<StaffChange['identityCheck']> };

/** @throws NOT_FOUND missing; NOT_ALLOWED oneself: one's own factor goes by password and code */
function requireColleague(call: AccountCall, staffId: string): { owner: Staff; staff: Staff } {
  const owner = staffOf(call).staff;
  const staff = call.services.store.signIn.findStaffById(staffId);
  if (!staff) throw refusal('NOT_FOUND');
  if (staff.id === owner.id) throw refusal('NOT_ALLOWED');
  return { owner, staff };
}

/** A colleague's phone and codes are gone. Their open windows close. */
export function resetTwoFactorOf(call: AccountCall, { staffId, identityCheck }: About): void {
  const { services, record } = call;
  const { owner, staff } = requireColleague(call, staffId);
  record.commit((changed) => {
    clearFactor(call, staff, { byId: owner.id, change: 'two_factor_reset', identityCheck });
    services.store.signIn.endStaffSessions(staff.id, services.clock.now(), 'revoked');
    changed('staff', staff.id);
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
}

export function unlockTwoFactorOf(call: AccountCall, { staffId, identityCheck }: About): void {
  const { services, record } = call;
  const { owner, staff } = requireColleague(call, staffId);
  record.commit((changed) => {
    forgetWrongCodes(services, holderOfStaff(call, staff));
    noteStaffChange(services, { staffId: staff.id, byId: owner.id, change: 'unlocked', identityCheck });
    changed('staff', staff.id);
  });
  services.changes.publish('accounts');
}

type Cards = NonNullable<NonNullable<Services['custody']>['cards']>;

/** One bucket for everybody: the card is the practice's. @throws CARD_REFUSED, TRY_LATER */
function requireCard(call: AccountCall, cards: Cards, typed: string): string {
  const bucket = 'recovery-card';
  requireNoWait(bucketWaitMs(call.services, bucket));
  const trouble = cards.findTrouble(typed);
  if (trouble) {
    countFailedTry(call, bucket);
    throw refusal('CARD_REFUSED', trouble);
  }
  return bucket;
}

/**
 * Name, card and a new password: all that an owner needs who has nothing else left.
 * @throws CARD_REFUSED, WRONG_SIGN_IN, WEAK_PASSWORD, TRY_LATER
 */
export async function resetByCard(call: AccountCall, { username, typed, password }: { username: string; typed: string; password: string }, requireGood: () => void): Promise<DeskSession> {
  const { services, record } = call;
  const { store, clock, passwords } = services;
  const cards = services.custody?.cards;
  if (!cards) throw refusal('CARD_REFUSED', { reason: 'no_card', number: null });
  const bucket = requireCard(call, cards, typed);
  const staff = store.signIn.findStaff(foldUsername(username));
  if (!staff?.active || staff.role !== 'owner') {
    countFailedTry(call, bucket);
    throw refusal('WRONG_SIGN_IN');
  }
  requireGood();
  const passwordHash = await passwords.hash(password);
  const session = record.commit((changed) => {
    store.signIn.updateStaff(staff.id, { passwordHash, setupCodeHash: null, setupCodeExpiresAt: null, updatedAt: clock.now() });
    clearFactor(call, staff, { byId: null, change: 'password_by_card' });
    store.signIn.endStaffSessions(staff.id, clock.now(), 'revoked');
    store.signIn.clearFailedTries(bucket);
    changed('staff', staff.id);
    return openStaffSession(call, staff.id, null);
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
  return session;
}

/**
 * An owner whose phone and codes are gone, and no other owner to ask: whoever holds the printed card can open the store
 * anyway. The password was given before. Two-factor is off afterwards.
 * @throws CARD_REFUSED, TRY_LATER
 */
export function enterByCard(call: AccountCall, typed: string): DeskSession {
  const { services, record } = call;
  const { staff } = requireWaitingStaff(call, 'second_factor');
  const cards = services.custody?.cards;
  if (!cards || !takesCard(services, staff)) throw refusal('NOT_ALLOWED');
  const bucket = requireCard(call, cards, typed);
  const session = record.commit((changed) => {
    clearFactor(call, staff, { byId: staff.id, change: 'two_factor_by_card' });
    services.store.signIn.endStaffSessions(staff.id, services.clock.now(), 'revoked');
    services.store.signIn.clearFailedTries(bucket);
    changed('staff', staff.id);
    return openStaffSession(call, staff.id, null);
  });
  services.changes.publish('session');
  services.changes.publish('accounts');
  return session;
}
