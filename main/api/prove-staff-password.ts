import type { Staff } from '#db/queries/sign-in.ts';
import { refusal } from './refuse.ts';
import { bucketWaitMs, requireNoWait } from './seat-wait.ts';
import type { Services } from './services.ts';

/**
 * Before a step that opens or replaces everything, the signed-in member of staff shows once more who they are. Wrong tries at one
 * kind of step make that step wait, and no other.
 * @throws WRONG_SIGN_IN, TRY_LATER
 */
export async function proveStaffPassword(services: Services, staff: Staff, step: string, password: string): Promise<void> {
  const { store, clock, passwords } = services;
  const bucket = `${step}:${staff.id}`;
  requireNoWait(bucketWaitMs(services, bucket));
  if (!(await passwords.verify(staff.passwordHash, password))) {
    store.signIn.addFailedTry(bucket, clock.now());
    throw refusal('WRONG_SIGN_IN');
  }
  store.signIn.clearFailedTries(bucket);
}
