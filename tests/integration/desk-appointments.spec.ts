import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TimeProblem } from '#main/contract/appointments.ts';
import { openSmallClinic } from '#tests/support/open-small-clinic.ts';
import type { SmallClinic } from '#tests/support/open-small-clinic.ts';
import { instantOf } from '#tests/support/slot-search.ts';

const minuteMs = 60_000;
/** A Monday. */
const morning = instantOf('2026-06-01', '8:00');
let clinic: SmallClinic;

beforeEach(() => {
  clinic = openSmallClinic(morning);
});
afterEach(() => {
  clinic.close();
  expect(clinic.faults).toEqual([]);
});

const code = (name: string) => expect.objectContaining({ code: name });
const booking = (time: Partial<{ date: string; minuteOfDay: number; minutes: number; locationId: string | null; telehealth: boolean; serviceId: string | null }> = {}, accepts: TimeProblem[] | null = null, reason = '') => ({
  ...{ clientId: 'juniper', providerId: 'rowan', serviceId: 'talk' as string | null, date: '2026-06-03', minuteOfDay: 600, minutes: 45, locationId: 'main' as string | null, telehealth: false },
  ...time,
  override: accepts === null ? null : { accepts, reason },
  intentId: randomUUID(),
});
const move = (appointmentId: string, seen: string, to: { date: string; minuteOfDay: number }, accepts: TimeProblem[] | null = null, reason = '') => ({
  appointmentId, seenStartsAt: instantOf(seen, '10:00'), providerId: 'rowan', serviceId: 'talk', ...to, minutes: 45, locationId: 'main', telehealth: false, override: accepts === null ? null : { accepts, reason },
});

