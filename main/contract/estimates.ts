import { z } from 'zod';
import { refuses } from './errors.ts';
import { forStaff } from './policy.ts';
import { cents, date, id, instant, nothing, optionalText, requiredText } from './values.ts';

/** Good Faith Estimates (45 CFR 149.610): what care will cost who pays without insurance. */

/** Chosen by the screen before it asks: the same thing sent twice happens once. */
const intentId = z.uuid();
const reason = z.enum(['scheduled', 'requested']);

const item = {
  providerId: id, /** Null = online, or at the practice's own address. */ locationId: id.nullable(), code: requiredText(20), description: requiredText(120),
  quantity: z.int().min(1).max(366), eachCents: cents.min(0).max(100_000_00), frequency: optionalText(80),
};
/** `namesDiagnosis`: the paper says the codes that hold on that day; else "to be determined". */
const typedItem = z.strictObject({ ...item, namesDiagnosis: z.boolean() });
const shownItem = typedItem.extend({ code: z.string(), description: z.string(), frequency: z.string().nullable(), providerName: z.string() });

const version = z.strictObject({
  versionId: id, version: z.int(), primaryService: z.string(), serviceDate: date.nullable(), expiresOn: date, scheduledApart: z.array(z.string()),
  items: z.array(shownItem), totalCents: cents, preparedAt: instant, preparedBy: z.string().nullable(),
  /** How and when the client got it; null = not yet. */
  given: z.strictObject({ method: z.enum(['in_person', 'mail', 'electronic']), day: date }).nullable(),
});
/** `billedCents` of the services since, against `expectedCents` of the version that held then; `isOver` from $400 above. */
const watch = z.strictObject({ providerId: id, providerName: z.string(), expectedCents: cents, billedCents: cents, isOver: z.boolean() });
export const estimateState = z.enum(['due', 'drafted', 'given', 'expired', 'closed']);

const estimate = z.strictObject({
  estimateId: id, reason, askedOn: date, serviceDate: date.nullable(), /** Null = no deadline. */ dueOn: date.nullable(), state: estimateState,
  /** Newest first. */
  versions: z.array(version), watch: z.array(watch), closedBecause: z.string().nullable(),
});
export type EstimateView = z.infer<typeof estimate>;

/** What the desk has to write or give, by its last day. Without an `estimateId` nobody has begun: a visit was booked by who pays without insurance. */
const due = z.strictObject({
  estimateId: id.nullable(), clientId: id, clientName: z.string(), reason, askedOn: date, serviceDate: date.nullable(), dueOn: date, providerName: z.string().nullable(),
  state: z.enum(['due', 'drafted']), isOverdue: z.boolean(),
});
export type EstimateDue = z.infer<typeof due>;

export const estimates = {
  /** `suggested`: what is booked, at the practice's fees, to begin with. */
  of: forStaff('take_payments').input(z.strictObject({ clientId: id })).output(z.strictObject({
    pays: z.enum(['not_answered', 'none_self_pay', 'insured']), hasDiagnosis: z.boolean(), estimates: z.array(estimate), due: z.array(due),
    suggested: z.strictObject({ serviceDate: date.nullable(), items: z.array(typedItem) }),
  })),
  /** Practice-wide: what is due, soonest first, and where the bill has left the estimate behind. */
  list: forStaff('take_payments').input(nothing).output(z.strictObject({
    due: z.array(due), over: z.array(watch.extend({ estimateId: id, clientId: id, clientName: z.string() })),
  })),
  /** "Ask status at scheduling": how the client will pay. */
  notePaying: forStaff('people').input(z.strictObject({ clientId: id, pays: z.enum(['not_answered', 'none_self_pay', 'insured']) })).output(nothing),
  /** The clock starts: the client asked, or a service was scheduled. */
  open: forStaff('take_payments').input(z.strictObject({ intentId, clientId: id, reason, askedOn: date, serviceDate: date.nullable() })).output(z.strictObject({ estimateId: id, dueOn: date.nullable() }))
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'DATE_AHEAD', 'DATES_CROSSED')),
  /** Another version. `after` = the version that the form was filled from; somebody else's in between is refused. */
  write: forStaff('take_payments')
    .input(z.strictObject({
      intentId, estimateId: id, after: z.int().min(0), primaryService: requiredText(120), serviceDate: date.nullable(), expiresOn: date,
      scheduledApart: z.array(requiredText(120)).max(10), items: z.array(typedItem).min(1).max(40),
    }))
    .output(z.strictObject({ versionId: id }))
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'DATES_CROSSED')),
  /** The client has it. */
  give: forStaff('take_payments').input(z.strictObject({ intentId, versionId: id, method: z.enum(['in_person', 'mail', 'electronic']), day: date })).output(nothing)
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'DATE_AHEAD', 'DATES_CROSSED')),
  /** Not wanted any more, with the reason; it stays in the record. */
  close: forStaff('take_payments').input(z.strictObject({ intentId, estimateId: id, reason: requiredText(200) })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
};
