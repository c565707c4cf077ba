import type { ContractRouter } from '@orpc/contract';
import { appointments } from './appointments.ts';
import { availability } from './availability.ts';
import { billing } from './billing.ts';
import { checkIn } from './check-in.ts';
import { dashboard } from './dashboard.ts';
import { events } from './events.ts';
import { help } from './help.ts';
import type { PolicyMeta } from './policy.ts';
import { locations, practice, profile, providers, services } from './practice.ts';
import { registration } from './registration.ts';
import { deskSignIn, signIn } from './sign-in.ts';

/** The whole API. A procedure that was not made by a builder of policy.ts does not compile here. */
export const contract = {
  practice, locations, providers, services, profile, availability,
  checkIn, signIn, deskSignIn, registration, dashboard, appointments, billing, help, events,
} satisfies ContractRouter<PolicyMeta>;

export type Contract = typeof contract;
