import { expect, test } from 'vitest';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { hoursToShow, listFreeTimes, minutesOnDate, placeVisits, takesTime } from '#renderer/appointments/schedule-day.ts';
import type { ProviderDay } from '#renderer/appointments/schedule-day.ts';
import { addDays, mondayOf, wallClockOf } from '#renderer/appointments/wall-clock.ts';
import { instantOf, NEW_YORK } from '#tests/support/slot-search.ts';

const at = (time: string) => instantOf('2026-06-03', time);
const visit = (start: string, end: string, more: Partial<DeskAppointment> = {}): DeskAppointment => ({
  id: `${start} ${end}`, clientId: 'c', clientName: 'Marigold', startsAt: at(start), endsAt: at(end), timeZone: NEW_YORK, provider: { id: 'p', firstName: 'Rowan', displayName: 'Rowan' }, serviceId: null, serviceName: null,
  place: { kind: 'telehealth' }, status: 'booked', source: 'desk', confirmedAt: null, confirmedBy: null, arrivedAt: null, visitStartedAt: null, visitEndedAt: null, cancelledAt: null, cancelledBy: null, cancelReason: null,
  cancelledLate: false, lateFeeCents: null, canUndoCancel: false, heldUntil: null, noticeEndsAt: null, providerLateFeeCents: 0, decideNote: null, overlapAccepted: false, createdAt: 0, ...more,
});
const hours = (start: string, end: string, telehealth = false) => ({ startsAt: at(start), endsAt: at(end), timeZone: NEW_YORK, locationId: telehealth ? null : 'main', locationName: null, telehealth, clientScheduling: true });
const day = (more: Partial<ProviderDay>): ProviderDay => ({ provider: { id: 'p', firstName: 'Rowan', displayName: 'Rowan' }, hours: [], timeOff: [], appointments: [], ...more });

test('visits that meet stand side by side, those that only touch do not', () => {
  const placed = placeVisits([visit('9:00', '10:00'), visit('9:30', '10:30'), visit('10:00', '11:00'), visit('11:00', '12:00')]);
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([[0, 2], [1, 2], [0, 2], [0, 1]]);
});

test('free half hours leave out visits, holds, time off and what is over; a room comes before video', () => {
  const free = listFreeTimes(day({
    hours: [hours('9:00', '12:00', true), hours('9:00', '11:00')],
    timeOff: [{ startsAt: at('10:30'), endsAt: at('11:00') }],
    appointments: [visit('9:30', '10:00'), visit('11:00', '11:30', { status: 'cancelled', heldUntil: at('9:03') }), visit('11:30', '12:00', { status: 'declined' })],
  }), at('9:01'));
  expect(free.map(({ minuteOfDay, telehealth }) => [minuteOfDay, telehealth])).toEqual([[600, false], [690, true]]);
});

test('a hold ends with the undo and a request with its start', () => {
  const held = visit('9:00', '10:00', { status: 'cancelled', heldUntil: at('8:03') });
  expect([takesTime(held, at('8:02')), takesTime(held, at('8:03'))]).toEqual([true, false]);
  const asked = visit('9:00', '10:00', { status: 'requested' });
  expect([takesTime(asked, at('8:59')), takesTime(asked, at('9:00'))]).toEqual([true, false]);
});

test('the columns show a working day at least, and all that happens outside of it', () => {
  expect(hoursToShow([])).toEqual({ from: 9, to: 17 });
  expect(hoursToShow([day({ appointments: [visit('7:15', '8:00'), visit('18:00', '18:45')] })])).toEqual({ from: 7, to: 19 });
});

test('a longer time off fills each of its dates, the first and the last in part', () => {
  const away = { startsAt: instantOf('2026-06-02', '14:00'), endsAt: instantOf('2026-06-04', '10:00') };
  expect(['2026-06-02', '2026-06-03', '2026-06-04'].map((date) => minutesOnDate(away, date, NEW_YORK))).toEqual([{ top: 840, bottom: 1_440 }, { top: 0, bottom: 1_440 }, { top: 0, bottom: 600 }]);
});

test('the wall clock is that of the place, and a week begins on Monday', () => {
  expect(wallClockOf(at('23:30'), 'America/Chicago')).toEqual({ date: '2026-06-03', minuteOfDay: 1_350 });
  expect(wallClockOf(at('23:30'), 'Europe/Madrid')).toEqual({ date: '2026-06-04', minuteOfDay: 330 });
  expect(['2026-06-01', '2026-06-03', '2026-06-07'].map(mondayOf)).toEqual(['2026-06-01', '2026-06-01', '2026-06-01']);
  expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
});
