import { z } from 'zod';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { date, id, instant, language, optionalText, requiredText, state, typedPhone, zip } from './values.ts';

export const clientStatus = z.enum(['new', 'active', 'inactive']);

const clientFields = {
  firstName: requiredText(80), middleName: optionalText(80), lastName: requiredText(80),
  preferredFirstName: optionalText(80), preferredLastName: optionalText(80), pronouns: optionalText(40),
  dateOfBirth: date, sex: optionalText(20), status: clientStatus,
  email: optionalText(254), phone: optionalText(20),
  street: optionalText(120), line2: optionalText(120), city: optionalText(80), state: optionalText(2), zip: optionalText(10),
  language, guardianName: optionalText(120), selfCheckInBlocked: z.boolean(), privacyNote: optionalText(200),
  providerIds: z.array(id).max(20),
};

/** The fields as they come in: stricter than what an older record may hold. */
const typedFields = { ...clientFields, phone: typedPhone, state, zip };

export const clientSummary = z.strictObject({
  id, name: z.string(), legalName: z.string(), dateOfBirth: date, status: clientStatus, phoneLast4: z.string().nullable(), primaryProvider: z.string().nullable(),
});
export const clientRecord = z.strictObject({
  id, ...clientFields, name: z.string(), providers: z.array(z.strictObject({ id, displayName: z.string() })),
  balanceCents: z.int(), insurancePendingCents: z.int(), documentsOpen: z.int(), hasLogin: z.boolean(), externalId: z.string().nullable(),
});
export type ClientRecord = z.infer<typeof clientRecord>;

export const registration = {
  /** Words of the name, MM/DD/YYYY, or the last four of a phone. At most 20 answers. */
  search: forStaff('people').input(z.strictObject({ query: z.string().max(80) })).output(z.strictObject({ clients: z.array(clientSummary), more: z.boolean() })),
  get: forStaff('people').input(z.strictObject({ clientId: id })).output(clientRecord),
  create: forStaff('people')
    .input(z.strictObject({ ...typedFields, acceptDuplicate: z.boolean() }))
    .output(z.strictObject({ clientId: id }))
    .errors(refuses('POSSIBLE_DUPLICATE', 'PHONE_NOT_US')),
  update: forStaff('people').input(z.strictObject({ clientId: id, ...typedFields })).output(clientRecord).errors(refuses('PHONE_NOT_US')),
  /** Six digits for ten minutes, shown once; the one before stops working. */
  issueDeskCode: forStaff('codes').input(z.strictObject({ clientId: id })).output(z.strictObject({ code: z.string(), expiresAt: instant })),
};
