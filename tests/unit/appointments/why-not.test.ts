import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOpenSlots } from '#main/appointments/slot-arithmetic.ts';
import { listWhyNot, type WhyNotFacts } from '#main/appointments/why-not.ts';
import type { OfferedService } from '#main/appointments/service-choice.ts';
import { block, busy, closedDay, exception, instantOf, searchFor } from '#tests/support/slot-search.ts';

const MONDAY = 1;
const session: OfferedService = { code: '90837', minutes: 60, active: true, online: true, telehealth: true };
const rules: WhyNotFacts['rules'] = { selfSchedule: 'book', who: { new: true, active: true, inactive: false }, allowDontKnow: true, maxOpenFuture: 4 };
const thisMonday = { blocks: [block(MONDAY, '9:00', '12:00', { validTo: '2026-06-01' })] };

/** A client who can book on Mondays from 9:00 to 12:00, but for what a test takes away. */
function factsWith(more: Partial<WhyNotFacts> = {}): WhyNotFacts {
  const { busy: taken, ...search } = searchFor({ blocks: [block(MONDAY, '9:00', '12:00')] });
  return { ...search, taken, timeOff: [], isProviderActive: true, rules, client: { status: 'active', openFuture: 0 }, services: [session], choice: { kind: 'open' }, ...more };
}

const chosen = { kind: 'service', code: '90837' } as const;
const notice = (minNoticeHours: number, maxAheadDays = 7) => ({ bookingWindow: { minNoticeHours, maxAheadDays } });

describe('why a client cannot book', () => {
  it('is nothing when they can', () => {
    for (const choice of [{ kind: 'open' }, { kind: 'dont-know' }, chosen] as const) expect(listWhyNot(factsWith({ choice }))).toEqual([]);
    expect(listWhyNot(factsWith({ client: undefined }))).toEqual([]);
  });

  it.each<[string, Partial<WhyNotFacts>, object]>([
    ['the provider is inactive', { isProviderActive: false }, { cause: 'provider-inactive', whereToChange: 'provider' }],
    ['self-scheduling is off', { rules: { ...rules, selfSchedule: 'off' } }, { cause: 'self-schedule-off', whereToChange: 'provider-portal-settings' }],
    ['new clients are not admitted', { rules: { ...rules, who: { ...rules.who, new: false } }, client: { status: 'new', openFuture: 0 } }, { cause: 'client-status-not-admitted', status: 'new', whereToChange: 'provider-portal-settings' }],
    ['active clients are not admitted', { rules: { ...rules, who: { ...rules.who, active: false } } }, { cause: 'client-status-not-admitted', status: 'active', whereToChange: 'provider-portal-settings' }],
    ['the client is inactive', { client: { status: 'inactive', openFuture: 0 } }, { cause: 'client-inactive', whereToChange: 'client-status' }],
    ['"I don\'t know" is not offered', { rules: { ...rules, allowDontKnow: false }, choice: { kind: 'dont-know' } }, { cause: 'dont-know-not-allowed', whereToChange: 'provider-portal-settings' }],
    ['there is no active service', { rules: { ...rules, allowDontKnow: false }, services: [{ ...session, active: false }] }, { cause: 'no-active-service', whereToChange: 'services' }],
    ['no service is online', { rules: { ...rules, allowDontKnow: false }, services: [{ ...session, online: false }] }, { cause: 'no-online-service', whereToChange: 'services' }],
    ['the service is not the provider\'s', { choice: { kind: 'service', code: '90791' } }, { cause: 'service-unknown', code: '90791', whereToChange: 'services' }],
    ['the service is inactive', { choice: chosen, services: [{ ...session, active: false }] }, { cause: 'service-inactive', code: '90837', whereToChange: 'services' }],
    ['the service is not online', { choice: chosen, services: [{ ...session, online: false }] }, { cause: 'service-not-online', code: '90837', whereToChange: 'services' }],
    ['there are no hours', { blocks: [] }, { cause: 'no-availability', whereToChange: 'availability' }],
    ['the hours are over for good', { blocks: [block(MONDAY, '9:00', '12:00', { validTo: '2026-05-31' })] }, { cause: 'no-availability', whereToChange: 'availability' }],
    ['the only day left is closed', { ...thisMonday, exceptions: [closedDay('2026-06-01')] }, { cause: 'no-availability', whereToChange: 'availability' }],
    ['no hours are open to clients', { blocks: [block(MONDAY, '9:00', '12:00', { clientScheduling: false })] }, { cause: 'no-client-scheduling', whereToChange: 'availability' }],
    ['no hours are in the place', { place: { mode: 'in-person', locationId: 'oak' } }, { cause: 'no-hours-in-place', place: { mode: 'in-person', locationId: 'oak' }, whereToChange: 'availability' }],
    ['no hours are online', { place: { mode: 'telehealth' } }, { cause: 'no-hours-in-place', place: { mode: 'telehealth' }, whereToChange: 'availability' }],
    ['the visit is longer than any hours', { choice: chosen, services: [{ ...session, minutes: 181 }] }, { cause: 'visit-does-not-fit', minutes: 181, longestMinutes: 180, whereToChange: 'availability' }],
    ['the slot is longer than any hours', { choice: { kind: 'dont-know' }, blocks: [block(MONDAY, '9:00', '9:45')] }, { cause: 'visit-does-not-fit', minutes: 60, longestMinutes: 45, whereToChange: 'availability' }],
    ['every time is too soon', { ...thisMonday, ...notice(24) }, { cause: 'inside-notice', minNoticeHours: 24, times: 3, whereToChange: 'provider-portal-settings' }],
    ['the first time is too far ahead', { blocks: [block(MONDAY, '9:00', '12:00', { validFrom: '2026-06-09' })] }, { cause: 'beyond-horizon', maxAheadDays: 7, firstDate: '2026-06-15', lastBookableDate: '2026-06-08', whereToChange: 'provider-portal-settings' }],
    ['time off covers it all', { ...thisMonday, timeOff: [busy('2026-06-01', '0:00', '23:00')] }, { cause: 'time-off', times: 3, whereToChange: 'time-off' }],
    ['every time is taken', { ...thisMonday, taken: [busy('2026-06-01', '9:30', '11:30')] }, { cause: 'every-time-taken', times: 3, whereToChange: 'availability' }],
    ['the client has as many appointments as they may', { client: { status: 'active', openFuture: 4 } }, { cause: 'too-many-open-appointments', maxOpenFuture: 4, openFuture: 4, whereToChange: 'provider-portal-settings' }],
  ])('is named alone: %s', (_what, more, cause) => {
    expect(listWhyNot(factsWith(more))).toEqual([cause]);
  });

  it('tells a service that is not for telehealth from hours that are not', () => {
    const online = { blocks: [block(MONDAY, '9:00', '12:00', { telehealth: true })], place: { mode: 'telehealth' } as const, services: [{ ...session, telehealth: false }] };
    expect(listWhyNot(factsWith({ ...online, choice: chosen })).map(({ cause }) => cause)).toEqual(['service-not-telehealth']);
    expect(listWhyNot(factsWith({ ...online, rules: { ...rules, allowDontKnow: false } })).map(({ cause }) => cause)).toEqual(['no-telehealth-service']);
    expect(listWhyNot(factsWith(online))).toEqual([]);
  });

  it('names both, when some times are too soon and the rest too far, or some off and the rest taken', () => {
    const causes = (more: Partial<WhyNotFacts>) => listWhyNot(factsWith(more)).map(({ cause }) => cause);
    expect(causes(notice(24, 6))).toEqual(['inside-notice', 'beyond-horizon']);
    expect(causes({ ...thisMonday, timeOff: [busy('2026-06-01', '9:00', '10:00')], taken: [busy('2026-06-01', '10:00', '12:00')] })).toEqual(['time-off', 'every-time-taken']);
  });

  it('is listed in the order of the settings, the services, the availability and the fullness', () => {
    const everything = factsWith({
      isProviderActive: false,
      rules: { ...rules, selfSchedule: 'off', maxOpenFuture: 0 },
      client: { status: 'inactive', openFuture: 1 },
      choice: chosen,
      services: [{ ...session, active: false }],
      ...thisMonday,
      taken: [busy('2026-06-01', '9:00', '12:00')],
    });
    expect(listWhyNot(everything).map(({ cause }) => cause)).toEqual(['provider-inactive', 'self-schedule-off', 'client-inactive', 'service-inactive', 'every-time-taken', 'too-many-open-appointments']);
  });

  it('is not the length of a visit while a shorter service would still find a time', () => {
    const services = [{ ...session, minutes: 600 }, { ...session, code: '90832', minutes: 30 }];
    expect(listWhyNot(factsWith({ services, rules: { ...rules, allowDontKnow: false } }))).toEqual([]);
  });
});

