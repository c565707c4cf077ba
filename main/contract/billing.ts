import { z } from 'zod';
import { refuses } from './errors.ts';
import { forClient, forStaff } from './policy.ts';
import { cents, date, id, instant, nothing, optionalText, requiredText } from './values.ts';

/** Chosen by the screen before it asks: the same thing sent twice happens once. */
const intentId = z.uuid();
/** At most $100,000 in one line. */
const amount = cents.min(1).max(100_000_00);
export const paymentMethod = z.enum(['cash', 'check', 'card', 'external', 'hsa_fsa_card']);
/** What staff can say they took. A card is charged by a processor or not at all. */
const staffMethod = z.enum(['cash', 'check', 'external', 'hsa_fsa_card']);
/** Two digits of the CMS list. */
const placeOfService = z.string().regex(/^\d{2}$/);
const modifier = z.string().regex(/^[A-Z0-9]{2}$/);

export const accountLine = z.strictObject({
  id,
  kind: z.enum([
    'visit', 'late_cancel', 'no_show', 'other', 'opening_balance',
    'client_payment', 'insurance_payment', 'insurance_adjustment', 'insurance_to_client', 'write_off', 'courtesy_credit', 'opening_credit', 'refund',
  ]),
  /** Day of the service, or of the payment. */
  date,
  /** The day of the service that an insurance line is about. */
  serviceDate: date.nullable(),
  /** Plain words of the service; never a diagnosis. Empty where the kind says all. */
  description: z.string(),
  providerName: z.string().nullable(),
  method: paymentMethod.nullable(),
  reference: z.string().nullable(),
  /** The line's face value; below zero on a reversal. */
  amountCents: cents,
  /** Of a charge: what insurance is still expected to pay. */
  insuranceExpectedCents: cents,
  /** What it does to the client's responsibility. */
  effectCents: cents,
  /** The client's responsibility after it. */
  runningCents: cents,
  /** Of a charge: what the client still has to pay of it. Of a payment: what of it is not on a charge. */
  openCents: cents,
  /** Taken back by a later line, or itself taking one back. */
  correction: z.enum(['none', 'reversed', 'reversal']),
  hasReceipt: z.boolean(),
});
export type AccountLine = z.infer<typeof accountLine>;

const filter = { show: z.enum(['all', 'charges', 'payments']), from: date.nullable(), to: date.nullable(), skip: z.int().min(0).max(100_000) };
const openCharge = z.strictObject({ id, serviceDate: date, description: z.string(), providerName: z.string().nullable(), kind: accountLine.shape.kind, openCents: cents });
export type OpenCharge = z.infer<typeof openCharge>;
const account = {
  responsibilityCents: cents,
  insurancePendingCents: cents,
  /** Money of the client that lies on no charge. */
  creditCents: cents,
  /** Newest first, at most 50. */
  lines: z.array(accountLine),
  /** Lines that the filter lets through. */
  lineCount: z.int(),
  openCharges: z.array(openCharge),
};
const papers = z.strictObject({ receipts: z.boolean(), superbills: z.boolean(), spendingStatements: z.boolean(), statements: z.boolean() });
/** How a client can pay here: `desk` until a processor is set up. */
const payBy = z.enum(['desk', 'card']);

const staffLine = accountLine.extend({ memo: z.string().nullable(), statementMemo: z.string().nullable(), reason: z.string().nullable(), postedBy: z.string().nullable(), receiptNumber: z.int().nullable(), canReverse: z.boolean(), refundableCents: cents });
export type StaffLine = z.infer<typeof staffLine>;

const allocation = z.strictObject({ chargeId: id, serviceDate: date, description: z.string(), appliedCents: cents, leftCents: cents });
const payment = { clientId: id, amountCents: amount, /** Null = oldest first. */ chargeIds: z.array(id).max(200).nullable() };
const posted = z.strictObject({ id, receiptNumber: z.int().nullable(), responsibilityCents: cents });