describe('booking for a client', () => {
  test('An ordinary time is booked at once, leaving one command and one audit event; a double press books once', async () => {
    const front = clinic.desk();
    const wish = booking();
    const booked = await front.appointments.bookForClient(wish);
    expect(booked).toMatchObject({ status: 'booked', startsAt: instantOf('2026-06-03', '10:00'), serviceName: 'Talk, 45 minutes', source: 'desk', overlapAccepted: false });
    expect(clinic.lastTrace()).toEqual({ procedure: 'appointments.bookForClient', outcome: 'done', detail: null, actorId: 'staff-front_desk', clientIds: '["juniper"]', commands: ['appointments.bookForClient appointments'] });
    expect(await front.appointments.bookForClient(wish)).toEqual(booked);
    expect(clinic.store.outbox.list()).toHaveLength(1);
  });

  test('An overlap is told before it is booked, refused until staff accept it, and kept with its reason', async () => {
    clinic.put('2026-06-03', '10:00');
    const front = clinic.desk();
    const { clientId: _client, serviceId: _service, override: _override, intentId: _intent, ...time } = booking({ minuteOfDay: 615, minutes: 30 });
    expect(await front.appointments.checkTime({ ...time, exceptAppointmentId: null })).toMatchObject({ problems: ['overlap'], meets: [{ clientName: 'marigold Thistle', startsAt: instantOf('2026-06-03', '10:00') }] });
    expect(clinic.lastTrace()).toMatchObject({ procedure: 'appointments.checkTime', clientIds: '["marigold"]', commands: [] });
    await expect(front.appointments.bookForClient(booking({ minuteOfDay: 615 }))).rejects.toEqual(code('OVERLAPS'));
    await expect(front.appointments.bookForClient(booking({ minuteOfDay: 615 }, ['outside_hours'], 'Asked twice'))).rejects.toEqual(code('OVERLAPS'));
    await expect(front.appointments.bookForClient(booking({ minuteOfDay: 615 }, ['overlap'], ' '))).rejects.toEqual(code('REASON_NEEDED'));
    expect(clinic.lastTrace()).toMatchObject({ outcome: 'refused', detail: 'REASON_NEEDED', commands: [] });
    const { id, overlapAccepted } = await front.appointments.bookForClient(booking({ minuteOfDay: 615 }, ['overlap'], 'Both parents come together'));
    expect(overlapAccepted).toBe(true);
    expect(clinic.lastTrace().commands).toEqual(['appointments.bookForClient appointments', 'appointments.bookForClient appointment_changes']);
    expect((await front.appointments.get({ appointmentId: id })).history).toMatchObject([{ kind: 'booked' }, { kind: 'time_accepted', by: 'Alder Fenn', reason: 'Both parents come together' }]);
  });

  test('Outside the hours, in another place, in time off and in the past: each is named and has to be accepted', async () => {
    const front = clinic.desk();
    await front.availability.addTimeOff({ providerId: 'rowan', fromDate: '2026-06-05', fromMinute: 0, toDate: '2026-06-05', toMinute: 1_440, note: null });
    const problemsOf = async (time: Parameters<typeof booking>[0]) => {
      const { clientId: _client, serviceId: _service, override: _override, intentId: _intent, ...rest } = booking(time);
      return (await front.appointments.checkTime({ ...rest, exceptAppointmentId: null })).problems;
    };
    expect(await problemsOf({})).toEqual([]);
    expect(await problemsOf({ minuteOfDay: 1_000 })).toEqual(['outside_hours']);
    expect(await problemsOf({ date: '2026-06-06' })).toEqual(['outside_hours']);
    expect(await problemsOf({ locationId: null, telehealth: true })).toEqual(['other_place']);
    expect(await problemsOf({ date: '2026-06-05' })).toEqual(['time_off']);
    expect(await problemsOf({ date: '2026-05-29' })).toEqual(['past']);
    await expect(front.appointments.bookForClient(booking({ date: '2026-06-06' }))).rejects.toEqual(code('OUTSIDE_HOURS'));
    await expect(front.appointments.bookForClient(booking({ date: '2026-06-05' }))).rejects.toEqual(code('OVERLAPS'));
    expect(await front.appointments.bookForClient(booking({ date: '2026-06-06' }, ['outside_hours'], 'Rowan agreed'))).toMatchObject({ status: 'booked', overlapAccepted: false });
  });

  test('A time is the wall clock of its place, and one that the clock skips is refused', async () => {
    const front = clinic.desk();
    const inChicago = await front.appointments.bookForClient(booking({ locationId: 'lake' }, ['other_place'], 'Once a month'));
    expect(inChicago).toMatchObject({ startsAt: instantOf('2026-06-03', '11:00'), timeZone: 'America/Chicago' });
    await expect(front.appointments.bookForClient(booking({ date: '2027-03-14', minuteOfDay: 150 }))).rejects.toEqual(code('NO_SUCH_TIME'));
    await expect(front.appointments.bookForClient(booking({ serviceId: 'absent' }))).rejects.toEqual(code('NOT_FOUND'));
  });

  test('Staff are offered every free time: also inside the notice, after the horizon and in hours closed to clients', async () => {
    const front = clinic.desk();
    const ask = { clientId: 'juniper', providerId: 'rowan', serviceId: 'talk', where: { kind: 'any' as const } };
    clinic.put('2026-06-01', '10:00');
    const today = await front.appointments.openTimesForClient({ ...ask, from: '2026-06-01', to: '2026-06-01' });
    expect(today.times.map((time) => time.minuteOfDay)).toEqual([540, 660, 720, 780, 840, 900, 960]);
    expect((await front.appointments.openTimesForClient({ ...ask, from: '2026-12-01', to: '2026-12-01' })).times).toHaveLength(8);
    const { weekly } = await front.availability.get({ providerId: 'rowan' });
    await front.availability.saveWeek({ providerId: 'rowan', weekly: weekly.map((block) => ({ ...block, clientScheduling: false })) });
    expect((await front.appointments.openTimesForClient({ ...ask, from: '2026-06-02', to: '2026-06-02' })).times).toHaveLength(8);
    expect((await clinic.kiosk('juniper').appointments.openTimes({ providerId: 'rowan', serviceId: 'talk', where: { kind: 'any' }, from: '2026-06-02', to: '2026-06-02' })).times).toEqual([]);
    await expect(clinic.desk('provider', 'sage').appointments.openTimesForClient({ ...ask, from: null, to: null })).rejects.toEqual(code('NOT_FOUND'));
  });
});

