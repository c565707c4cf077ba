import type { WantedPlace } from './slot-facts.ts';
import type { WhyNotCause } from './why-not-causes.ts';

/** A service as one provider offers it: the practice's own or the provider's. */
export interface OfferedService {
  readonly code: string;
  readonly minutes: number;
  readonly active: boolean;
  readonly online: boolean;
  readonly telehealth: boolean;
}

/** What the client picked; `open` is before they have picked anything. */
export type ServiceChoice = { readonly kind: 'open' } | { readonly kind: 'dont-know' } | { readonly kind: 'service'; readonly code: string };

/** True when a client may pick this service online in such a place. */
export function isServiceBookable(service: OfferedService, place: WantedPlace): boolean {
  return service.active && service.online && (place.mode !== 'telehealth' || service.telehealth);
}

/** Why the choice of service stops the client; nothing when it does not. */
export function findServiceCause(choice: ServiceChoice, services: readonly OfferedService[], place: WantedPlace, allowDontKnow: boolean): WhyNotCause | undefined {
  if (choice.kind === 'service') return findChosenServiceCause(choice.code, services, place);
  if (allowDontKnow) return undefined;
  return findNoServiceCause(services, place);
}

/** The lengths of visit that the choice can lead to, in minutes; undefined stands for the block's own slot length. */
export function listVisitLengths(choice: ServiceChoice, services: readonly OfferedService[], place: WantedPlace, allowDontKnow: boolean): (number | undefined)[] {
  if (choice.kind === 'dont-know') return [undefined];
  if (choice.kind === 'service') return [services.find((service) => service.code === choice.code)?.minutes];
  const lengths = services.filter((service) => isServiceBookable(service, place)).map((service) => service.minutes);
  return allowDontKnow || lengths.length === 0 ? [undefined, ...lengths] : lengths;
}

function findChosenServiceCause(code: string, services: readonly OfferedService[], place: WantedPlace): WhyNotCause | undefined {
  const service = services.find((offered) => offered.code === code);
  if (service === undefined) return { cause: 'service-unknown', code };
  if (!service.active) return { cause: 'service-inactive', code };
  if (!service.online) return { cause: 'service-not-online', code };
  if (!isServiceBookable(service, place)) return { cause: 'service-not-telehealth', code };
  return undefined;
}

function findNoServiceCause(services: readonly OfferedService[], place: WantedPlace): WhyNotCause | undefined {
  const active = services.filter((service) => service.active);
  if (active.length === 0) return { cause: 'no-active-service' };
  const online = active.filter((service) => service.online);
  if (online.length === 0) return { cause: 'no-online-service' };
  if (!online.some((service) => isServiceBookable(service, place))) return { cause: 'no-telehealth-service' };
  return undefined;
}
