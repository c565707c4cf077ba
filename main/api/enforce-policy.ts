import type { Policy } from '#main/contract/policy.ts';
import { roleCapabilities } from '#main/contract/policy.ts';
import { refusal } from './refuse.ts';
import { isWithinSections } from './sections.ts';
import type { Seat } from './services.ts';
import { isFresh } from './sessions.ts';
import type { Caller } from './sessions.ts';

/**
 * The one place that decides who may call what. Default deny: a policy it does not know refuses.
 * @param word the contract's word of the procedure: what a hand-off is limited by
 * @param now UTC epoch ms
 * @throws NOT_SIGNED_IN nobody (or not far enough) signed in; NOT_ALLOWED wrong surface or role; PASSWORD_SIGN_IN_NEEDED,
 *   PASSWORD_AGAIN a sensitive change
 */
export function enforcePolicy(policy: Policy | undefined, seat: Seat, caller: Caller, word: string, now: number): void {
  if (policy?.who === 'anyone') {
    if (!policy.surfaces.includes(seat.surface)) throw refusal('NOT_ALLOWED');
    return;
  }
  if (policy?.who === 'client') {
    if (seat.surface !== 'kiosk') throw refusal('NOT_ALLOWED');
    if (caller.kind !== 'client') throw refusal('NOT_SIGNED_IN');
    if (!isWithinSections(caller.session, word)) throw refusal('NOT_ALLOWED');
    if (policy.by !== 'any' && caller.session.proof !== 'password') throw refusal('PASSWORD_SIGN_IN_NEEDED');
    if (policy.by === 'fresh_password' && !isFresh(caller.session, now)) throw refusal('PASSWORD_AGAIN');
    return;
  }
  if (policy?.who === 'staff') {
    if (seat.surface !== 'desk') throw refusal('NOT_ALLOWED');
    if (caller.kind !== 'staff') throw refusal('NOT_SIGNED_IN');
    if (policy.needs !== null && !roleCapabilities[caller.staff.role].includes(policy.needs)) throw refusal('NOT_ALLOWED');
    return;
  }
  throw refusal('NOT_ALLOWED');
}