describe('moving', () => {
  test('A move frees the old time, ends the confirmation, keeps where the visit stood, and can be undone for three minutes', async () => {
    const id = clinic.put('2026-06-03', '10:00');
    const front = clinic.desk();
    await front.appointments.confirmForClient({ appointmentId: id });
    clinic.now += minuteMs;
    expect(await front.appointments.moveForClient(move(id, '2026-06-03', { date: '2026-06-04', minuteOfDay: 540 }))).toMatchObject({ id, startsAt: instantOf('2026-06-04', '9:00'), confirmedAt: null });
    expect(clinic.lastTrace()).toMatchObject({ procedure: 'appointments.moveForClient', clientIds: '["marigold"]', commands: ['appointments.moveForClient appointment_changes', 'appointments.moveForClient appointments'] });
    const seen = await front.appointments.get({ appointmentId: id });
    expect(seen.history.at(-1)).toMatchObject({ kind: 'moved', by: 'Alder Fenn', before: { startsAt: instantOf('2026-06-03', '10:00'), providerName: 'rowan Tumbleton, LCSW' } });
    expect(seen.moveUndoUntil).toBe(clinic.now + 3 * minuteMs);
    clinic.now += 3 * minuteMs - 1;
    expect(await front.appointments.undoMoveForClient({ appointmentId: id })).toMatchObject({ startsAt: instantOf('2026-06-03', '10:00'), confirmedBy: 'staff' });
    expect(clinic.lastTrace().commands).toEqual(['appointments.undoMoveForClient appointment_changes', 'appointments.undoMoveForClient appointments']);
    await expect(front.appointments.undoMoveForClient({ appointmentId: id })).rejects.toEqual(code('UNDO_OVER'));
  });

  test('A move can be undone on a clock that never stands still', async () => {
    const id = clinic.put('2026-06-03', '10:00');
    const front = clinic.desk();
    clinic.tickMs = 1;
    await front.appointments.moveForClient(move(id, '2026-06-03', { date: '2026-06-04', minuteOfDay: 540 }));
    expect((await front.appointments.get({ appointmentId: id })).moveUndoUntil).not.toBeNull();
    expect(await front.appointments.undoMoveForClient({ appointmentId: id })).toMatchObject({ startsAt: instantOf('2026-06-03', '10:00') });
  });

  test('An undo is over after its last minute, after another change, and when the old time is taken', async () => {
    const front = clinic.desk();
    const [late, changed, taken] = [clinic.put('2026-06-02', '10:00'), clinic.put('2026-06-03', '10:00'), clinic.put('2026-06-04', '10:00')];
    await front.appointments.moveForClient(move(late, '2026-06-02', { date: '2026-06-02', minuteOfDay: 840 }));
    clinic.now += 3 * minuteMs;
    await expect(front.appointments.undoMoveForClient({ appointmentId: late })).rejects.toEqual(code('UNDO_OVER'));
    await front.appointments.moveForClient(move(changed, '2026-06-03', { date: '2026-06-03', minuteOfDay: 840 }));
    clinic.now += 1_000;
    await front.appointments.confirmForClient({ appointmentId: changed });
    await expect(front.appointments.undoMoveForClient({ appointmentId: changed })).rejects.toEqual(code('UNDO_OVER'));
    await front.appointments.moveForClient(move(taken, '2026-06-04', { date: '2026-06-04', minuteOfDay: 840 }));
    await front.appointments.bookForClient(booking({ date: '2026-06-04' }));
    await expect(front.appointments.undoMoveForClient({ appointmentId: taken })).rejects.toEqual(code('OVERLAPS'));
  });

  test('A move from a stale screen, to an unusual time or of a visit that is over is refused', async () => {
    const id = clinic.put('2026-06-03', '10:00');
    clinic.put('2026-06-04', '10:00', { clientId: 'juniper' });
    const front = clinic.desk();
    const onto = { date: '2026-06-04', minuteOfDay: 600 };
    await expect(front.appointments.moveForClient(move(id, '2026-06-02', { date: '2026-06-05', minuteOfDay: 600 }))).rejects.toEqual(code('CHANGED_MEANWHILE'));
    await expect(front.appointments.moveForClient(move(id, '2026-06-03', onto))).rejects.toEqual(code('OVERLAPS'));
    await expect(front.appointments.moveForClient(move(id, '2026-06-03', onto, ['overlap']))).rejects.toEqual(code('REASON_NEEDED'));
    expect(await front.appointments.moveForClient(move(id, '2026-06-03', onto, ['overlap'], 'They share the hour'))).toMatchObject({ overlapAccepted: true });
    clinic.store.appointments.update(id, { status: 'fulfilled' });
    await expect(front.appointments.moveForClient(move(id, '2026-06-04', { date: '2026-06-05', minuteOfDay: 600 }))).rejects.toEqual(code('CHANGED_MEANWHILE'));
  });
});