const chargeDetails = {
  clientId: id, providerId: id, appointmentId: id.nullable(), kind: z.enum(['visit', 'late_cancel', 'no_show', 'other']), serviceDate: date,
  code: optionalText(20), modifiers: z.array(modifier).max(4), units: z.int().min(1).max(99), minutes: z.int().min(1).max(720).nullable(), placeOfService: placeOfService.nullable(),
  description: requiredText(120), feeCents: cents.min(0).max(100_000_00), insuranceExpectedCents: cents.min(0).max(100_000_00), diagnosisIds: z.array(id).max(12),
};
/** What a finished visit would be charged: the desk looks at it, changes what it must, and posts it. */
const chargeProposal = z.strictObject({ ...chargeDetails, code: z.string().nullable(), description: z.string(), appointmentId: id, clientName: z.string(), providerName: z.string(), copayCents: cents.nullable() });
export type ChargeProposal = z.infer<typeof chargeProposal>;
const lateFee = z.strictObject({ appointmentId: id, clientId: id, clientName: z.string(), providerName: z.string(), serviceDate: date, feeCents: cents });

const aging = z.strictObject({ to30Cents: cents, to60Cents: cents, to90Cents: cents, over90Cents: cents });
export type Aging = z.infer<typeof aging>;

export const coverageDetails = z.strictObject({
  id: id.nullable(), payer: requiredText(120), plan: optionalText(120), memberId: requiredText(80), groupNumber: optionalText(80), relationship: z.enum(['self', 'spouse', 'child', 'other']),
  subscriberName: optionalText(120), subscriberDateOfBirth: date.nullable(), order: z.enum(['primary', 'secondary']), copayCents: cents.min(0).max(10_000_00).nullable(), validFrom: date.nullable(), validTo: date.nullable(),
});
export const diagnosisDetails = z.strictObject({
  id: id.nullable(), code: z.string().trim().toUpperCase().regex(/^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/), description: optionalText(120), validFrom: date, validTo: date.nullable(), rank: z.int().min(1).max(12),
});

/** NUCC code of ten characters; the provider under whose licence this one works. */
const providerBilling = { providerId: id, taxonomy: z.string().trim().toUpperCase().regex(/^[0-9A-Z]{9}X$/).nullable(), supervisorId: id.nullable() };

export const billingSettings = z.strictObject({
  clientSeesAccount: z.boolean(), clientCanPay: z.boolean(), showReceipts: z.boolean(), showSuperbills: z.boolean(), showSpendingStatements: z.boolean(), showStatements: z.boolean(),
  minPaymentCents: cents.min(0).max(1_000_00), allowPrepay: z.boolean(), maxOverBalanceCents: cents.min(0).max(100_000_00), superbillRelease: z.enum(['manual', 'on_visit_complete']),
});

