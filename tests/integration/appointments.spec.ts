import { createRouterClient } from '@orpc/server';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import { compose } from '#main/compose.ts';
import type { Seat, Services } from '#main/api/services.ts';
import { startSession } from '#main/api/sessions.ts';
import { appointmentHandlers } from '#main/appointments/appointments-handlers.ts';
import { availabilityHandlers } from '#main/appointments/availability-handlers.ts';
import { newAppointment } from '#main/appointments/new-appointment.ts';
import { profileHandlers } from '#main/profile/profile-handlers.ts';
import { instantOf, NEW_YORK } from '#tests/support/slot-search.ts';

const minuteMs = 60_000;
/** A Monday. */
const morning = instantOf('2026-06-01', '8:00');
const faults: string[] = [];
let folder: string;
let store: Store;
let now: number;
let services: Services;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-appointments-'));
  store = openStore({ dataFolder: folder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  now = morning;
  faults.length = 0;
  const log = { info: () => undefined, fault: (event: string, _incident: string, cause: unknown) => void faults.push(`${event} ${String(cause)}`) };
  services = compose({ clock: { now: () => now }, store, log, keyInFile: true });
  seed();
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(faults).toEqual([]);
});

function seed(): void {
  store.practice.save({ id: 'practice', name: 'Larkspur Counseling', timeZone: NEW_YORK, createdAt: now, updatedAt: now });
  store.practice.saveLocation({ id: 'main', name: 'Main Street', street: '12 Main Street', updatedAt: now });
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

function seatOf(surface: Seat['surface']): Seat {
  let token: string | undefined;
  return { surface, name: surface, sessionToken: () => token, setSessionToken: (next) => { token = next; } };
}

const router = { appointments: appointmentHandlers, availability: availabilityHandlers, profile: profileHandlers };

function kiosk(clientId: string) {
  const context = { services, seat: seatOf('kiosk') };
  startSession(context, { kind: 'client', proof: 'password', loginId: `login-${clientId}`, staffId: null, clientId });
  return createRouterClient(router, { context });
}

function desk(role: 'front_desk' | 'provider', providerId: string | null = null) {
  store.signIn.saveStaff({ id: `staff-${role}`, name: 'Alder Fenn', username: role, usernameKey: role, role, providerId, updatedAt: now });
  const context = { services, seat: seatOf('desk') };
  startSession(context, { kind: 'staff', proof: 'password', loginId: null, staffId: `staff-${role}`, clientId: null });
  return createRouterClient(router, { context });
}

/** A booked visit of Marigold's with Rowan, its time claimed. */
function put(date: string, time: string, more: { clientId?: string; status?: 'booked' | 'requested' } = {}): string {
  const startsAt = instantOf(date, time);
  const row = newAppointment({ id: randomUUID(), clientId: 'marigold', providerId: 'rowan', serviceId: 'talk', locationId: 'main', telehealth: false, startsAt, endsAt: startsAt + 45 * minuteMs, status: 'booked', source: 'desk', ...more }, now);
  store.appointments.insert(row);
  store.appointments.claimAll(row);
  return row.id;
}

const wish = (time: string, intentId: string = randomUUID()) => ({ providerId: 'rowan', serviceId: 'talk', startsAt: instantOf('2026-06-03', time), locationId: 'main', telehealth: false, intentId });
const cancelInput = (appointmentId: string, acceptedFeeCents: number | null = null) => ({ appointmentId, tappedAt: now, reason: null, acceptedFeeCents });
const code = (name: string) => expect.objectContaining({ code: name });

describe('a client and their visits', () => {
  test('A client lists their own visits, soonest first, and nobody else\'s', async () => {
    const later = put('2026-06-05', '9:00');
    const sooner = put('2026-06-02', '9:00');
    put('2026-06-04', '9:00', { clientId: 'juniper' });
    const past = put('2026-05-20', '9:00');
    const listed = await kiosk('marigold').appointments.list({});
    expect(listed.upcoming.map((visit) => visit.id)).toEqual([sooner, later]);
    expect(listed.past.map((visit) => visit.id)).toEqual([past]);
    expect(listed.canSchedule).toBe(true);
  });

  test('Another client\'s visit is as absent as one that never was', async () => {
    const id = put('2026-06-04', '9:00', { clientId: 'juniper' });
    const marigold = kiosk('marigold');
    await expect(marigold.appointments.cancel(cancelInput(id))).rejects.toEqual(code('NOT_FOUND'));
    await expect(marigold.appointments.confirm({ appointmentId: randomUUID(), tappedAt: now })).rejects.toEqual(code('NOT_FOUND'));
    expect(store.appointments.find(id)?.status).toBe('booked');
  });

  test('A visit may be confirmed from five local days before it, once', async () => {
    const near = put('2026-06-05', '9:00');
    const far = put('2026-06-08', '9:00');
    const marigold = kiosk('marigold');
    expect((await marigold.appointments.confirm({ appointmentId: near, tappedAt: now })).confirm).toEqual({ kind: 'done', at: now });
    expect((await marigold.appointments.confirm({ appointmentId: near, tappedAt: now })).confirm).toEqual({ kind: 'done', at: now });
    await expect(marigold.appointments.confirm({ appointmentId: far, tappedAt: now })).rejects.toEqual(code('CANNOT_CONFIRM'));
    expect(store.outbox.list().map((command) => command.command)).toEqual(['appointments.confirm']);
  });
});

describe('cancelling', () => {
  test('A cancel in time is free, is held for three minutes and can be undone', async () => {
    const id = put('2026-06-04', '9:00');
    const marigold = kiosk('marigold');
    const cancelled = await marigold.appointments.cancel(cancelInput(id));
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledLate: false, undoUntil: now + 3 * minuteMs });
    now += 3 * minuteMs - 1;
    // The session of the cancel has idled out: the undo works after signing in again.
    expect(await kiosk('marigold').appointments.undoCancel({ appointmentId: id })).toMatchObject({ status: 'booked', undoUntil: null });
    expect(store.appointments.find(id)).toMatchObject({ cancelledAt: null, cancelledBy: null, lateFeeCents: null });
  });

  test('The undo ends with its last minute', async () => {
    const id = put('2026-06-04', '9:00');
    await kiosk('marigold').appointments.cancel(cancelInput(id));
    now += 3 * minuteMs;
    await expect(kiosk('marigold').appointments.undoCancel({ appointmentId: id })).rejects.toEqual(code('UNDO_OVER'));
  });

  test('A late cancel is accepted only with the fee that the client saw', async () => {
    const id = put('2026-06-01', '15:00');
    const marigold = kiosk('marigold');
    await expect(marigold.appointments.cancel(cancelInput(id))).rejects.toEqual(code('CHANGED_MEANWHILE'));
    await expect(marigold.appointments.cancel(cancelInput(id, 4_000))).rejects.toEqual(code('CHANGED_MEANWHILE'));
    expect(await marigold.appointments.cancel(cancelInput(id, 5_000))).toMatchObject({ status: 'cancelled', cancelledLate: true });
    expect(store.appointments.find(id)?.lateFeeCents).toBe(5_000);
  });

  test('A late cancel that the provider blocks leads to the desk', async () => {
    store.providers.saveSettings({ ...store.providers.settingsOf('rowan'), lateCancel: 'block' });
    const id = put('2026-06-01', '15:00');
    const marigold = kiosk('marigold');
    expect((await marigold.appointments.list({})).upcoming[0]?.cancel).toEqual({ kind: 'ask_desk' });
    await expect(marigold.appointments.cancel(cancelInput(id, 5_000))).rejects.toEqual(code('CANNOT_CANCEL'));
  });

  test('A tap from long ago counts as one of ten minutes ago at most', async () => {
    const id = put('2026-06-02', '7:55');
    const tapped = { ...cancelInput(id), tappedAt: now - 60 * minuteMs };
    expect(await kiosk('marigold').appointments.cancel(tapped)).toMatchObject({ cancelledLate: false });
    const tooLate = put('2026-06-02', '7:00');
    await expect(kiosk('marigold').appointments.cancel({ ...tapped, appointmentId: tooLate })).rejects.toEqual(code('CHANGED_MEANWHILE'));
  });

  test('A request that was taken back comes back as a request', async () => {
    const id = put('2026-06-04', '9:00', { status: 'requested' });
    const marigold = kiosk('marigold');
    await marigold.appointments.cancel(cancelInput(id));
    expect(await marigold.appointments.undoCancel({ appointmentId: id })).toMatchObject({ status: 'requested' });
  });

  test('A cancel leaves one command and one audit event that names the client', async () => {
    const id = put('2026-06-04', '9:00');
    await kiosk('marigold').appointments.cancel(cancelInput(id));
    expect(store.outbox.list()).toMatchObject([{ command: 'appointments.cancel', subject: 'appointments', subjectId: id, actorId: 'marigold' }]);
    expect(store.audit.listLatest(5)).toMatchObject([{ procedure: 'appointments.cancel', outcome: 'done', clientIds: '["marigold"]' }]);
  });
});

