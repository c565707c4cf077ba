import { randomUUID } from 'node:crypto';
import type { Login, Staff, StaffChange } from '#db/queries/sign-in.ts';
import type { HostContext, Services } from '#main/api/services.ts';
import { addLoginEvent } from './login-events.ts';
import { raiseAlert } from './raise-alert.ts';
import { tellByMail } from './tell-by-mail.ts';

/** Whose second factor is looked at: a client's login, or a member of staff. The same rules hold for both. */
export type FactorHolder = {
  /** Names the tries and the recovery codes. */
  readonly key: string;
  readonly secret: string | null;
  readonly stoppedAt: number | null;
  readonly wrongInARow: number;
  /** A stopped app still leaves the printed codes: nobody may shut the last owner out of the practice. */
  readonly codesOutliveStop: boolean;
  /** False = it, or a later one, was taken already. */
  takeStep(step: number): boolean;
  saveWrong(inARow: number, stoppedAt: number | null): void;
  /** Inside the sign-in's commit. */
  noteRecoveryCode(left: number): void;
  /** Inside the try's own transaction. `isHeld` = no more tries for a while. */
  noteWrongCode(isStopped: boolean, isHeld: boolean): void;
};

export const staffKey = (staffId: string): string => `staff:${staffId}`;

export function holderOfLogin(context: HostContext, login: Login): FactorHolder {
  const { services, seat } = context;
  const { store, clock } = services;
  return {
    key: login.id, secret: login.twoFactorSecret, stoppedAt: login.twoFactorStoppedAt, wrongInARow: login.twoFactorWrongInARow, codesOutliveStop: false,
    takeStep: (step) => store.signIn.takeTwoFactorStep(login.id, step),
    saveWrong: (inARow, stoppedAt) => store.signIn.updateLogin(login.id, { twoFactorWrongInARow: inARow, twoFactorStoppedAt: stoppedAt }),
    noteRecoveryCode: (left) => tellByMail(services, login, { kind: 'recovery_code_used', parameters: { at: clock.now(), left } }),
    noteWrongCode: (isStopped, isHeld) => {
      addLoginEvent(context, { loginId: login.id, clientId: null, method: 'password', secondFactor: null, result: isStopped ? 'stopped' : 'wrong_code' });
      // The password was right, so the owner and the desk are told as soon as the guessing is stopped for the first time.
      if (!isStopped && !isHeld) return;
      tellByMail(services, login, { kind: 'code_guessing', parameters: { at: clock.now(), place: seat.name }, mergeKey: `code_guessing:${login.id}` });
      raiseAlert(services, isStopped ? 'factor_stopped' : 'code_guessing', login.id);
    },
  };
}

export function holderOfStaff({ services }: HostContext, staff: Staff): FactorHolder {
  const { store } = services;
  return {
    key: staffKey(staff.id), secret: staff.twoFactorSecret, stoppedAt: staff.twoFactorStoppedAt, wrongInARow: staff.twoFactorWrongInARow, codesOutliveStop: true,
    takeStep: (step) => store.signIn.takeStaffStep(staff.id, step),
    saveWrong: (inARow, stoppedAt) => store.signIn.updateStaff(staff.id, { twoFactorWrongInARow: inARow, twoFactorStoppedAt: stoppedAt }),
    noteRecoveryCode: () => noteStaffChange(services, { staffId: staff.id, byId: staff.id, change: 'recovery_code_used' }),
    noteWrongCode: (isStopped, isHeld) => {
      if (isStopped || isHeld) noteStaffChange(services, { staffId: staff.id, byId: null, change: isStopped ? 'factor_stopped' : 'code_guessing' });
    },
  };
}

/** Who changed what in how a member of staff signs in. Call inside the change's commit. */
export function noteStaffChange({ store, clock }: Services, noted: Pick<StaffChange, 'staffId' | 'byId' | 'change'> & { identityCheck?: StaffChange['identityCheck'] }): void {
  store.signIn.addStaffChange({ identityCheck: null, ...noted, id: randomUUID(), at: clock.now() });
}
