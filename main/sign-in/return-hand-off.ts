import type { HandOff } from '#db/queries/hand-off.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import { staffOf } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { bucketWaitMs, requireNoWait } from '#main/api/seat-wait.ts';
import type { HostContext } from '#main/api/services.ts';
import type { AccountCall } from './account-call.ts';
import { requireHelpedClient } from './desk-account-call.ts';
import { foldUsername } from './fold-username.ts';
import { findHandOffAt } from './hand-off-state.ts';
import { beginTry } from './limit-tries.ts';

export type ReturnProof = { by: 'pin'; pin: string } | { by: 'password'; username: string; password: string };

/**
 * At the kiosk: a member of staff has the device back.
 * @throws WRONG_SIGN_IN, TRY_LATER
 */
export async function giveBack(call: AccountCall, proof: ReturnProof): Promise<void> {
  const { services, seat } = call;
  // Answered alike when there is nothing to give back, else the lock would tell whether it is one.
  const staff = proof.by === 'pin' ? await provePin(call, proof.pin) : await proveStaff(call, foldUsername(proof.username), proof.password);
  const found = findHandOffAt(services, seat.name);
  if (found?.state === 'to_return') end(call, found.handOff, staff, proof.by);
}

/** At the desk, whatever state it is in. */
export function takeBack(call: AccountCall, id: string): void {
  const { staff } = staffOf(call);
  const handOff = call.services.store.handOffs.listOpen().find((one) => one.id === id);
  // Whoever is second finds it over, which is what they wanted.
  if (!handOff) return;
  requireHelpedClient(call, handOff.clientId);
  end(call, handOff, staff, 'desk');
}

function end({ services, record }: AccountCall, handOff: HandOff, staff: Staff, endReason: 'pin' | 'password' | 'desk'): void {
  record.touch(handOff.clientId);
  record.commit((changed) => {
    const endedAt = services.clock.now();
    if (handOff.sessionHash !== null) services.store.signIn.endSession(handOff.sessionHash, endedAt, 'revoked');
    if (services.store.handOffs.end(handOff.id, { endedAt, endReason, endedBy: staff.id })) changed('hand_offs', handOff.id);
  });
  services.changes.publish('session');
}

/** Six digits of somebody who works here. Counted before they are looked at, for this kiosk: tries side by side spend the same five. */
async function provePin({ services, seat }: HostContext, pin: string): Promise<Staff> {
  const { store, clock, passwords } = services;
  const bucket = `pin:${seat.name}`;
  store.transaction(() => {
    requireNoWait(bucketWaitMs(services, bucket));
    store.signIn.addFailedTry(bucket, clock.now());
  });
  for (const staff of store.signIn.listStaff()) {
    if (!staff.active || staff.pinHash === null || !(await passwords.verify(staff.pinHash, pin))) continue;
    store.signIn.clearFailedTries(bucket);
    return staff;
  }
  throw refusal('WRONG_SIGN_IN');
}

/** A staff name is counted apart from a client's of the same letters. */
export async function proveStaff(context: HostContext, usernameKey: string, password: string): Promise<Staff> {
  const attempt = beginTry(context, context.seat.surface === 'kiosk' ? `staff ${usernameKey}` : usernameKey);
  const staff = context.services.store.signIn.findStaff(usernameKey);
  const matches = await context.services.passwords.verify(staff?.passwordHash ?? null, password);
  if (!staff?.active || !matches) throw refusal('WRONG_SIGN_IN');
  attempt.forgive();
  return staff;
}