describe('booking', () => {
  test('The offered times are those that can be booked, and a booked one is gone', async () => {
    const marigold = kiosk('marigold');
    const options = await marigold.appointments.bookingOptions({});
    // Sage's settings are open, but she has no hours yet: nothing of hers leads to a time.
    expect(options.providers.map((option) => [option.provider.id, option.nextTime !== null])).toEqual([['rowan', true]]);
    const query = { providerId: 'rowan', serviceId: 'talk', where: { kind: 'any' as const }, from: '2026-06-03', to: '2026-06-03' };
    const before = await marigold.appointments.openTimes(query);
    expect(before.times.map((time) => time.minuteOfDay)).toEqual([540, 600, 660, 720, 780, 840, 900, 960]);
    expect(await marigold.appointments.book(wish('10:00'))).toMatchObject({ status: 'booked', serviceName: 'Talk, 45 minutes' });
    const after = await marigold.appointments.openTimes(query);
    expect(after.times.map((time) => time.minuteOfDay)).toEqual([540, 660, 720, 780, 840, 900, 960]);
  });

  test('A double tap books once', async () => {
    const marigold = kiosk('marigold');
    const intentId = randomUUID();
    const booked = await Promise.all([marigold.appointments.book(wish('10:00', intentId)), marigold.appointments.book(wish('10:00', intentId))]);
    expect(booked.map((visit) => visit.id)).toEqual([intentId, intentId]);
    expect(store.outbox.list()).toHaveLength(1);
  });

  test('Two clients who want one time get one visit and one refusal', async () => {
    const results = await Promise.allSettled([kiosk('marigold').appointments.book(wish('10:00')), kiosk('juniper').appointments.book(wish('10:00'))]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect(results[1]).toMatchObject({ reason: { code: 'SLOT_TAKEN' } });
  });

  test('A claim behind the overlap check refuses too, and leaves nothing', async () => {
    const startsAt = instantOf('2026-06-03', '10:00');
    // A claim whose visit the overlap check cannot see.
    store.appointments.claimAll({ id: 'unseen', clientId: 'juniper', providerId: 'rowan', startsAt, endsAt: startsAt + 45 * minuteMs, status: 'booked', source: 'desk', createdAt: now, updatedAt: now });
    const input = wish('10:00');
    await expect(kiosk('marigold').appointments.book(input)).rejects.toEqual(code('SLOT_TAKEN'));
    expect(store.appointments.find(input.intentId)).toBeUndefined();
  });

  test('A cancelled time is nobody else\'s while its undo runs, and free after it', async () => {
    const id = put('2026-06-03', '10:00');
    await kiosk('marigold').appointments.cancel(cancelInput(id));
    await expect(kiosk('juniper').appointments.book(wish('10:00'))).rejects.toEqual(code('SLOT_TAKEN'));
    now += 3 * minuteMs;
    expect(await kiosk('juniper').appointments.book(wish('10:00'))).toMatchObject({ status: 'booked' });
  });

  test('As many visits as the provider allows, and no more', async () => {
    store.providers.saveSettings({ ...store.providers.settingsOf('rowan'), maxOpenFuture: 1 });
    const marigold = kiosk('marigold');
    await marigold.appointments.book(wish('10:00'));
    await expect(marigold.appointments.book(wish('11:00'))).rejects.toMatchObject({ code: 'TOO_MANY_OPEN', data: { max: 1 } });
  });

  test('A closed provider, a service not online and a time inside the notice are refused', async () => {
    store.practice.saveService({ id: 'desk-only', code: '90791', name: 'First visit', minutes: 60, feeCents: 0, online: false, updatedAt: now });
    const marigold = kiosk('marigold');
    await expect(marigold.appointments.book({ ...wish('10:00'), serviceId: 'desk-only' })).rejects.toEqual(code('NOT_BOOKABLE'));
    await expect(marigold.appointments.book({ ...wish('10:00'), startsAt: instantOf('2026-06-01', '10:00') })).rejects.toEqual(code('SLOT_TAKEN'));
    store.providers.saveSettings({ ...store.providers.settingsOf('rowan'), selfSchedule: 'off' });
    await expect(marigold.appointments.book(wish('10:00'))).rejects.toEqual(code('NOT_BOOKABLE'));
  });
});

describe('the desk', () => {
  test('A request is approved once', async () => {
    const id = put('2026-06-04', '9:00', { status: 'requested' });
    const front = desk('front_desk');
    expect((await front.appointments.listRequests({})).requests.map((visit) => visit.id)).toEqual([id]);
    const decision = { appointmentId: id, decision: 'approve' as const, note: '' };
    expect(await front.appointments.decideRequest(decision)).toMatchObject({ status: 'booked' });
    await expect(front.appointments.decideRequest(decision)).rejects.toEqual(code('CHANGED_MEANWHILE'));
  });

  test('A new client becomes active after the first finished visit', async () => {
    const id = put('2026-06-01', '8:00');
    const front = desk('front_desk');
    await expect(front.appointments.finishVisit({ appointmentId: id })).rejects.toEqual(code('CHANGED_MEANWHILE'));
    await front.appointments.startVisit({ appointmentId: id });
    expect(await front.appointments.finishVisit({ appointmentId: id })).toMatchObject({ status: 'fulfilled', visitEndedAt: now });
    expect(store.clients.find('marigold')?.status).toBe('active');
  });

  test('Staff read the exact cause', async () => {
    const ask = { clientId: 'marigold', providerId: 'sage', serviceId: null, where: { kind: 'any' as const } };
    expect(await desk('front_desk').appointments.whyNot(ask)).toEqual({ causes: [{ code: 'no-availability', facts: {}, whereToChange: 'availability' }], openTimes: 0 });
  });

  test('A provider reaches only their own visits, clients, hours and settings', async () => {
    const id = put('2026-06-03', '10:00');
    const sage = desk('provider', 'sage');
    await expect(sage.appointments.cancelForClient({ appointmentId: id, by: 'clinic', reason: '', chargeLateFee: false })).rejects.toEqual(code('NOT_FOUND'));
    await expect(sage.appointments.listForClient({ clientId: 'marigold' })).rejects.toEqual(code('NOT_FOUND'));
    await expect(sage.availability.get({ providerId: 'rowan' })).rejects.toEqual(code('NOT_FOUND'));
    await expect(sage.profile.getPortalSettings({ providerId: 'rowan' })).rejects.toEqual(code('NOT_FOUND'));
    expect((await sage.appointments.listDay({ date: '2026-06-03', providerId: null })).providers.map((day) => day.provider.id)).toEqual(['sage']);
  });

  test('Hours, a closed day and time off decide what clients are offered', async () => {
    put('2026-06-04', '9:00');
    const front = desk('front_desk');
    await front.availability.saveException({ providerId: 'rowan', exception: { date: '2026-06-03', hours: [] } });
    const away = await front.availability.addTimeOff({ providerId: 'rowan', fromDate: '2026-06-04', fromMinute: 0, toDate: '2026-06-04', toMinute: 1_440, note: null });
    expect(away.appointmentsInside).toBe(1);
    const kept = await front.availability.get({ providerId: 'rowan' });
    expect([kept.exceptions, kept.timeOff.length, kept.weekly.length]).toEqual([[{ date: '2026-06-03', hours: [] }], 1, 5]);
    const times = await kiosk('marigold').appointments.openTimes({ providerId: 'rowan', serviceId: 'talk', where: { kind: 'any' }, from: '2026-06-03', to: '2026-06-05' });
    expect(new Set(times.times.map((time) => time.date))).toEqual(new Set(['2026-06-05']));
  });

  test('Saved portal settings come back as they were', async () => {
    const own = desk('provider', 'sage');
    const settings = { ...(await own.profile.getPortalSettings({ providerId: 'sage' })), slotMinutes: 30 as const, undoMinutes: 5 };
    await own.profile.savePortalSettings({ providerId: 'sage', settings });
    expect(await own.profile.getPortalSettings({ providerId: 'sage' })).toEqual(settings);
  });
});
