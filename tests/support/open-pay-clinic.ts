import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import type { Seat, Services } from '#main/api/services.ts';
import { startSession } from '#main/api/sessions.ts';
import { compose } from '#main/compose.ts';
import type { Role } from '#main/contract/policy.ts';
import { createProcessors } from '#main/payments/create-processors.ts';
import { lookAtPayments } from '#main/payments/look-at-payments.ts';
import type { CardProcessor } from '#main/platform/card-processor.ts';
import { passingProcessorKey } from '#main/platform/processor-key.ts';
import { router } from '#main/router.ts';

export const payNow = Date.parse('2026-11-24T14:07:00-05:00');
/** What a processor must never read. */
export const planted = ['Quillfeather', 'Ottoline', 'Larkmeadow', '90834', 'F43.20', 'Grief session', 'client-ottoline', 'ottoline@example.com', 'Rowan', 'Tumbleton'];
export const testKey = 'rk_test_aaaaaaaaaaaaaaaa';

/** No machine under load misses it; what is to be missed has `setPatience`. */
const ampleMs = 30_000;

export type PayClinic = Awaited<ReturnType<typeof openPayClinic>>;
type Options = { address?: string; key?: string; timeoutMs?: number; folder?: string; storeKey?: Buffer; now?: number; /** Another processor than the one at the address. */ processorOver?: (store: Store) => CardProcessor };

/** One client who owes $100 and $65.50, one more, and staff: a real encrypted file, and a processor at an address of the test's own. */
export async function openPayClinic({ address = 'http://127.0.0.1:9', key = testKey, timeoutMs = ampleMs, folder, storeKey = randomBytes(32), now = payNow, processorOver }: Options) {
  const dataFolder = folder ?? mkdtempSync(join(tmpdir(), 'anteroom-pay-'));
  const store = openStore({ dataFolder, key: storeKey, migrationsFolder: resolve('db/migrations') });
  const clinic = { now };
  const faults: string[] = [];
  const clock = { now: () => clinic.now };
  const log = { info: () => undefined, fault: (event: string, _incident: string, cause: unknown) => void faults.push(`${event} ${String(cause)}`) };
  const processorKey = passingProcessorKey();
  if (key !== '') await processorKey.keep(key);
  const composed = compose({ store, clock, log, keyInFile: true, processorKey });
  const other = processorOver?.(store);
  const patient = (ms: number) => createProcessors({ store, clock, key: processorKey, stripeAddress: address, timeoutMs: ms });
  let processors = patient(timeoutMs);
  const services: Services = { ...composed, processors: { key: processorKey, find: async (kind) => other ?? processors.find(kind) } };
  if (!store.practice.find()) seed(store, clinic.now);
  const screens = screensOf(services, store, clinic);
  /** Time passes and everybody stays signed in: how long a session lasts is not what these tests are about. */
  const goOn = (ms: number): void => {
    clinic.now += ms;
    store.db.$client.prepare('UPDATE sessions SET lastActiveAt = ?, startedAt = ?').run(clinic.now, clinic.now);
  };
  return Object.assign(clinic, {
    store, services, faults, goOn, ...screens,
    look: () => lookAtPayments(services),
    /** How long the host waits for one answer from now on. */
    setPatience: (ms = ampleMs): void => void (processors = patient(ms)),
    /** Lets the time go on and looks at each step, as the host does. */
    wait: async (seconds: number, step = 5): Promise<void> => {
      for (let passed = 0; passed < seconds; passed += step) {
        goOn(step * 1_000);
        await lookAtPayments(services);
      }
    },
    putCard: (id: string, more: Partial<Parameters<Store['cardsOnFile']['add']>[0]> = {}): string => {
      store.cardsOnFile.add({ id, clientId: 'client-ottoline', processor: 'stripe', processorRef: 'cus_1/pm_1', brand: 'visa', last4: '4242', expMonth: 12, expYear: 2029, consentVersion: '2026-11', consentLanguage: 'en', addedAt: payNow, isDefault: true, ...more });
      return id;
    },
    paymentsOf: (clientId: string) => store.billing.readLedger(clientId).entries.filter(({ kind }) => kind === 'client_payment'),
    close: (): void => {
      store.close();
      if (folder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  });
}

function screensOf(services: Services, store: Store, clinic: { now: number }) {
  const seatOf = (surface: Seat['surface'], name: string): Seat => {
    let token: string | undefined;
    return { surface, name, sessionToken: () => token, setSessionToken: (next) => void (token = next) };
  };
  const kiosk = (clientId = 'client-ottoline', name: string = randomUUID()) => {
    const context = { services, seat: seatOf('kiosk', name) };
    startSession(context, { kind: 'client', proof: 'password', loginId: `login-${clientId}`, staffId: null, clientId });
    return createRouterClient(router, { context });
  };
  const desk = (role: Role = 'biller') => {
    store.signIn.saveStaff({ id: `staff-${role}`, name: 'Alder Fenn', username: role, usernameKey: role, role, updatedAt: clinic.now });
    const context = { services, seat: seatOf('desk', role) };
    startSession(context, { kind: 'staff', proof: 'password', loginId: null, staffId: `staff-${role}`, clientId: null });
    return createRouterClient(router, { context });
  };
  return { kiosk, desk };
}

function seed(store: Store, now: number): void {
  store.practice.save({ id: 'practice', name: 'Larkmeadow Counseling', timeZone: 'America/New_York', createdAt: now, updatedAt: now });
  store.providers.save({ id: 'tumbleton', firstName: 'Rowan', lastName: 'Tumbleton', credentials: 'LCSW', updatedAt: now });
  const client = { lastName: 'Quillfeather', dateOfBirth: '1990-01-01', email: 'ottoline@example.com', createdAt: now, updatedAt: now };
  for (const firstName of ['Ottoline', 'Basil']) store.clients.save({ ...client, id: `client-${firstName.toLowerCase()}`, firstName, searchKey: firstName }, []);
  store.coverage.saveDiagnosis({ id: 'd', clientId: 'client-ottoline', code: 'F43.20', description: 'Adjustment disorder', validFrom: '2026-01-01', validTo: null, rank: 1, releasedAt: null, releasedBy: null, updatedAt: now });
  const charge = (id: string, clientId: string, serviceDate: string, feeCents: number): void =>
    store.billing.addCharge({ id, clientId, providerId: 'tumbleton', serviceDate, code: '90834', description: 'Grief session', feeCents, postedAt: now });
  charge('charge-old', 'client-ottoline', '2026-10-01', 10_000);
  charge('charge-new', 'client-ottoline', '2026-11-24', 6_550);
  charge('charge-basil', 'client-basil', '2026-11-24', 5_000);
  store.billing.saveSettings({ ...store.billing.readSettings(), processor: 'stripe', updatedAt: now });
}