describe('cancelling and what comes after', () => {
  test('Only the client’s own cancel is late, and staff say whether it costs', async () => {
    const front = clinic.desk();
    const [charged, spared, byClinic, early] = [clinic.put('2026-06-01', '10:00'), clinic.put('2026-06-01', '12:00'), clinic.put('2026-06-01', '14:00'), clinic.put('2026-06-04', '14:00')];
    expect((await front.appointments.get({ appointmentId: charged })).visit).toMatchObject({ noticeEndsAt: instantOf('2026-05-31', '10:00'), providerLateFeeCents: 5_000 });
    const cancel = (appointmentId: string, by: 'client' | 'clinic', chargeLateFee: boolean) => front.appointments.cancelForClient({ appointmentId, by, reason: 'Called in', chargeLateFee });
    expect(await cancel(charged, 'client', true)).toMatchObject({ cancelledLate: true, lateFeeCents: 5_000, cancelReason: 'Called in', heldUntil: clinic.now + 3 * minuteMs });
    expect(clinic.lastTrace()).toMatchObject({ procedure: 'appointments.cancelForClient', detail: null, clientIds: '["marigold"]', commands: ['appointments.cancelForClient appointments'] });
    expect(await cancel(spared, 'client', false)).toMatchObject({ cancelledLate: true, lateFeeCents: null });
    expect(await cancel(byClinic, 'clinic', true)).toMatchObject({ cancelledLate: false, lateFeeCents: null, cancelledBy: 'clinic' });
    expect(await cancel(early, 'client', true)).toMatchObject({ cancelledLate: false, lateFeeCents: null });
    await expect(cancel(early, 'client', true)).rejects.toEqual(code('CHANGED_MEANWHILE'));
  });

  test('A cancel is undone within its minutes, also the clinic’s own, unless the held time was taken', async () => {
    const front = clinic.desk();
    const [back, late, taken] = [clinic.put('2026-06-03', '10:00'), clinic.put('2026-06-03', '11:00'), clinic.put('2026-06-03', '12:00')];
    for (const appointmentId of [back, late, taken]) await front.appointments.cancelForClient({ appointmentId, by: 'clinic', reason: '', chargeLateFee: false });
    expect(await front.appointments.undoCancelForClient({ appointmentId: back })).toMatchObject({ status: 'booked', cancelledBy: null, heldUntil: null });
    expect(clinic.lastTrace()).toMatchObject({ procedure: 'appointments.undoCancelForClient', clientIds: '["marigold"]', commands: ['appointments.undoCancelForClient appointments'] });
    await front.appointments.bookForClient(booking({ minuteOfDay: 720 }, ['overlap'], 'Cannot wait'));
    await expect(front.appointments.undoCancelForClient({ appointmentId: taken })).rejects.toEqual(code('OVERLAPS'));
    clinic.now += 3 * minuteMs;
    await expect(front.appointments.undoCancelForClient({ appointmentId: late })).rejects.toEqual(code('UNDO_OVER'));
  });

  test('A client gives a reason where the provider asks for one', async () => {
    const id = clinic.put('2026-06-04', '10:00');
    clinic.store.providers.saveSettings({ ...clinic.store.providers.settingsOf('rowan'), requireReasonOnCancel: true });
    const cancel = (reason: 'not_well' | null) => clinic.kiosk('marigold').appointments.cancel({ appointmentId: id, tappedAt: clinic.now, reason, acceptedFeeCents: null });
    await expect(cancel(null)).rejects.toEqual(code('REASON_NEEDED'));
    expect(clinic.lastTrace()).toMatchObject({ outcome: 'refused', commands: [] });
    expect(await cancel('not_well')).toMatchObject({ status: 'cancelled' });
  });

  test('Staff confirm a booked visit once, and no other', async () => {
    const [id, asked] = [clinic.put('2026-06-20', '10:00'), clinic.put('2026-06-03', '12:00', { status: 'requested' })];
    const front = clinic.desk();
    expect(await front.appointments.confirmForClient({ appointmentId: id })).toMatchObject({ confirmedAt: clinic.now, confirmedBy: 'staff' });
    expect(clinic.lastTrace()).toMatchObject({ procedure: 'appointments.confirmForClient', clientIds: '["marigold"]', commands: ['appointments.confirmForClient appointments'] });
    await front.appointments.confirmForClient({ appointmentId: id });
    expect(clinic.store.outbox.list()).toHaveLength(1);
    await expect(front.appointments.confirmForClient({ appointmentId: asked })).rejects.toEqual(code('CANNOT_CONFIRM'));
  });

  test('A visit is marked as missed once its start has come; its time is free again', async () => {
    const id = clinic.put('2026-06-01', '10:00');
    const front = clinic.desk();
    await expect(front.appointments.markNoShow({ appointmentId: id })).rejects.toEqual(code('CHANGED_MEANWHILE'));
    clinic.now = instantOf('2026-06-01', '10:15');
    const later = clinic.desk();
    expect(await later.appointments.markNoShow({ appointmentId: id })).toMatchObject({ status: 'no-show' });
    expect(clinic.lastTrace()).toMatchObject({ procedure: 'appointments.markNoShow', clientIds: '["marigold"]', commands: ['appointments.markNoShow appointments'] });
    expect(await later.appointments.bookForClient(booking({ date: '2026-06-01', minuteOfDay: 600 }))).toMatchObject({ overlapAccepted: false });
    await expect(clinic.desk('scheduler').appointments.markNoShow({ appointmentId: id })).rejects.toEqual(code('NOT_ALLOWED'));
  });

  test('A request is declined with a reason, which its history keeps; its time is free again', async () => {
    const id = clinic.put('2026-06-03', '10:00', { status: 'requested' });
    const front = clinic.desk();
    const decline = (note: string) => front.appointments.decideRequest({ appointmentId: id, decision: 'decline', note });
    await expect(decline(' ')).rejects.toEqual(code('REASON_NEEDED'));
    clinic.now += minuteMs;
    expect(await decline('Rowan is full that day')).toMatchObject({ status: 'declined', decideNote: 'Rowan is full that day' });
    expect(clinic.lastTrace()).toMatchObject({ procedure: 'appointments.decideRequest', detail: null, clientIds: '["marigold"]', commands: ['appointments.decideRequest appointments'] });
    expect((await front.appointments.get({ appointmentId: id })).history.map(({ kind, reason }) => [kind, reason])).toEqual([['asked', null], ['declined', 'Rowan is full that day']]);
    expect(await front.appointments.bookForClient(booking())).toMatchObject({ overlapAccepted: false });
  });
});

test('The day shows each visit on the date of its own place, with the hours and where they are', async () => {
  const front = clinic.desk();
  await front.appointments.bookForClient(booking({ minuteOfDay: 1_410, minutes: 20, locationId: 'lake' }, ['outside_hours'], 'Night line'));
  const [rowan, sage] = (await front.appointments.listDay({ date: '2026-06-03', providerId: null })).providers;
  expect(rowan).toMatchObject({ hours: [{ startsAt: instantOf('2026-06-03', '9:00'), locationId: 'main', timeZone: 'America/New_York', clientScheduling: true }], appointments: [{ clientId: 'juniper', timeZone: 'America/Chicago' }] });
  expect(sage).toMatchObject({ hours: [], appointments: [] });
  expect((await front.appointments.listDay({ date: '2026-06-04', providerId: 'rowan' })).providers[0]?.appointments).toEqual([]);
});