export const billing = {
  /** $ My Account. `hidden` where the practice does not show accounts. */
  account: forClient.input(z.strictObject(filter)).output(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('hidden') }),
      z.strictObject({ kind: z.literal('shown'), ...account, payBy, canPay: z.boolean(), papers }),
    ]),
  ),
  accountOf: forStaff('take_payments').input(z.strictObject({ clientId: id, ...filter })).output(
    z.strictObject({ ...account, lines: z.array(staffLine), aging, proposals: z.array(chargeProposal), lateFees: z.array(lateFee), canEdit: z.boolean() }),
  ),
  previewPayment: forStaff('take_payments').input(z.strictObject(payment)).output(z.strictObject({ allocations: z.array(allocation), creditCents: cents, responsibilityCents: cents })),
  /** Records money that the practice has. Charges nobody. */
  recordPayment: forStaff('take_payments')
    .input(z.strictObject({ intentId, ...payment, method: staffMethod, reference: optionalText(40), receivedOn: date, memo: optionalText(400), statementMemo: optionalText(200) }))
    .output(posted)
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'DATE_AHEAD')),
  postCharge: forStaff('edit_money').input(z.strictObject({ intentId, ...chargeDetails })).output(posted).errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'DATE_AHEAD', 'MORE_THAN_DUE')),
  /** Finished visits without a charge, and late cancels whose fee waits: oldest first. */
  listUnposted: forStaff('edit_money').input(nothing).output(z.strictObject({ proposals: z.array(chargeProposal), lateFees: z.array(lateFee) })),
  postLateFee: forStaff('edit_money').input(z.strictObject({ intentId, appointmentId: id, feeCents: amount })).output(posted).errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE')),
  /** Posts the late cancel at no cost, with the reason. */
  waiveLateFee: forStaff('edit_money').input(z.strictObject({ intentId, appointmentId: id, reason: requiredText(200) })).output(posted).errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE')),
  /** What insurance paid or took off, what moves to the client, what the practice gives up: on one charge. */
  postLine: forStaff('edit_money')
    .input(z.strictObject({ intentId, clientId: id, chargeId: id, kind: z.enum(['insurance_payment', 'insurance_adjustment', 'insurance_to_client', 'write_off']), amountCents: amount, entryDate: date, reference: optionalText(40), reason: optionalText(200) }))
    .output(posted)
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'DATE_AHEAD', 'MORE_THAN_DUE', 'REASON_NEEDED')),
  giveCredit: forStaff('edit_money').input(z.strictObject({ intentId, clientId: id, amountCents: amount, reason: requiredText(200) })).output(posted).errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE')),
  refund: forStaff('edit_money')
    .input(z.strictObject({ intentId, clientId: id, paymentId: id, amountCents: amount, method: staffMethod, reference: optionalText(40), reason: requiredText(200) }))
    .output(posted)
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'MORE_THAN_PAID', 'PAYMENT_UNDER_WAY')),
  /** Negates a line exactly. What a card processor took or gave back is no line that can be wrong: it is refunded. */
  reverse: forStaff('edit_money').input(z.strictObject({ intentId, clientId: id, lineId: id, reason: requiredText(200) })).output(posted).errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'LINE_IN_USE', 'TAKEN_BY_CARD', 'PAYMENT_UNDER_WAY')),

  coverages: forStaff('people').input(z.strictObject({ clientId: id })).output(z.strictObject({ coverages: z.array(coverageDetails.extend({ id, /** Day on which client or holder signed. */ signatureOnFile: date.nullable() })) })),
  saveCoverage: forStaff('people').input(z.strictObject({ clientId: id, coverage: coverageDetails })).output(z.strictObject({ id })).errors(refuses('SUBSCRIBER_NEEDED', 'DATES_CROSSED')),
  /** What the practice has on file; null takes it back. Each is kept. */
  noteHolderSignature: forStaff('people').input(z.strictObject({ clientId: id, coverageId: id, signedOn: date.nullable() })).output(nothing).errors(refuses('DATE_AHEAD', 'PRACTICE_INCOMPLETE')),
  noteProviderSignature: forStaff('practice_settings').input(z.strictObject({ providerId: id, signedOn: date.nullable() })).output(nothing).errors(refuses('DATE_AHEAD', 'PRACTICE_INCOMPLETE')),
  diagnoses: forStaff('diagnoses').input(z.strictObject({ clientId: id })).output(z.strictObject({ diagnoses: z.array(diagnosisDetails.extend({ id, releasedAt: instant.nullable() })) })),
  saveDiagnosis: forStaff('diagnoses').input(z.strictObject({ clientId: id, diagnosis: diagnosisDetails })).output(z.strictObject({ id })).errors(refuses('DATES_CROSSED')),
  /** Lets the client see superbills with it, or no longer. */
  releaseDiagnosis: forStaff('diagnoses').input(z.strictObject({ diagnosisId: id, released: z.boolean() })).output(nothing),

  settings: forStaff('take_payments').input(nothing).output(billingSettings.extend({ processor: z.enum(['none', 'simulated', 'stripe']) })),
  saveSettings: forStaff('practice_settings').input(billingSettings).output(nothing),
  /** Taxonomy and supervisor of each provider, for papers. A charge keeps the supervisor of the day it is posted. */
  providerBilling: forStaff(null).input(nothing).output(z.strictObject({ providers: z.array(z.strictObject({ ...providerBilling, /** Papers say so, with its day, in place of a line to sign on. */ signatureOnFile: date.nullable() })) })),
  saveProviderBilling: forStaff('practice_settings').input(z.strictObject(providerBilling)).output(nothing),
};
