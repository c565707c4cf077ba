import type { Session, Staff } from '#db/queries/sign-in.ts';
import { isWithin } from '#main/api/is-within.ts';
import { refusal } from '#main/api/refuse.ts';
import { hashToken, readCaller, sessionLimits, startSession } from '#main/api/sessions.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { HostContext, Services } from '#main/api/services.ts';
import { roleCapabilities } from '#main/contract/policy.ts';
import type { DeskSession } from '#main/contract/sign-in.ts';

export function viewDeskSession({ services }: HostContext, caller: Caller): DeskSession {
  if (caller.kind === 'staff') {
    const { session, staff } = caller;
    const { idleMs, wholeMs } = sessionLimits.desk;
    return { state: 'signed_in', staffId: staff.id, name: staff.name, role: staff.role, providerId: staff.providerId, capabilities: [...roleCapabilities[staff.role]], endsAt: session.startedAt + wholeMs, idleEndsAt: session.lastActiveAt + idleMs };
  }
  const waiting = findWaitingStaff(services, caller);
  if (waiting && caller.kind === 'unready') {
    if (caller.awaits === 'two_factor_setup') return { state: 'two_factor_setup' };
    return { state: 'second_factor', stopped: waiting.twoFactorStoppedAt !== null, takesCard: takesCard(services, waiting) };
  }
  return { state: services.store.signIn.listStaff().length === 0 ? 'no_owner' : 'signed_out' };
}

/** The practice's card stands for its owner, and only where somebody has printed one. */
export function takesCard({ custody }: Services, staff: Staff): boolean {
  return staff.role === 'owner' && custody?.cards?.state().kind === 'confirmed';
}

function findWaitingStaff({ store }: Services, caller: Caller): Staff | undefined {
  if (caller.kind !== 'unready' || caller.session.kind !== 'staff' || caller.session.staffId === null) return undefined;
  const staff = store.signIn.findStaffById(caller.session.staffId);
  return staff?.active ? staff : undefined;
}

/** @throws NOT_SIGNED_IN unless somebody who works here has given the password and is asked just that */
export function requireWaitingStaff({ services, caller }: HostContext & { caller: Caller }, awaits: Session['awaits']): { session: Session; staff: Staff } {
  const staff = findWaitingStaff(services, caller);
  if (!staff || caller.kind !== 'unready' || caller.awaits !== awaits) throw refusal('NOT_SIGNED_IN');
  return { session: caller.session, staff };
}

/**
 * After the password. Two-factor asks for its code, but not where this desk only locked itself: then the same person's code of
 * that day still counts, as NIST SP 800-63B allows after an idle end. Call inside a commit.
 */
export function beginStaffSession(context: HostContext, staffId: string): DeskSession {
  const { store } = context.services;
  const staff = store.signIn.findStaffById(staffId);
  if (!staff) throw refusal('NOT_FOUND');
  const secondFactorAt = findUnlock(context, staff);
  const isProved = staff.twoFactorSecret !== null && secondFactorAt !== null;
  startSession(context, {
    kind: 'staff', proof: 'password', loginId: null, staffId, clientId: null,
    ...(isProved ? { secondFactor: 'app_code', secondFactorAt, awaits: null } : { awaits: staff.twoFactorSecret === null ? stepWithoutFactor(context.services) : 'second_factor' }),
  });
  return viewDeskSession(context, readCaller(context));
}

/** The code, or what stood in for it, was right: a new secret for the session, so that who saw the half-open one holds nothing. Call inside a commit. */
export function openStaffSession(context: HostContext, staffId: string, secondFactor: Session['secondFactor']): DeskSession {
  const { services } = context;
  startSession(context, {
    kind: 'staff', proof: 'password', loginId: null, staffId, clientId: null,
    ...(secondFactor === null ? { awaits: stepWithoutFactor(services) } : { secondFactor, secondFactorAt: services.clock.now(), awaits: null }),
  });
  return viewDeskSession(context, readCaller(context));
}

function stepWithoutFactor({ store }: Services): Session['awaits'] {
  return store.practice.find()?.requireStaffTwoFactor ? 'two_factor_setup' : null;
}

/** When this person last gave a code at this desk, if the desk has only locked itself since and the day is not over. */
function findUnlock({ services, seat }: HostContext, staff: Staff): number | null {
  const token = seat.sessionToken();
  const before = token === undefined ? undefined : services.store.signIn.findAnySession(hashToken(token));
  if (before?.staffId !== staff.id || before.surface !== seat.surface || before.endReason !== 'idle' || before.awaits !== null) return null;
  const at = before.secondFactorAt;
  // A factor that was set up anew since then asks for its own code.
  return at !== null && at >= (staff.twoFactorEnabledAt ?? 0) && isWithin({ issuedAt: at, expiresAt: at + sessionLimits.desk.wholeMs }, services.clock.now()) ? at : null;
}
