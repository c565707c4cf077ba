import { afterEach, beforeEach, expect } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import type { DeviceToken } from '#main/api/services.ts';
import { callAs } from '#tests/support/call-as.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';
import { appCode } from '#tests/support/totp.ts';

export const accountStart = Date.parse('2026-11-24T14:07:00-05:00');
export const password = demoPassword;

/** The demo clinic with a clock, a front desk and as many kiosks as wanted; and a client who has an address. */
export function openAccountClinic(options: { email?: string } = {}) {
  const practice = openTestPractice(accountStart);
  let now = accountStart;
  const { store } = practice.services;
  const client = store.clients.find('marigold');
  if (!client) throw new Error('the demo clinic has no marigold');
  store.clients.save({ ...client, email: options.email ?? 'marigold@example.org' }, ['marigold']);
  const kiosk = (name = 'Kiosk 1', device?: DeviceToken) => callAs(practice.services, 'kiosk', name, device);
  const signIn = async (screen = kiosk(), username = 'marigold', word = password) => {
    const session = await screen.signIn.withPassword({ username, password: word });
    return { screen, session };
  };
  return {
    practice, store, kiosk, signIn,
    now: () => now,
    later: (ms: number): void => {
      now += ms;
      practice.setNow(now);
    },
    desk: async (username = 'dorothea') => {
      const desk = callAs(practice.services, 'desk', `Desk of ${username}`);
      await desk.deskSignIn.withPassword({ username, password });
      return desk;
    },
    /** Turns two-factor on for the person signed in at the screen. */
    turnOn: async (screen: ReturnType<typeof kiosk>) => {
      await screen.account.confirm({ password, code: null });
      const { secret, uri } = await screen.account.startTwoFactor({});
      const { recoveryCodes } = await screen.account.turnTwoFactorOn({ code: appCode(secret, now) });
      return { secret, uri, recoveryCodes };
    },
    mails: () => store.mail.listDue(Number.MAX_SAFE_INTEGER).map(({ kind, to, parameters, oneTimeCode }) => ({ kind, to, parameters: JSON.parse(parameters) as Record<string, unknown>, oneTimeCode })),
  };
}

export type AccountClinic = ReturnType<typeof openAccountClinic>;

/** A clinic of its own for each test of a file, which must end without a fault. */
export function accountClinicForEachTest(): AccountClinic {
  let clinic: AccountClinic | undefined;
  const open = (): AccountClinic => {
    if (!clinic) throw new Error('no test is running');
    return clinic;
  };
  beforeEach(() => {
    clinic = openAccountClinic();
  });
  afterEach(() => {
    const { practice } = open();
    practice.close();
    expect(practice.faults).toEqual([]);
  });
  return {
    get practice() { return open().practice; },
    get store() { return open().store; },
    get kiosk() { return open().kiosk; },
    get signIn() { return open().signIn; },
    get now() { return open().now; },
    get later() { return open().later; },
    get desk() { return open().desk; },
    get turnOn() { return open().turnOn; },
    get mails() { return open().mails; },
  };
}
