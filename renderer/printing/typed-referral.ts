import type { InferContractRouterOutputs } from '@orpc/contract';
import { isNpi } from '#main/contract/npi.ts';
import type { printing } from '#main/contract/printing.ts';

export type Referral = InferContractRouterOutputs<typeof printing>['offerOf']['referral'];
export type TypedReferral = Record<'name' | 'npi' | 'authorization', string>;

export function typeReferral(referral: Referral | undefined): TypedReferral {
  return { name: referral?.name ?? '', npi: referral?.npi ?? '', authorization: referral?.authorization ?? '' };
}

/** @returns undefined while the NPI is not one */
export function readReferral({ name, npi, authorization }: TypedReferral): Referral | undefined {
  const digits = npi.trim();
  if (digits !== '' && !isNpi(digits)) return undefined;
  return { name: name.trim() || null, npi: digits || null, authorization: authorization.trim() || null };
}
