import { os } from './api/implementer.ts';
import { appointmentHandlers } from './appointments/appointments-handlers.ts';
import { availabilityHandlers } from './appointments/availability-handlers.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import { billingHandlers } from './billing/billing-handlers.ts';
import { checkInHandlers } from './check-in/check-in-handlers.ts';
import { dashboardHandlers } from './dashboard/dashboard-handlers.ts';
import { estimateHandlers } from './estimates/estimate-handlers.ts';
import { eventHandlers } from './help/events-handlers.ts';
import { helpHandlers } from './help/help-handlers.ts';
import { mailHandlers } from './mail/mail-handlers.ts';
import { paymentsHandlers } from './payments/payments-handlers.ts';
import { locationHandlers } from './practice/location-handlers.ts';
import { practiceHandlers } from './practice/practice-handlers.ts';
import { providerHandlers } from './practice/provider-handlers.ts';
import { serviceHandlers } from './practice/service-handlers.ts';
import { plainPaperHandlers } from './printing/plain-paper-handlers.ts';
import { paperSettingsHandlers } from './printing/paper-settings-handlers.ts';
import { printingHandlers } from './printing/printing-handlers.ts';
import { profileHandlers } from './profile/profile-handlers.ts';
import { lockedStoreHandlers, recoveryHandlers } from './recovery/recovery-handlers.ts';
import { registrationHandlers } from './registration/registration-handlers.ts';
import { accountHandlers } from './sign-in/account-handlers.ts';
import { deskAccountHandlers } from './sign-in/desk-account-handlers.ts';
import { deskSignInHandlers } from './sign-in/desk-sign-in-handlers.ts';
import { handOffHandlers } from './sign-in/hand-off-handlers.ts';
import { signInHandlers } from './sign-in/sign-in-handlers.ts';
import { staffAccountHandlers } from './sign-in/staff-account-handlers.ts';
import { termsHandlers } from './sign-in/terms-handlers.ts';

/** Every word's handlers under the contract's own names; a missing one does not compile. */
export const router = os.router({
  practice: practiceHandlers,
  locations: locationHandlers,
  providers: providerHandlers,
  services: serviceHandlers,
  profile: profileHandlers,
  availability: availabilityHandlers,
  checkIn: checkInHandlers,
  signIn: { ...signInHandlers, ...plainPaperHandlers.signIn },
  deskSignIn: deskSignInHandlers,
  handOff: handOffHandlers,
  account: accountHandlers,
  deskAccount: deskAccountHandlers,
  staffAccount: staffAccountHandlers,
  terms: { ...termsHandlers, ...plainPaperHandlers.terms },
  registration: registrationHandlers,
  dashboard: dashboardHandlers,
  appointments: appointmentHandlers,
  billing: billingHandlers,
  payments: paymentsHandlers,
  estimates: estimateHandlers,
  help: helpHandlers,
  mail: mailHandlers,
  printing: printingHandlers,
  paperSettings: paperSettingsHandlers,
  events: eventHandlers,
  recovery: recoveryHandlers,
  lockedStore: lockedStoreHandlers,
  backup: backupHandlers,
});
