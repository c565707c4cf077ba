import type { Appointment } from '#db/queries/appointments.ts';
import type { RefusedArrival } from '#db/queries/help.ts';

const minuteMs = 60_000;

export type ArrivalCause = RefusedArrival['cause'];
export type ArrivalVisit = Pick<Appointment, 'id' | 'clientId' | 'providerId' | 'startsAt' | 'endsAt' | 'status' | 'telehealth'>;
export type ArrivalPerson = { readonly id: string; readonly selfCheckInBlocked: boolean };

export type ArrivalRules = {
  /** Minutes before the start at which arriving opens, inclusive. */
  readonly opensMinutes: number;
  /** Minutes after the start at which it closes, inclusive. */
  readonly closesMinutes: number;
  readonly now: number;
  initialsOf(providerId: string): string;
};

export type FoundArrivals<Visit extends ArrivalVisit> =
  /** One visit, or several of one client that touch or overlap: arrived together. */
  | { readonly kind: 'found'; readonly visits: readonly Visit[] }
  | { readonly kind: 'choose'; readonly choices: readonly (readonly Visit[])[] }
  | { readonly kind: 'refused'; readonly cause: ArrivalCause; readonly clientId: string | null; readonly appointmentId: string | null };

/** Which of today's visits somebody stands here for, judged over every client whose facts they gave. */
export function findArrivals<Visit extends ArrivalVisit>(people: readonly ArrivalPerson[], visitsToday: readonly Visit[], rules: ArrivalRules): FoundArrivals<Visit> {
  const open = visitsToday.filter((visit) => isExpected(visit) && isInWindow(visit, rules));
  const blocked = open.find((visit) => people.some((person) => person.id === visit.clientId && person.selfCheckInBlocked));
  // With twins, a blocked one must not be let in under the other's name.
  if (blocked) return refuse('blocked', blocked);
  const choices = people.flatMap((person) => listRuns(visitsToday.filter((visit) => visit.clientId === person.id), rules));
  const [only, ...others] = choices;
  if (!only) return explain(people, visitsToday, open, rules.now);
  if (others.length === 0) return { kind: 'found', visits: only };
  return canBeToldApart(choices, rules) ? { kind: 'choose', choices } : { kind: 'refused', cause: 'ambiguous', clientId: null, appointmentId: null };
}

/** Runs of a client's own visits that touch or overlap, of which one can be arrived at now; later ones of the run come along. */
function listRuns<Visit extends ArrivalVisit>(visits: readonly Visit[], rules: ArrivalRules): Visit[][] {
  const expected = visits.filter((visit) => isExpected(visit) && !visit.telehealth && rules.now <= closesAt(visit, rules)).sort((a, b) => a.startsAt - b.startsAt);
  const runs: { visits: Visit[]; endsAt: number }[] = [];
  for (const visit of expected) {
    const run = runs.at(-1);
    if (run && visit.startsAt <= run.endsAt) {
      run.visits.push(visit);
      run.endsAt = Math.max(run.endsAt, visit.endsAt);
    } else {
      runs.push({ visits: [visit], endsAt: visit.endsAt });
    }
  }
  return runs.map((run) => run.visits).filter((run) => run.some((visit) => isInWindow(visit, rules)));
}

/** The choice shows time and provider initials only; two that look the same are no choice. */
function canBeToldApart(choices: readonly (readonly ArrivalVisit[])[], rules: ArrivalRules): boolean {
  const shown = choices.flatMap((run) => run.slice(0, 1).map((visit) => `${String(visit.startsAt)} ${rules.initialsOf(visit.providerId)}`));
  return new Set(shown).size === choices.length;
}

/** Why nobody can arrive here, for the desk: told by the visit nearest to now. */
function explain(people: readonly ArrivalPerson[], visitsToday: readonly ArrivalVisit[], open: readonly ArrivalVisit[], now: number): Extract<FoundArrivals<never>, { kind: 'refused' }> {
  const [online] = open;
  if (online) return refuse('telehealth', online);
  const [nearest] = [...visitsToday].sort((a, b) => Math.abs(a.startsAt - now) - Math.abs(b.startsAt - now));
  if (!nearest) return { kind: 'refused', cause: people.length === 0 ? 'unknown' : 'other_day', clientId: onlyIdOf(people), appointmentId: null };
  if (nearest.status === 'cancelled') return refuse('cancelled', nearest);
  if (nearest.status === 'no-show') return refuse('no_show', nearest);
  if (nearest.status === 'requested' || nearest.status === 'declined') return refuse('other_day', nearest);
  return refuse(now < nearest.startsAt ? 'too_early' : 'too_late', nearest);
}

function refuse(cause: ArrivalCause, visit: ArrivalVisit): Extract<FoundArrivals<never>, { kind: 'refused' }> {
  return { kind: 'refused', cause, clientId: visit.clientId, appointmentId: visit.id };
}

function onlyIdOf(people: readonly ArrivalPerson[]): string | null {
  const [only, ...others] = people;
  return only && others.length === 0 ? only.id : null;
}

/** Arrived ones too: a second tap is harmless. */
function isExpected(visit: ArrivalVisit): boolean {
  return visit.status === 'booked' || visit.status === 'arrived' || visit.status === 'checked-in';
}

function closesAt(visit: ArrivalVisit, rules: Pick<ArrivalRules, 'closesMinutes'>): number {
  return visit.startsAt + rules.closesMinutes * minuteMs;
}

export function isInWindow(visit: ArrivalVisit, rules: Omit<ArrivalRules, 'initialsOf'>): boolean {
  return rules.now >= visit.startsAt - rules.opensMinutes * minuteMs && rules.now <= closesAt(visit, rules);
}

/** Whole minutes after the start; 0 when in time. One minute on, the session may be shorter. */
export function minutesLate(startsAt: number, now: number): number {
  return Math.max(0, Math.floor((now - startsAt) / minuteMs));
}
