import type { z } from 'zod';
import type { Appointment } from '#db/queries/appointments.ts';
import type { Client } from '#db/queries/clients.ts';
import type { Provider } from '#db/queries/providers.ts';
import { greetingOf, nameProvider, requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import type { arrivalVisit, identified } from '#main/contract/check-in.ts';
import { DAY_MS } from '#main/platform/calendar-date.ts';
import type { ArrivalChoices } from './arrival-choices.ts';
import { bucketWaitMs, kioskBucket } from '#main/api/seat-wait.ts';
import { findArrivals, minutesLate } from './find-arrivals.ts';
import type { FoundArrivals } from './find-arrivals.ts';
import { findPeopleByName, findPersonByCode } from './find-people.ts';
import type { ArrivalProofGiven, FoundPeople } from './find-people.ts';
import { noteRefusedArrival, noteThrottled } from './refuse-arrival.ts';
import type { ArrivalCall } from './refuse-arrival.ts';
import { isOnDateOf } from './today.ts';

type Identified = z.infer<typeof identified>;
type NotIdentified = { readonly kind: 'refused' } | { readonly kind: 'wait'; readonly retryAfterSeconds: number };

/** Level 1. Whatever goes wrong reads the same at the kiosk. */
export function identifyArrival(call: ArrivalCall, given: ArrivalProofGiven, choices: ArrivalChoices): Identified | NotIdentified {
  const { services, seat } = call;
  const waitMs = bucketWaitMs(services, kioskBucket(seat.name));
  if (waitMs > 0) {
    noteThrottled(call);
    return { kind: 'wait', retryAfterSeconds: Math.ceil(waitMs / 1000) };
  }
  const byCode = requirePractice(services).arrivalProof === 'desk_code';
  const found = byCode ? findPersonByCode(services, given) : findPeopleByName(services, given);
  const arrivals = judge(call, found);
  if (arrivals.kind === 'refused') {
    noteRefusedArrival(call, arrivals.cause, arrivals.clientId, arrivals.appointmentId);
    return { kind: 'refused' };
  }
  return offer(call, found.people, arrivals, choices);
}

function judge({ services }: ArrivalCall, found: FoundPeople): FoundArrivals<Appointment> {
  const practice = requirePractice(services);
  const now = services.clock.now();
  const locations = services.store.practice.listLocations();
  const visits = found.people
    .flatMap((client) => services.store.appointments.listOfClient(client.id, now - DAY_MS))
    .filter((visit) => isOnDateOf(visit, now, locations, practice.timeZone));
  if (found.people.length === 0 && (found.lettersMissing || found.noLetters)) {
    return { kind: 'refused', cause: 'no_letters', clientId: found.noLetters?.id ?? null, appointmentId: null };
  }
  const providers = new Map(services.store.providers.list().map((provider) => [provider.id, provider]));
  return findArrivals(found.people, visits, {
    opensMinutes: practice.arrivalOpensMinutes,
    closesMinutes: practice.arrivalClosesMinutes,
    now,
    initialsOf: (providerId) => initialsOf(providers.get(providerId)),
  });
}

function offer({ services, seat, record }: ArrivalCall, people: readonly Client[], arrivals: Exclude<FoundArrivals<Appointment>, { kind: 'refused' }>, choices: ArrivalChoices): Identified {
  const now = services.clock.now();
  const zone = requirePractice(services).timeZone;
  const locations = services.store.practice.listLocations();
  const runs = arrivals.kind === 'found' ? [arrivals.visits] : arrivals.choices;
  const choiceIds = choices.offer(seat.name, runs.map((run) => run.map((visit) => visit.id)), now);
  for (const visit of runs.flat()) record.touch(visit.clientId);
  const view = (visit: Appointment, choiceId: string, isNamed: boolean): z.infer<typeof arrivalVisit> => {
    const provider = services.store.providers.find(visit.providerId);
    const name = isNamed && provider ? nameProvider(provider).displayName : initialsOf(provider);
    return { choiceId, startsAt: visit.startsAt, timeZone: zoneOf(visit.locationId, locations, zone), provider: name, minutesLate: minutesLate(visit.startsAt, now) };
  };
  if (arrivals.kind === 'choose') {
    return { kind: 'choose', visits: runs.flatMap((run, index) => run.slice(0, 1).map((visit) => view(visit, choiceIds[index] ?? '', false))) };
  }
  const client = people.find((person) => person.id === arrivals.visits[0]?.clientId);
  if (!client) throw new Error('Found visits belong to nobody who was found');
  return { kind: 'found', greeting: greetingOf(client), visits: arrivals.visits.map((visit) => view(visit, choiceIds[0] ?? '', true)) };
}

function initialsOf(provider: Provider | undefined): string {
  return provider ? `${provider.firstName.slice(0, 1)}${provider.lastName.slice(0, 1)}` : '';
}
