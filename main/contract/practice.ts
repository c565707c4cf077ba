import { z } from 'zod';
import { refuses } from './errors.ts';
import { forAnyone, forStaff } from './policy.ts';
import { cents, date, id, instant, nothing, npi, optionalText, requiredText, state, timeZone, typedPhone, zip } from './values.ts';

const address = { street: optionalText(120), line2: optionalText(120), city: optionalText(80), state: optionalText(2), zip: optionalText(10) };

export const practiceDetails = z.strictObject({
  name: requiredText(120), timeZone: timeZone.nullable(), phone: optionalText(20), ...address, taxId: optionalText(20), groupNpi: optionalText(10),
  arrivalProof: z.enum(['dob_and_name', 'desk_code']),
  arrivalOpensMinutes: z.int().min(0).max(720), arrivalClosesMinutes: z.int().min(0).max(720),
});

export type PracticeDetails = z.infer<typeof practiceDetails>;

export const locationDetails = z.strictObject({
  id: id.nullable(), name: requiredText(120), ...address, phone: optionalText(20), timeZone: timeZone.nullable(), telehealth: z.boolean(), active: z.boolean(),
});
export const providerDetails = z.strictObject({
  id: id.nullable(), firstName: requiredText(80), lastName: requiredText(80), credentials: optionalText(40), npi: optionalText(10),
  licenseNumber: optionalText(40), licenseState: optionalText(2), email: optionalText(254), locationIds: z.array(id), active: z.boolean(),
});
export const serviceDetails = z.strictObject({
  id: id.nullable(), code: requiredText(20), name: requiredText(120), minutes: z.int().min(5).max(720), feeCents: cents.min(0).max(100_000_00),
  active: z.boolean(), online: z.boolean(), telehealth: z.boolean(), providerId: id.nullable(),
});
/** A provider's My Profile : Client Portal : Online Scheduling. */
export const portalSettings = z.strictObject({
  selfSchedule: z.enum(['off', 'request', 'book']),
  allowNew: z.boolean(), allowActive: z.boolean(), allowInactive: z.boolean(), allowDontKnow: z.boolean(),
  minNoticeHours: z.int().min(0).max(720), maxAheadDays: z.int().min(0).max(730),
  slotMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  allowConfirm: z.boolean(), confirmFromDays: z.int().min(0).max(365),
  allowCancel: z.boolean(), cancelNoticeHours: z.int().min(0).max(720),
  lateCancel: z.enum(['block', 'allow_with_fee_notice']), lateCancelFeeCents: cents.min(0).max(10_000_00),
  undoMinutes: z.int().min(0).max(60), maxOpenFuture: z.int().min(1).max(100), requireReasonOnCancel: z.boolean(),
});
export type PortalSettings = z.infer<typeof portalSettings>;

/** As they come in: stricter than what an older or imported record may hold. */
const typedAddress = { state, zip, phone: typedPhone };
/**
 * `before` is the record from which the form was filled. Where the store holds something else by now, saving is refused with
 * CHANGED_MEANWHILE; without it the last one to save wins.
 */
const typedPractice = practiceDetails.extend({ ...typedAddress, groupNpi: npi, before: practiceDetails.optional() });
const typedLocation = locationDetails.extend({ ...typedAddress, before: locationDetails.optional() });
const typedProvider = providerDetails.extend({ npi, licenseState: state, before: providerDetails.optional() });
const typedService = serviceDetails.extend({ before: serviceDetails.optional() });

/** The way from an empty practice to the first visit. */
const setUpSteps = z.strictObject({
  isNamed: z.boolean(), hasLocation: z.boolean(), hasProvider: z.boolean(), hasService: z.boolean(), hasHours: z.boolean(), hasClient: z.boolean(),
  /** At least one provider takes bookings or requests of clients. A practice may do without. */
  hasOnlineBooking: z.boolean(),
});
export type SetUpSteps = z.infer<typeof setUpSteps>;

export const practice = {
  /** What every screen may know before anyone signs in. */
  welcome: forAnyone.input(nothing).output(
    z.strictObject({
      practiceName: z.string(),
      timeZone,
      now: instant,
      today: date,
      isDemo: z.boolean(),
      /** empty: no provider or no time zone yet. */
      state: z.enum(['ready', 'empty']),
      arrivalProof: z.enum(['dob_and_name', 'desk_code']),
      /** The store's key lies in a file, not in a keychain: the desk shows a banner. */
      keyInFile: z.boolean(),
      kioskName: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  ),
  get: forStaff(null).input(nothing).output(practiceDetails),
  save: forStaff('practice_settings').input(typedPractice).output(nothing).errors(refuses('CHANGED_MEANWHILE', 'PHONE_NOT_US')),
  setUpSteps: forStaff(null).input(nothing).output(setUpSteps),
};

export const locations = {
  list: forStaff(null).input(nothing).output(z.strictObject({ locations: z.array(locationDetails.extend({ id })) })),
  save: forStaff('practice_settings').input(typedLocation).output(z.strictObject({ id })).errors(refuses('CHANGED_MEANWHILE', 'PHONE_NOT_US')),
};
export const providers = {
  list: forStaff(null).input(nothing).output(z.strictObject({ providers: z.array(providerDetails.extend({ id, displayName: z.string() })) })),
  save: forStaff('practice_settings').input(typedProvider).output(z.strictObject({ id })).errors(refuses('CHANGED_MEANWHILE')),
};
export const services = {
  list: forStaff(null).input(nothing).output(z.strictObject({ services: z.array(serviceDetails.extend({ id })) })),
  /** CHANGED_MEANWHILE also where another service of the same provider has the code by now. */
  save: forStaff('practice_settings').input(typedService).output(z.strictObject({ id })).errors(refuses('CHANGED_MEANWHILE')),
};
/** A provider reaches only their own; manager and owner all. */
export const profile = {
  getPortalSettings: forStaff('own_portal_settings').input(z.strictObject({ providerId: id })).output(portalSettings),
  savePortalSettings: forStaff('own_portal_settings').input(z.strictObject({ providerId: id, settings: portalSettings, before: portalSettings.optional() })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
};
