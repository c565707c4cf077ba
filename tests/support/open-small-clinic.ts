import { createRouterClient } from '@orpc/server';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import { compose } from '#main/compose.ts';
import type { Seat } from '#main/api/services.ts';
import { startSession } from '#main/api/sessions.ts';
import { appointmentHandlers } from '#main/appointments/appointments-handlers.ts';
import { availabilityHandlers } from '#main/appointments/availability-handlers.ts';
import { newAppointment } from '#main/appointments/new-appointment.ts';
import type { Role } from '#main/contract/policy.ts';
import { instantOf, NEW_YORK } from './slot-search.ts';

const minuteMs = 60_000;
const words = { appointments: appointmentHandlers, availability: availabilityHandlers };

export type SmallClinic = ReturnType<typeof openSmallClinic>;

/** Two providers, two clients, one street and one room in Chicago: small enough to know every row. Its clock stands until a test moves it, or goes on by `tickMs` at each look. */
export function openSmallClinic(atStart: number) {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-small-'));
  const store = openStore({ dataFolder: folder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  const faults: string[] = [];
  const clinic = { now: atStart, tickMs: 0 };
  const log = { info: () => undefined, fault: (event: string, _incident: string, cause: unknown) => void faults.push(`${event} ${String(cause)}`) };
  const services = compose({ clock: { now: () => (clinic.now += clinic.tickMs) }, store, log, keyInFile: true });
  seed(store, atStart);
  const seatOf = (surface: Seat['surface']): Seat => {
    let token: string | undefined;
    return { surface, name: surface, sessionToken: () => token, setSessionToken: (next) => { token = next; } };
  };
  return Object.assign(clinic, {
    ...{ store, services, faults },
    kiosk: (clientId: string) => {
      const context = { services, seat: seatOf('kiosk') };
      startSession(context, { kind: 'client', proof: 'password', loginId: `login-${clientId}`, staffId: null, clientId });
      return createRouterClient(words, { context });
    },
    desk: (role: Role = 'front_desk', providerId: string | null = null) => {
      store.signIn.saveStaff({ id: `staff-${role}`, name: 'Alder Fenn', username: role, usernameKey: role, role, providerId, updatedAt: clinic.now });
      const context = { services, seat: seatOf('desk') };
      startSession(context, { kind: 'staff', proof: 'password', loginId: null, staffId: `staff-${role}`, clientId: null });
      return createRouterClient(words, { context });
    },
    /** Marigold's visit with Rowan, 45 minutes, its time claimed. */
    put: (date: string, time: string, more: { clientId?: string; providerId?: string; status?: 'booked' | 'requested' } = {}): string => {
      const startsAt = instantOf(date, time);
      const row = newAppointment({ id: randomUUID(), clientId: 'marigold', providerId: 'rowan', serviceId: 'talk', locationId: 'main', telehealth: false, startsAt, endsAt: startsAt + 45 * minuteMs, status: 'booked', source: 'desk', ...more }, clinic.now);
      store.appointments.insert(row);
      store.appointments.claimAll(row);
      return row.id;
    },
    /** What the last call left: its commands as `procedure subject`, and its audit event. */
    lastTrace: () => {
      const [event] = store.audit.listLatest(1);
      const commands = store.outbox.list().filter(({ command }) => command === event?.procedure).map(({ command, subject }) => `${command} ${subject}`);
      return { procedure: event?.procedure, outcome: event?.outcome, detail: event?.detail, actorId: event?.actorId, clientIds: event?.clientIds, commands };
    },
    close: (): void => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

function seed(store: Store, now: number): void {
  store.practice.save({ id: 'practice', name: 'Larkspur Counseling', timeZone: NEW_YORK, createdAt: now, updatedAt: now });
  store.practice.saveLocation({ id: 'main', name: 'Main Street', street: '12 Main Street', updatedAt: now });
  store.practice.saveLocation({ id: 'lake', name: 'Lake Street', street: '3 Lake Street', timeZone: 'America/Chicago', updatedAt: now });
  store.practice.saveService({ id: 'talk', code: '90834', name: 'Talk, 45 minutes', minutes: 45, feeCents: 15_000, online: true, updatedAt: now });
  for (const id of ['rowan', 'sage']) {
    store.providers.save({ id, firstName: id, lastName: 'Tumbleton', credentials: 'LCSW', updatedAt: now });
    store.providers.saveSettings({ providerId: id, selfSchedule: 'book', allowNew: true, lateCancel: 'allow_with_fee_notice', lateCancelFeeCents: 5_000, updatedAt: now });
  }
  const hours = { startMinute: 540, endMinute: 1_020, locationId: 'main' };
  store.availability.replaceBlocks('rowan', [1, 2, 3, 4, 5].map((weekday) => ({ id: `hours-${weekday}`, providerId: 'rowan', weekday, ...hours })));
  for (const id of ['marigold', 'juniper']) {
    store.clients.save({ id, firstName: id, lastName: 'Thistle', dateOfBirth: '1990-01-01', searchKey: id, createdAt: now, updatedAt: now }, [id]);
  }
}
