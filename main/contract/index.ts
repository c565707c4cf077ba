import type { ContractRouter } from '@orpc/contract';
import { account } from './account.ts';
import { appointments } from './appointments.ts';
import { availability } from './availability.ts';
import { backup } from './backup.ts';
import { billing } from './billing.ts';
import { checkIn } from './check-in.ts';
import { dashboard } from './dashboard.ts';
import { deskAccount } from './desk-account.ts';
import { estimates } from './estimates.ts';
import { events } from './events.ts';
import { handOff } from './hand-off.ts';
import { help } from './help.ts';
import { mail } from './mail.ts';
import { payments } from './payments.ts';
import { paperSettings } from './paper-settings.ts';
import type { PolicyMeta } from './policy.ts';
import { locations, practice, profile, providers, services } from './practice.ts';
import { lockedStore, recovery } from './recovery.ts';
import { printing } from './printing.ts';
import { registration } from './registration.ts';
import { deskSignIn, signIn } from './sign-in.ts';
import { staffAccount } from './staff-account.ts';
import { terms } from './terms.ts';

/** The whole API. A procedure that was not made by a builder of policy.ts does not compile here. */
export const contract = {
  practice, locations, providers, services, profile, availability,
  checkIn, signIn, deskSignIn, handOff, account, deskAccount, staffAccount, terms, registration, dashboard, appointments, billing, payments, estimates, help, mail, printing, paperSettings, events,
  recovery, lockedStore, backup,
} satisfies ContractRouter<PolicyMeta>;

export type Contract = typeof contract;
