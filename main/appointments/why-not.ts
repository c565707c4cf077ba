import { listAvailabilityCauses, type CauseSearch } from './availability-causes.ts';
import { findServiceCause, listVisitLengths, type OfferedService, type ServiceChoice } from './service-choice.ts';
import { withWhereToChange, type ClientStatus, type WhyNot, type WhyNotCause } from './why-not-causes.ts';

/** The provider's portal settings that open or close online scheduling. */
export interface SchedulingRules {
  readonly selfSchedule: 'off' | 'request' | 'book';
  readonly who: Readonly<Record<ClientStatus, boolean>>;
  readonly allowDontKnow: boolean;
  /** Open appointments and requests in the future that one client may hold with the provider. */
  readonly maxOpenFuture: number;
}

export interface WhyNotFacts extends Omit<CauseSearch, 'service'> {
  readonly isProviderActive: boolean;
  readonly rules: SchedulingRules;
  /** Undefined asks about the provider in general. */
  readonly client: { readonly status: ClientStatus; readonly openFuture: number } | undefined;
  readonly services: readonly OfferedService[];
  readonly choice: ServiceChoice;
}

/**
 * Every exact cause that stops online scheduling with a provider, in the order in which staff would look: settings,
 * services, availability, fullness. Empty when the client can book now.
 */
export function listWhyNot(facts: WhyNotFacts): WhyNot[] {
  const { choice, services, place, rules } = facts;
  const causes: WhyNotCause[] = listSettingsCauses(facts);
  const serviceCause = findServiceCause(choice, services, place, rules.allowDontKnow || choice.kind === 'dont-know');
  if (serviceCause) causes.push(serviceCause);
  causes.push(...listTimeCauses(facts));
  const { client } = facts;
  if (client && client.openFuture >= rules.maxOpenFuture) {
    causes.push({ cause: 'too-many-open-appointments', maxOpenFuture: rules.maxOpenFuture, openFuture: client.openFuture });
  }
  return causes.map(withWhereToChange);
}

function listSettingsCauses({ isProviderActive, rules, client, choice }: WhyNotFacts): WhyNotCause[] {
  const causes: WhyNotCause[] = [];
  if (!isProviderActive) causes.push({ cause: 'provider-inactive' });
  if (rules.selfSchedule === 'off') causes.push({ cause: 'self-schedule-off' });
  if (client && !rules.who[client.status]) {
    causes.push(client.status === 'inactive' ? { cause: 'client-inactive' } : { cause: 'client-status-not-admitted', status: client.status });
  }
  if (choice.kind === 'dont-know' && !rules.allowDontKnow) causes.push({ cause: 'dont-know-not-allowed' });
  return causes;
}

/** While the client has not chosen a service, one length that finds a time is enough; else the shortest visit, the likeliest to fit, is explained. */
function listTimeCauses(facts: WhyNotFacts): WhyNotCause[] {
  const lengths = listVisitLengths(facts.choice, facts.services, facts.place, facts.rules.allowDontKnow);
  const shortestFirst = lengths.toSorted((one, other) => (one ?? facts.slotMinutes) - (other ?? facts.slotMinutes));
  let explained: WhyNotCause[] | undefined;
  for (const minutes of shortestFirst) {
    const causes = listAvailabilityCauses({ ...facts, service: minutes === undefined ? undefined : { minutes } });
    if (causes.length === 0) return [];
    explained ??= causes;
  }
  return explained ?? [];
}
