import { requirePractice, zoneOf, fullNameOf } from '#main/api/words-of-record.ts';
import { requireProviderInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { TimeProblem } from '#main/contract/appointments.ts';
import { localDayNumberOf, wallClockToInstant } from '#main/platform/zoned-time.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { listOpenWindows } from './open-windows.ts';
import { readProviderFacts } from './search-facts.ts';

export type StaffTime = Pick<Inputs['checkTime'], 'providerId' | 'date' | 'minuteOfDay' | 'minutes' | 'locationId' | 'telehealth'>;
type Span = { readonly startsAt: number; readonly endsAt: number };
type Override = Inputs['bookForClient']['override'];

/** For the eye, before staff take the time; `bookForClient` and `moveForClient` judge again inside their transaction. */
export function checkTime({ services, record, staff }: DeskCall, input: Inputs['checkTime']): Outputs['checkTime'] {
  requireProviderInReach(services, staff, input.providerId);
  const span = spanOf(services, input);
  const meets = listMet(services, input.providerId, span, input.exceptAppointmentId ?? undefined).flatMap(({ id, startsAt, endsAt }) => {
    const visit = services.store.appointments.find(id);
    const client = visit && services.store.clients.find(visit.clientId);
    if (!client) return [];
    record.touch(client.id);
    return [{ clientName: fullNameOf(client), startsAt, endsAt }];
  });
  return { ...span, problems: listProblems(services, input, span, input.exceptAppointmentId ?? undefined), meets };
}

/**
 * The wall clock of the place, as a span of instants.
 * @throws NOT_FOUND no such location
 * @throws NO_SUCH_TIME the clock does not show this time that day
 */
export function spanOf(services: Services, wish: StaffTime): Span & { readonly timeZone: string } {
  const locations = services.store.practice.listLocations();
  if (wish.locationId !== null && !locations.some((location) => location.id === wish.locationId)) throw refusal('NOT_FOUND');
  const timeZone = zoneOf(wish.locationId, locations, requirePractice(services).timeZone);
  const startsAt = wallClockToInstant(wish.date, wish.minuteOfDay, timeZone);
  if (startsAt === undefined) throw refusal('NO_SUCH_TIME');
  return { startsAt, endsAt: startsAt + wish.minutes * 60_000, timeZone };
}

/**
 * What staff accepted, and why; nothing where the time is an ordinary one.
 * @throws OVERLAPS, OUTSIDE_HOURS a problem that they have not accepted
 * @throws REASON_NEEDED accepted, but without a reason
 */
export function requireAccepted(services: Services, time: StaffTime, span: Span, override: Override, exceptId?: string): { readonly overlaps: boolean; readonly reason: string | null } {
  const problems = listProblems(services, time, span, exceptId);
  const surprise = problems.find((problem) => !override?.accepts.includes(problem));
  if (surprise !== undefined) throw refusal(surprise === 'overlap' || surprise === 'time_off' ? 'OVERLAPS' : 'OUTSIDE_HOURS');
  if (problems.length > 0 && !override?.reason) throw refusal('REASON_NEEDED');
  return { overlaps: problems.includes('overlap') || problems.includes('time_off'), reason: problems.length > 0 ? (override?.reason ?? null) : null };
}

function listProblems(services: Services, time: StaffTime, span: Span, exceptId?: string): TimeProblem[] {
  const { store, clock } = services;
  const isAway = store.availability.listTimeOff(time.providerId, span.startsAt, span.endsAt).length > 0;
  const opening = judgeOpening(services, time, span);
  return [
    ...(listMet(services, time.providerId, span, exceptId).length > 0 ? ['overlap' as const] : []),
    ...(isAway ? ['time_off' as const] : []),
    ...(opening === null ? [] : [opening]),
    ...(span.endsAt <= clock.now() ? ['past' as const] : []),
  ];
}

function listMet({ store, clock }: Services, providerId: string, { startsAt, endsAt }: Span, exceptId?: string) {
  return store.appointments.listBusy(providerId, startsAt, endsAt, clock.now()).filter((busy) => busy.id !== exceptId);
}

/** Does the visit lie inside one run of the provider's hours, open to clients or not, and of its own place? */
function judgeOpening(services: Services, time: StaffTime, span: Span): 'outside_hours' | 'other_place' | null {
  const provider = services.store.providers.find(time.providerId);
  if (!provider) throw refusal('NOT_FOUND');
  const { availability } = readProviderFacts(services, provider);
  const day = localDayNumberOf(span.startsAt, availability.practiceZone);
  const around = listOpenWindows(availability, day - 1, day + 2, () => true).filter(({ run }) => run.startsAt <= span.startsAt && span.endsAt <= run.endsAt);
  if (around.length === 0) return 'outside_hours';
  const isHere = (open: { telehealth: boolean; locationId: string | null }): boolean =>
    time.telehealth ? open.telehealth : !open.telehealth && (time.locationId === null || open.locationId === time.locationId);
  return around.some(isHere) ? null : 'other_place';
}
