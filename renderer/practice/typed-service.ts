import type { client } from '#renderer/api/client.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';

export type ServiceDetails = Omit<Parameters<typeof client.services.save>[0], 'before'>;

export const emptyService: ServiceDetails = { id: null, code: '', name: '', minutes: 0, feeCents: -1, active: true, online: true, telehealth: false, providerId: null };

/** A service as typed. A new one has no length and no fee yet. */
export function typeService({ code, name, minutes, feeCents, active, online, telehealth, providerId }: ServiceDetails) {
  return { code, name, minutes: minutes === 0 ? '' : String(minutes), fee: feeCents < 0 ? '' : typeDollars(feeCents), active, online, telehealth, providerId: providerId ?? '' };
}
export type TypedService = ReturnType<typeof typeService>;

/** What is saved of it. Call once it has no problems. */
export function readService(typed: TypedService, before: ServiceDetails): ServiceDetails {
  const { code, name, active, online, telehealth } = typed;
  return { id: before.id, code, name, minutes: Number(typed.minutes), feeCents: readDollars(typed.fee) ?? before.feeCents, active, online, telehealth, providerId: typed.providerId || null };
}
