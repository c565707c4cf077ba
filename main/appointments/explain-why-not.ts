import type { Service } from '#db/queries/practice.ts';
import { requireClientInReach, requireProviderInReach } from '#main/api/provider-reach.ts';
import type { DeskCall, Inputs, Outputs } from './appointment-call.ts';
import { countOpenFuture, readBusy, readProviderFacts, readSearch, wantedPlaceOf } from './search-facts.ts';
import type { ProviderFacts } from './search-facts.ts';
import { isServiceBookable } from './service-choice.ts';
import type { ServiceChoice } from './service-choice.ts';
import { listOpenSlots } from './slot-arithmetic.ts';
import type { WantedPlace } from './slot-facts.ts';
import type { WhyNot } from './why-not-causes.ts';
import { listWhyNot } from './why-not.ts';

/** The exact causes, for staff. Without a service: as the client stands before choosing one. */
export function explainWhyNot({ services, record, staff }: DeskCall, input: Inputs['whyNot']): Outputs['whyNot'] {
  const provider = requireProviderInReach(services, staff, input.providerId);
  const client = requireClientInReach(services, staff, input.clientId);
  record.touch(client.id);
  const facts = readProviderFacts(services, provider);
  const place = wantedPlaceOf(input.where);
  const { settings } = facts;
  const causes = listWhyNot({
    ...facts.availability,
    ...readBusy(services, facts),
    now: services.clock.now(),
    bookingWindow: settings,
    place,
    isProviderActive: provider.active,
    rules: { ...settings, who: { new: settings.allowNew, active: settings.allowActive, inactive: settings.allowInactive } },
    client: { status: client.status, openFuture: countOpenFuture(services, client.id, provider.id) },
    services: facts.services,
    choice: choiceOf(facts.services, input.serviceId),
  });
  const service = serviceToCount(facts, input.serviceId, place);
  return {
    causes: causes.map((cause) => describeCause(cause, facts.services)),
    openTimes: causes.length > 0 ? 0 : listOpenSlots(readSearch(services, facts, { service, place })).length,
  };
}

function choiceOf(services: readonly Service[], serviceId: string | null): ServiceChoice {
  if (serviceId === null) return { kind: 'open' };
  return { kind: 'service', code: services.find((service) => service.id === serviceId)?.code ?? serviceId };
}

function serviceToCount({ services, settings }: ProviderFacts, serviceId: string | null, place: WantedPlace): Service | undefined {
  if (serviceId !== null) return services.find((service) => service.id === serviceId);
  if (settings.allowDontKnow) return undefined;
  return services.filter((service) => isServiceBookable(service, place)).toSorted((one, other) => one.minutes - other.minutes).at(0);
}

function describeCause({ cause, whereToChange, ...details }: WhyNot, services: readonly Service[]): Outputs['whyNot']['causes'][number] {
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') facts[name] = value;
  }
  if ('place' in details) facts['place'] = details.place.mode;
  const named = 'code' in details ? services.find((service) => service.code === details.code)?.name : undefined;
  if (named !== undefined) facts['name'] = named;
  return { code: cause, facts, whereToChange };
}
