import { z } from 'zod';
import { refuses } from './errors.ts';
import { isNpi } from './npi.ts';
import { paperFinding } from './papers.ts';
import { forClient, forStaff } from './policy.ts';
import { cents, date, id, instant, language, nothing, optionalText, requiredText } from './values.ts';

const period = { from: date, to: date };

/** Who sent the client, and what the insurer allowed beforehand; typed at the desk, kept with the paper and offered with the next. */
const referral = z.strictObject({ name: optionalText(120), npi: z.string().refine(isNpi).nullable(), authorization: optionalText(60) });
export type Referral = z.infer<typeof referral>;

/** What paper is wanted. A superbill has the services of one provider; the server says so when it has more. */
export const paperRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), entryId: id, paper: z.enum(['letter', 'roll_80', 'roll_58']) }),
  z.strictObject({ kind: z.literal('superbill'), chargeIds: z.array(id).min(1).max(100), /** The words beside a diagnosis' code; shown unless false. */ descriptions: z.boolean().optional(), /** Of the desk alone; absent = as on the last superbill. */ referral: referral.optional() }),
  z.strictObject({ kind: z.literal('flexible_spending_statement'), ...period, diagnosis: z.boolean() }),
  z.strictObject({ kind: z.literal('statement'), ...period }),
  z.strictObject({ kind: z.literal('good_faith_estimate'), versionId: id }),
]);
export type PaperRequest = z.infer<typeof paperRequest>;

/** How it is wanted. */
const wish = { language, largePrint: z.boolean() };
const wanted = { request: paperRequest, ...wish };

/** The PDF in base64: the same over both transports. */
const drawn = z.strictObject({ pdf: z.base64() });
/** `ticket` is what the client says at the desk; `printerName` null = the desk will choose a printer. */
const queued = z.strictObject({ jobId: id, ticket: z.string(), printerName: z.string().nullable() });

const receiptOffer = z.strictObject({ entryId: id, number: z.string(), date, amountCents: cents, kind: z.enum(['payment', 'refund']) });
const superbillLine = z.strictObject({ chargeId: id, serviceDate: date, providerId: id, providerName: z.string(), description: z.string(), feeCents: cents });

export const printerDetails = z.strictObject({
  id: id.nullable(), name: requiredText(60),
  /** The system's queue, or the address of a receipt printer of its own. */
  queue: optionalText(120), host: optionalText(253), port: z.int().min(1).max(65_535).nullable(),
  paper: z.enum(['letter', 'roll_80', 'roll_58']), attended: z.boolean(), active: z.boolean(),
  /** Pages, or the commands of receipt printers (ESC/POS): those print slips alone. */
  speaks: z.enum(['pdf', 'escpos']).default('pdf'),
});

/** A job as the desk sees it. The client's name is for the person at the desk, never for the job. */
export const printJob = z.strictObject({
  id, ticket: z.string(), clientId: id, clientName: z.string(), kind: z.enum(['receipt', 'superbill', 'flexible_spending_statement', 'statement', 'good_faith_estimate', 'terms', 'recovery_codes', 'code_slip', 'arrival_ticket']),
  state: z.enum(['queued', 'printing', 'done', 'failed']), printerId: id.nullable(), printerName: z.string().nullable(), byClient: z.boolean(), requestedAt: instant,
});

export const printing = {
  /** What the client can have. Lists are empty where the practice does not show that paper. */
  offer: forClient.input(nothing).output(z.strictObject({
    receipts: z.array(receiptOffer),
    /** `ready` false: the front desk can help with it. */
    superbills: z.array(superbillLine.extend({ ready: z.boolean() })),
    flexibleSpendingStatement: z.boolean(), statement: z.boolean(),
    /** Those that were given to the client. */
    estimates: z.array(z.strictObject({ versionId: id, primaryService: z.string(), day: date, totalCents: cents })),
    /** Papers begin in large print here. */
    largePrint: z.boolean(),
    /** There is an address on file, and a mail server that would take it there. */
    canMail: z.boolean(),
  })),
  view: forClient.input(z.strictObject(wanted)).output(drawn).errors(refuses('PAPER_NOT_READY')),
  /** To a printer that somebody of the practice stands by. */
  print: forClient.input(z.strictObject(wanted)).output(queued).errors(refuses('PAPER_NOT_READY')),

  /**
   * To the client's own address, as a file that opens with `password`. It is asked for after the warning that mail can be read by
   * others; the call itself is the record of that.
   */
  mail: forClient.input(z.strictObject({ ...wanted, password: z.string().min(8).max(60), warned: z.literal(true) })).output(z.strictObject({ to: z.string() })).errors(refuses('PAPER_NOT_READY', 'NO_EMAIL', 'TRY_LATER')),

  offerOf: forStaff('take_payments').input(z.strictObject({ clientId: id })).output(z.strictObject({
    receipts: z.array(receiptOffer), superbills: z.array(superbillLine.extend({ findings: z.array(paperFinding) })), referral, largePrint: z.boolean(), /** For a visit of today: there is an arrival ticket to print. */ hasArrived: z.boolean(),
    issued: z.array(z.strictObject({ paperId: id, kind: printJob.shape.kind, number: z.string(), issuedAt: instant, prints: z.int() })),
  })),
  /** What would be sent back, before it is printed. */
  check: forStaff('take_payments').input(z.strictObject({ clientId: id, request: paperRequest })).output(z.strictObject({ findings: z.array(paperFinding) })),
  viewFor: forStaff('take_payments').input(z.strictObject({ clientId: id, ...wanted })).output(drawn).errors(refuses('PAPER_NOT_READY')),
  /** @param printerId null = the first that takes this paper */
  printFor: forStaff('take_payments').input(z.strictObject({ clientId: id, ...wanted, printerId: id.nullable() })).output(queued).errors(refuses('PAPER_NOT_READY')),
  /** The same paper, as it was, marked COPY. */
  printAgain: forStaff('take_payments').input(z.strictObject({ paperId: id, printerId: id.nullable() })).output(queued),

  /** The one-time code that was just made, on a slip to carry to the kiosk; it bears no name. */
  printCodeSlip: forStaff('codes').input(z.strictObject({ clientId: id, code: z.string().regex(/^\d{6}$/u), language })).output(queued).errors(refuses('WRONG_CODE')),
  /** With whom and at what time, for who has arrived today. */
  printArrivalTicket: forStaff('people').input(z.strictObject({ clientId: id, language })).output(queued),

  jobs: forStaff('people').input(nothing).output(z.strictObject({ jobs: z.array(printJob) })),
  retryJob: forStaff('people').input(z.strictObject({ jobId: id, printerId: id })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
  cancelJob: forStaff('people').input(z.strictObject({ jobId: id })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),
  /** The client has it. */
  handOverJob: forStaff('people').input(z.strictObject({ jobId: id })).output(nothing).errors(refuses('CHANGED_MEANWHILE')),

  printers: forStaff(null).input(nothing).output(z.strictObject({ printers: z.array(printerDetails.extend({ id })) })),
  /** The queues that this computer knows. */
  systemQueues: forStaff('practice_settings').input(nothing).output(z.strictObject({ queues: z.array(z.string()) })),
  savePrinter: forStaff('practice_settings').input(printerDetails.refine(({ queue, host, speaks, paper }) => (queue === null) !== (host === null) && (speaks === 'pdf' || paper !== 'letter'))).output(z.strictObject({ id })),
};