describe('the causes in the hours', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const written = (from: number, to: number) => [`${from}:00`, `${to + 1}:00`] as const;
  const flags = fc.record({ clientScheduling: fc.boolean(), telehealth: fc.boolean(), slotMinutes: fc.constantFrom(null, 15, 60) });
  const interval = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 100 })).map(([at, hours]) => ({
    startsAt: instantOf('2026-06-01', '0:00') + at * 3_600_000,
    endsAt: instantOf('2026-06-01', '0:00') + (at + hours) * 3_600_000,
  }));

  it('are there exactly when no slot is', () => {
    let empty = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), hour, hour, flags), { maxLength: 3 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), hour, hour, flags), { maxLength: 2 }),
        fc.array(interval, { maxLength: 3 }),
        fc.array(interval, { maxLength: 2 }),
        fc.constantFrom(undefined, 50, 300),
        fc.constantFrom<WhyNotFacts['place']>({ mode: 'any' }, { mode: 'telehealth' }),
        fc.tuple(fc.constantFrom(0, 24, 100), fc.constantFrom(0, 3, 8)),
        (weekly, dated, taken, timeOff, minutes, place, [minNoticeHours, maxAheadDays]) => {
          const blocks = weekly.map(([weekday, from, to, more]) => block(weekday, ...written(from, to), more));
          const exceptions = dated.map(([day, from, to, more]) => exception(`2026-06-0${day}`, ...written(from, to), more));
          const services = minutes === undefined ? [] : [{ ...session, minutes }];
          const choice: WhyNotFacts['choice'] = minutes === undefined ? { kind: 'dont-know' } : chosen;
          const facts = factsWith({ blocks, exceptions, taken, timeOff, services, choice, place, ...notice(minNoticeHours, maxAheadDays) });
          const slots = listOpenSlots({ ...facts, busy: [...taken, ...timeOff], service: minutes === undefined ? undefined : { minutes } });
          empty += slots.length === 0 ? 1 : 0;
          expect(listWhyNot(facts).length === 0).toBe(slots.length > 0);
        },
      ),
      { seed: 3, numRuns: 400 },
    );
    expect(empty).toBeGreaterThan(50);
    expect(empty).toBeLessThan(380);
  });
});
