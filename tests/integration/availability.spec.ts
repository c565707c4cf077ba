import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WeeklyBlock } from '#main/contract/availability.ts';
import { openSmallClinic } from '#tests/support/open-small-clinic.ts';
import type { SmallClinic } from '#tests/support/open-small-clinic.ts';
import { instantOf } from '#tests/support/slot-search.ts';

let clinic: SmallClinic;

beforeEach(() => {
  clinic = openSmallClinic(instantOf('2026-06-01', '8:00'));
});
afterEach(() => {
  clinic.close();
  expect(clinic.faults).toEqual([]);
});

const code = (name: string) => expect.objectContaining({ code: name });
const block = (startMinute: number, endMinute: number, more: Partial<WeeklyBlock> = {}): WeeklyBlock => ({
  weekday: 1, startMinute, endMinute, locationId: 'main', telehealth: false, slotMinutes: null, clientScheduling: true, validFrom: null, validTo: null, ...more,
});
const save = (...weekly: WeeklyBlock[]) => clinic.desk().availability.saveWeek({ providerId: 'rowan', weekly });

test('A week comes back as it was saved, with one command and one audit event', async () => {
  const weekly = [block(540, 720), block(720, 1_020, { slotMinutes: 30, clientScheduling: false }), block(540, 720, { weekday: 2, telehealth: true, locationId: null, validFrom: '2026-06-01', validTo: '2026-08-31' })];
  await save(...weekly);
  expect(clinic.lastTrace()).toEqual({ procedure: 'availability.saveWeek', outcome: 'done', detail: null, actorId: 'staff-front_desk', clientIds: '[]', commands: ['availability.saveWeek availability_blocks'] });
  expect((await clinic.desk().availability.get({ providerId: 'rowan' })).weekly).toEqual(weekly);
});

test('Blocks may touch, stand beside a video block and follow one another over the year; two that overlap are refused and nothing is saved', async () => {
  await save(block(540, 720), block(720, 1_020), block(600, 700, { telehealth: true, locationId: null }), block(600, 700, { weekday: 3 }));
  await save(block(540, 720, { validTo: '2026-06-30' }), block(600, 800, { validFrom: '2026-07-01' }));
  await expect(save(block(540, 721), block(720, 1_020))).rejects.toEqual(code('HOURS_OVERLAP'));
  await expect(save(block(540, 720), block(600, 660, { locationId: 'lake' }))).rejects.toEqual(code('HOURS_OVERLAP'));
  await expect(save(block(540, 720, { validTo: '2026-07-01' }), block(600, 800, { validFrom: '2026-07-01' }))).rejects.toEqual(code('HOURS_OVERLAP'));
  await expect(save(block(720, 540))).rejects.toEqual(code('BAD_REQUEST'));
  await expect(save(block(540, 720, { locationId: 'absent' }))).rejects.toEqual(code('NOT_FOUND'));
  expect((await clinic.desk().availability.get({ providerId: 'rowan' })).weekly).toHaveLength(2);
});

test('A date has hours of its own until they are taken out', async () => {
  const front = clinic.desk();
  const { weekday: _weekday, validFrom: _from, validTo: _to, ...hours } = block(600, 660);
  await front.availability.saveException({ providerId: 'rowan', exception: { date: '2026-06-03', hours: [hours] } });
  const opened = async () => (await front.appointments.listDay({ date: '2026-06-03', providerId: 'rowan' })).providers[0]?.hours.map(({ startsAt }) => startsAt);
  expect(await opened()).toEqual([instantOf('2026-06-03', '10:00')]);
  await expect(front.availability.saveException({ providerId: 'rowan', exception: { date: '2026-06-03', hours: [hours, { ...hours, startMinute: 630 }] } })).rejects.toEqual(code('HOURS_OVERLAP'));
  await front.availability.removeException({ providerId: 'rowan', date: '2026-06-03' });
  expect(clinic.lastTrace()).toMatchObject({ procedure: 'availability.removeException', outcome: 'done', commands: ['availability.removeException availability_exceptions'] });
  expect(await opened()).toEqual([instantOf('2026-06-03', '9:00')]);
  await expect(front.availability.removeException({ providerId: 'rowan', date: '2026-06-03' })).rejects.toEqual(code('NOT_FOUND'));
});

test('Time off names the open visits inside until they are moved, and opens the time again when it is taken out', async () => {
  const front = clinic.desk();
  const [inside, asked] = [clinic.put('2026-06-03', '10:00'), clinic.put('2026-06-03', '12:00', { status: 'requested', clientId: 'juniper' })];
  const cancelled = clinic.put('2026-06-03', '14:00');
  clinic.put('2026-06-04', '10:00');
  await front.appointments.cancelForClient({ appointmentId: cancelled, by: 'clinic', reason: '', chargeLateFee: false });
  const { timeOff, appointmentsInside } = await front.availability.addTimeOff({ providerId: 'rowan', fromDate: '2026-06-03', fromMinute: 0, toDate: '2026-06-03', toMinute: 1_440, note: 'Training' });
  expect(appointmentsInside).toBe(2);
  expect(clinic.lastTrace()).toMatchObject({ procedure: 'availability.addTimeOff', detail: null, commands: ['availability.addTimeOff time_off'] });
  const listInside = async () => (await front.availability.listVisitsInTimeOff({ providerId: 'rowan' })).inside.flatMap(({ timeOffId, visits }) => visits.map(({ id }) => [timeOffId, id]));
  expect(await listInside()).toEqual([[timeOff.id, inside], [timeOff.id, asked]]);
  expect(clinic.lastTrace()).toMatchObject({ procedure: 'availability.listVisitsInTimeOff', clientIds: '["juniper","marigold"]' });
  await front.appointments.moveForClient({ appointmentId: inside, seenStartsAt: instantOf('2026-06-03', '10:00'), providerId: 'rowan', serviceId: 'talk', date: '2026-06-05', minuteOfDay: 600, minutes: 45, locationId: 'main', telehealth: false, override: null });
  expect(await listInside()).toEqual([[timeOff.id, asked]]);
  await front.availability.removeTimeOff({ providerId: 'rowan', timeOffId: timeOff.id });
  expect(clinic.lastTrace()).toMatchObject({ procedure: 'availability.removeTimeOff', outcome: 'done', commands: ['availability.removeTimeOff time_off'] });
  expect((await front.availability.get({ providerId: 'rowan' })).timeOff).toEqual([]);
  await expect(front.availability.removeTimeOff({ providerId: 'rowan', timeOffId: timeOff.id })).rejects.toEqual(code('NOT_FOUND'));
});

test('A provider keeps their own hours and no one else’s; a biller keeps none', async () => {
  const own = clinic.desk('provider', 'sage');
  await own.availability.saveWeek({ providerId: 'sage', weekly: [block(540, 600)] });
  await expect(own.availability.saveWeek({ providerId: 'rowan', weekly: [] })).rejects.toEqual(code('NOT_FOUND'));
  await expect(own.availability.removeTimeOff({ providerId: 'rowan', timeOffId: 'any' })).rejects.toEqual(code('NOT_FOUND'));
  await expect(own.availability.listVisitsInTimeOff({ providerId: 'rowan' })).rejects.toEqual(code('NOT_FOUND'));
  await expect(clinic.desk('biller').availability.get({ providerId: 'rowan' })).rejects.toEqual(code('NOT_ALLOWED'));
  expect(clinic.store.availability.listBlocks('rowan')).toHaveLength(5);
});
