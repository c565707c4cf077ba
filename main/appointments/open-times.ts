import type { Service } from '#db/queries/practice.ts';
import type { Services } from '#main/api/services.ts';
import { requireClientInReach, requireProviderInReach } from '#main/api/provider-reach.ts';
import { addDays, dateOfDayNumber } from '#main/platform/calendar-date.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import type { OpenTime } from '#main/contract/appointments.ts';
import { requireClient } from './appointment-call.ts';
import type { ClientCall, DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { readProviderFacts, readSearch, requireOpenProvider, requireServiceChoice, wantedPlaceOf } from './search-facts.ts';
import type { ProviderFacts } from './search-facts.ts';
import { lastBookableDay, listOpenSlots } from './slot-arithmetic.ts';
import { zoneOfPlace } from './slot-facts.ts';
import type { Availability, OpenSlot } from './slot-facts.ts';

/** Without dates: the two weeks from the first free day. */
const daysShown = 14;

/** @throws NOT_BOOKABLE online booking is not open for this client, provider and service */
export function openTimes({ services, record, clientId }: ClientCall, input: Inputs['openTimes']): Outputs['openTimes'] {
  record.touch(clientId);
  const facts = requireOpenProvider(services, input.providerId, requireClient(services, clientId));
  const service = requireServiceChoice(facts, input.serviceId, wantedPlaceOf(input.where));
  return listTimes(services, facts, input, service);
}

/** Staff look a year ahead. */
const staffDaysAhead = 366;

/** For staff: every free time of the provider's hours. The portal's notice, horizon and closed hours bind clients only. */
export function openTimesForClient({ services, record, staff }: DeskCall, input: Inputs['openTimesForClient']): Outputs['openTimesForClient'] {
  const provider = requireProviderInReach(services, staff, input.providerId);
  requireClientInReach(services, staff, input.clientId);
  record.touch(input.clientId);
  const { settings, availability, ...facts } = readProviderFacts(services, provider);
  const open = <Hours extends { clientScheduling: boolean }>(hours: Hours): Hours => ({ ...hours, clientScheduling: true });
  const unbound: ProviderFacts = {
    ...facts,
    settings: { ...settings, minNoticeHours: 0, maxAheadDays: staffDaysAhead },
    availability: { ...availability, blocks: availability.blocks.map(open), exceptions: availability.exceptions.map(open) },
  };
  return listTimes(services, unbound, input, facts.services.find((one) => one.id === input.serviceId));
}

type TimesQuery = Pick<Inputs['openTimes'], 'where' | 'from' | 'to'>;

function listTimes(services: Services, facts: ProviderFacts, query: TimesQuery, service: Service | undefined): Outputs['openTimes'] {
  const search = readSearch(services, facts, { service, place: wantedPlaceOf(query.where), fromDate: query.from ?? undefined, toDate: query.to ?? undefined });
  const lastDate = dateOfDayNumber(lastBookableDay(search));
  const today = localDateOf(search.now, search.practiceZone);
  const slots = listOpenSlots(search);
  const from = query.from ?? slots[0]?.date ?? today;
  const end = query.to ?? addDays(from, daysShown - 1);
  const to = end < lastDate ? end : lastDate;
  return { times: slots.filter((slot) => slot.date <= to).map((slot) => describeSlot(slot, search)), from, to, lastDate, today };
}

export function describeSlot(slot: OpenSlot, availability: Availability): OpenTime {
  return { ...slot, timeZone: zoneOfPlace(availability, slot.locationId) };
}
