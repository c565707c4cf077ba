import { expect, test } from 'vitest';
import { findArrivals, minutesLate } from '#main/check-in/find-arrivals.ts';
import type { ArrivalVisit } from '#main/check-in/find-arrivals.ts';

const noon = Date.UTC(2026, 10, 24, 17);
const minutes = (count: number): number => count * 60_000;
const marigold = { id: 'marigold', selfCheckInBlocked: false };
const twin = { id: 'twin', selfCheckInBlocked: false };

function visit(change: Partial<ArrivalVisit> = {}): ArrivalVisit {
  const startsAt = change.startsAt ?? noon;
  return { id: 'v1', clientId: 'marigold', providerId: 'RT', startsAt, endsAt: startsAt + minutes(50), status: 'booked', telehealth: false, ...change };
}

function find(visits: ArrivalVisit[], now: number, people = [marigold]) {
  return findArrivals(people, visits, { opensMinutes: 90, closesMinutes: 30, now, initialsOf: (providerId) => providerId });
}

const idsOf = (found: ReturnType<typeof find>): unknown => (found.kind === 'found' ? found.visits.map((one) => one.id) : found);

test.each([
  [-90, ['v1']],
  [0, ['v1']],
  [30, ['v1']],
])('%i minutes after the start the visit is found', (after, ids) => {
  expect(idsOf(find([visit()], noon + minutes(after)))).toEqual(ids);
});

test.each([
  [-91, 'too_early'],
  [31, 'too_late'],
])('%i minutes after the start it is %s', (after, cause) => {
  expect(find([visit()], noon + minutes(after))).toEqual({ kind: 'refused', cause, clientId: 'marigold', appointmentId: 'v1' });
});

test.each([
  [{ status: 'cancelled' as const }, 'cancelled'],
  [{ status: 'no-show' as const }, 'no_show'],
  [{ status: 'requested' as const }, 'other_day'],
  [{ status: 'fulfilled' as const, startsAt: noon - minutes(60) }, 'too_late'],
  [{ telehealth: true }, 'telehealth'],
])('a visit that is %j is refused, and the desk reads %s', (change, cause) => {
  expect(find([visit(change)], noon)).toMatchObject({ kind: 'refused', cause, appointmentId: 'v1' });
});

test('a visit arrived at already is found again', () => {
  expect(idsOf(find([visit({ status: 'checked-in' })], noon))).toEqual(['v1']);
});

test('nobody with these facts is unknown; somebody without a visit today has it on another day', () => {
  expect(find([], noon, [])).toMatchObject({ cause: 'unknown', clientId: null });
  expect(find([], noon)).toMatchObject({ cause: 'other_day', clientId: 'marigold' });
});

test('a blocked client goes to the desk, and so does the twin who could be them', () => {
  const blocked = { id: 'twin', selfCheckInBlocked: true };
  expect(find([visit({ clientId: 'twin' })], noon, [blocked])).toMatchObject({ cause: 'blocked', clientId: 'twin' });
  expect(find([visit(), visit({ id: 'v2', clientId: 'twin' })], noon, [marigold, blocked])).toMatchObject({ cause: 'blocked' });
});

test('twins choose by time and provider', () => {
  expect(find([visit(), visit({ id: 'v2', clientId: 'twin', providerId: 'JA' })], noon, [marigold, twin])).toMatchObject({ kind: 'choose', choices: [[{ id: 'v1' }], [{ id: 'v2' }]] });
});

test('twins at the same time with the same initials cannot choose', () => {
  expect(find([visit(), visit({ id: 'v2', clientId: 'twin' })], noon, [marigold, twin])).toEqual({ kind: 'refused', cause: 'ambiguous', clientId: null, appointmentId: null });
});

test('a child whose parent types the child’s facts is found alone', () => {
  expect(idsOf(find([visit()], noon, [marigold, twin]))).toEqual(['v1']);
});

test('two visits that touch or overlap are arrived at together', () => {
  const touching = visit({ id: 'v2', startsAt: noon + minutes(50) });
  const overlapping = visit({ id: 'v3', startsAt: noon + minutes(70) });
  expect(idsOf(find([overlapping, touching, visit()], noon))).toEqual(['v1', 'v2', 'v3']);
});

test('two visits with a break between are to choose from', () => {
  expect(find([visit(), visit({ id: 'v2', startsAt: noon + minutes(51) })], noon)).toMatchObject({ kind: 'choose' });
});

test('a missed first visit does not come along with the second', () => {
  expect(idsOf(find([visit(), visit({ id: 'v2', startsAt: noon + minutes(50) })], noon + minutes(45)))).toEqual(['v2']);
});

test('an online visit beside one here does not stand in the way', () => {
  expect(idsOf(find([visit(), visit({ id: 'v2', telehealth: true })], noon))).toEqual(['v1']);
});

test('late begins one whole minute after the start', () => {
  expect([minutesLate(noon, noon - 1), minutesLate(noon, noon + 59_999), minutesLate(noon, noon + 60_000)]).toEqual([0, 0, 1]);
});
