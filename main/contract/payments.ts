import { z } from 'zod';
import { refuses } from './errors.ts';
import { forClient, forStaff } from './policy.ts';
import { cents, date, id, instant, language, nothing, optionalText, requiredText } from './values.ts';

/**
 * Card payments. No card number is ever typed here: a client pays on the processor's own page, opened on their phone by a QR code,
 * or with a card that was put on file there. The processor learns an opaque reference, an amount and a neutral text, nothing else.
 *
 * How a screen works with it: `options` → `preview` → `startOnPhone` or `payWithCard` → the answer is an `attempt`; while its state
 * is not settled ask `status` again about every two seconds and at each event of topic `billing`. The host goes on by itself when the
 * screen is gone: money that arrives later is posted all the same, once.
 */

/** Chosen by the screen before it asks: the same thing sent twice happens once. */
const intentId = z.uuid();
const amountCents = cents.min(1).max(100_000_00);

/** Which text about keeping a card the client agreed to; the screens hold the words of this version. */
export const consentVersion = z.literal('2026-11');

/** Why there is no card payment here now. The client always can pay at the desk. */
export const cardPaymentClosed = z.enum([
  /** Payment Processing is not set up. */
  'not_set_up',
  /** The practice lets nobody pay at the kiosk. Never at the desk. */
  'turned_off',
  /** The practice hides accounts. Never at the desk. */
  'hidden',
  /** A copy was restored, and payments made after it was made are not all in the accounts yet. Never at the desk. */
  'catching_up',
  /** The processor did not answer for some minutes (the internet may be down). */
  'out_of_reach',
  /** The processor does not take our key, or the key is missing. */
  'key_refused',
]);
export type CardPaymentClosed = z.infer<typeof cardPaymentClosed>;

/** `expired` cannot be charged; `soon` = this month or next. */
export const cardOnFile = z.strictObject({
  id, brand: z.string(), last4: z.string(), expMonth: z.int(), expYear: z.int(), expiry: z.enum(['good', 'soon', 'expired']),
  nickname: z.string().nullable(), isDefault: z.boolean(), addedAt: instant, /** Staff who helped; null = the client. */ addedBy: z.string().nullable(),
});
export type CardOnFile = z.infer<typeof cardOnFile>;

/** In words a person can act on. `needs_phone`: the bank wants to ask the payer, which only the payer's own phone can. */
export const declineReason = z.enum(['declined', 'no_funds', 'card_expired', 'needs_phone', 'try_later']);
export type DeclineReason = z.infer<typeof declineReason>;

const attemptState = z.discriminatedUnion('kind', [
  /** Show `url` as a QR code until `expiresAt`. Then the host cancels it at the processor by itself. */
  z.strictObject({ kind: z.literal('waiting'), url: z.string(), expiresAt: instant }),
  /** The processor works on it; seconds. */
  z.strictObject({ kind: z.literal('working') }),
  /** Nobody knows yet whether money moved. The host asks the processor until it does. Nothing else can be paid by card meanwhile. */
  z.strictObject({ kind: z.literal('checking'), since: instant }),
  /** In the account, with a receipt: print or view it as `receipt` of this entry. */
  z.strictObject({ kind: z.literal('paid'), entryId: id, receiptNumber: z.int(), paidAt: instant, responsibilityCents: cents }),
  /** Of `add_card`. */
  z.strictObject({ kind: z.literal('card_added'), cardId: id }),
  /** Of `refund`: given back, with a receipt. */
  z.strictObject({ kind: z.literal('refunded'), entryId: id, receiptNumber: z.int(), refundedAt: instant }),
  /** No money moved. */
  z.strictObject({ kind: z.literal('declined'), why: declineReason }),
  /** No money moved. `expired`: the QR code; `out_of_reach`: the internet or the processor; `not_accepted`: the set-up, the desk was told. */
  z.strictObject({ kind: z.literal('ended'), why: z.enum(['cancelled', 'expired', 'out_of_reach', 'not_accepted']) }),
  /** Something does not fit (another amount than asked for): a person of the practice decides. */
  z.strictObject({ kind: z.literal('for_person') }),
]);

/** One payment, refund, or card being put on file, on its way or over. */
export const attempt = z.strictObject({
  id, purpose: z.enum(['payment', 'add_card', 'refund']), amountCents: cents, startedAt: instant, state: attemptState,
  /** Of a payment with a card on file. */
  card: z.strictObject({ brand: z.string(), last4: z.string() }).nullable(),
  /** A cancel was asked for and the processor has not answered yet. */
  isCancelling: z.boolean(),
  /** The demo clinic: nothing real happens; `answerSimulated` plays the phone. */
  isSimulated: z.boolean(),
});
export type Attempt = z.infer<typeof attempt>;

const openCharge = z.strictObject({ id, serviceDate: date, description: z.string(), providerName: z.string().nullable(), openCents: cents });

const payOptions = z.strictObject({
  /** Null = card payment is open. */
  closed: cardPaymentClosed.nullable(),
  /** Below zero = a credit. */
  responsibilityCents: cents,
  /** The least and the most of one payment now; both 0 where nothing can be paid (nothing due and no paying ahead). */
  minCents: cents, maxCents: cents,
  /** May pay more than is due. */
  allowPrepay: z.boolean(),
  /** Oldest first: what money is laid on unless ticked. */
  openCharges: z.array(openCharge),
  /** Of these `todayCents` is for visits of today. */
  todayCents: cents, todayChargeIds: z.array(id),
  /** Whether cards can be put on file here. Cards that are there can be paid with and removed in any case. */
  canAddCard: z.boolean(),
  /** Default first. */
  cards: z.array(cardOnFile),
  /** A payment on its way for this account, started here or elsewhere: nothing else can be started. Show it. */
  underWay: attempt.nullable(),
  /** A card being put on file. */
  addingCard: attempt.nullable(),
});

const allocation = z.strictObject({ chargeId: id, serviceDate: date, description: z.string(), appliedCents: cents, leftCents: cents });
const preview = z.strictObject({ allocations: z.array(allocation), creditCents: cents, responsibilityCents: cents });

/** `chargeIds` null = oldest first. Ticked: no more than these cost. */
const sum = { amountCents, chargeIds: z.array(id).min(1).max(200).nullable() };
const onPhone = { intentId, ...sum, /** Of the page on the phone. */ language };
const withCard = { intentId, ...sum, cardId: id };
const newCard = { intentId, consentVersion, language };
const cardChange = { cardId: id, nickname: optionalText(40), isDefault: z.boolean() };

const startRefusals = refuses('CARD_PAYMENT_CLOSED', 'PAYMENT_UNDER_WAY', 'AMOUNT_REFUSED', 'CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE');
const cardRefusals = refuses('CARD_PAYMENT_CLOSED', 'PAYMENT_UNDER_WAY', 'AMOUNT_REFUSED', 'CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE', 'CARD_NOT_USABLE');
const addRefusals = refuses('CARD_PAYMENT_CLOSED', 'PAYMENT_UNDER_WAY', 'CHANGED_MEANWHILE');

/** A payment or refund that a person must look at. */
const forPerson = z.strictObject({
  attempt, clientId: id, clientName: z.string(),
  /** `unknown_long`: the processor has not told for a day; `wrong_amount`: it took another amount; `refused`: the set-up; `disputed`: the payer's bank asks it back. */
  why: z.enum(['unknown_long', 'wrong_amount', 'refused', 'disputed']),
  /** What the processor says it took, where it said so. */
  takenCents: cents.nullable(),
  /** The processor's own name of it, to look it up there. */
  processorReference: z.string().nullable(),
});

/** After a restore: money that the processor moved after the copy was made. */
const foundPayment = z.strictObject({
  id, kind: z.enum(['payment', 'refund']), amountCents: cents, movedAt: instant, card: z.strictObject({ brand: z.string(), last4: z.string() }).nullable(), processorReference: z.string(),
  /** Known by the card on file that paid, or by the payment that was given back. Null = a person has to say whose it is. */
  client: z.strictObject({ id, name: z.string() }).nullable(),
  /** A refund whose payment has to be settled first. */
  waitsForPayment: z.boolean(),
});

/** Practice Settings : Billing & Insurance : Payment Processing. The key goes in and never comes out. Least, paying ahead and the most over the balance are in `billing.settings`. */
const processing = z.strictObject({
  processor: z.enum(['none', 'simulated', 'stripe']),
  /** Only the demo clinic may choose `simulated`. */
  canSimulate: z.boolean(),
  /** Where the restricted key lies; null = none. Never in the store. `file`: this computer has no keychain. */
  keyPlace: z.enum(['keychain', 'file']).nullable(),
  /** Of the key that is kept: `test` moves no money. */
  keyMode: z.enum(['test', 'live']).nullable(),
  /** What the payer reads on the page; the processor keeps it. The words on bank statements are set at the processor itself. */
  descriptor: z.string(),
  /** Most of one payment. */
  maxPaymentCents: cents,
  cardsOnFile: z.boolean(),
  /** Where the phone goes after paying; null = the processor's own site. */
  afterPaymentAddress: z.string().nullable(),
  /** Null = the processor answered last time. */
  trouble: z.enum(['out_of_reach', 'key_refused']).nullable(),
});

export const payments = {
  options: forClient.input(nothing).output(payOptions),
  /** What this money would pay, before anything is taken. */
  preview: forClient.input(z.strictObject(sum)).output(preview).errors(refuses('AMOUNT_REFUSED')),
  /** Answers `waiting` with the address for the QR code, or why not (`ended`, `checking`). */
  startOnPhone: forClient.input(z.strictObject(onPhone)).output(attempt).errors(startRefusals),
  payWithCard: forClient.input(z.strictObject(withCard)).output(attempt).errors(cardRefusals),
  /** Reads what the host knows, at once; the host asks the processor beside it. */
  status: forClient.input(z.strictObject({ attemptId: id })).output(attempt),
  /** Asks the processor first: the answer may be that it was paid meanwhile. */
  cancel: forClient.input(z.strictObject({ attemptId: id })).output(attempt),
  addCardOnPhone: forClient.input(z.strictObject(newCard)).output(attempt).errors(addRefusals),
  updateCard: forClient.input(z.strictObject(cardChange)).output(nothing),
  removeCard: forClient.input(z.strictObject({ cardId: id })).output(nothing).errors(refuses('PAYMENT_UNDER_WAY')),
  /** The demo clinic alone: what the person with the phone would do. */
  answerSimulated: forClient.input(z.strictObject({ attemptId: id, answer: z.enum(['approve', 'decline']) })).output(attempt),

  optionsFor: forStaff('take_payments').input(z.strictObject({ clientId: id })).output(payOptions),
  startOnPhoneFor: forStaff('take_payments').input(z.strictObject({ clientId: id, ...onPhone })).output(attempt).errors(startRefusals),
  payWithCardFor: forStaff('take_payments').input(z.strictObject({ clientId: id, ...withCard })).output(attempt).errors(cardRefusals),
  statusFor: forStaff('take_payments').input(z.strictObject({ attemptId: id })).output(attempt),
  cancelFor: forStaff('take_payments').input(z.strictObject({ attemptId: id })).output(attempt),
  addCardOnPhoneFor: forStaff('take_payments').input(z.strictObject({ clientId: id, ...newCard })).output(attempt).errors(addRefusals),
  updateCardFor: forStaff('take_payments').input(z.strictObject({ clientId: id, ...cardChange })).output(nothing),
  removeCardFor: forStaff('take_payments').input(z.strictObject({ clientId: id, cardId: id })).output(nothing).errors(refuses('PAYMENT_UNDER_WAY')),
  answerSimulatedFor: forStaff('take_payments').input(z.strictObject({ attemptId: id, answer: z.enum(['approve', 'decline']) })).output(attempt),

  /** Of one client's payments by card: which can be given back to the card, and how much of it. */
  listRefundable: forStaff('take_payments').input(z.strictObject({ clientId: id })).output(
    z.strictObject({ payments: z.array(z.strictObject({ entryId: id, paidOn: date, amountCents: cents, refundableCents: cents, last4: z.string().nullable(), refundUnderWay: attempt.nullable() })) }),
  ),
  /** Back to the card that paid. Never more than was paid, with what was given back in any way counted. */
  refundToCard: forStaff('edit_money')
    .input(z.strictObject({ intentId, clientId: id, entryId: id, amountCents, reason: requiredText(200) }))
    .output(attempt)
    .errors(refuses('CARD_PAYMENT_CLOSED', 'PAYMENT_UNDER_WAY', 'MORE_THAN_PAID', 'CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE')),

  /** How many payments are on their way, and how many wait for a person: for the desk's badge. */
  countForPerson: forStaff('take_payments').input(nothing).output(z.strictObject({ forPerson: z.int(), underWay: z.int() })),
  listForPerson: forStaff('take_payments').input(nothing).output(z.strictObject({ items: z.array(forPerson) })),
  /**
   * A person has looked at the processor. `post_taken`: posts what it took (of `wrong_amount`, or of `unknown_long` with the amount
   * seen there). `nothing_moved`: ends it; the account is free again. `seen`: a dispute is known.
   */
  decide: forStaff('edit_money')
    .input(z.strictObject({ attemptId: id, decision: z.enum(['post_taken', 'nothing_moved', 'seen']), takenCents: amountCents.nullable(), reason: requiredText(200) }))
    .output(attempt)
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE')),

  /** `isLooking`: the processor has not told everything yet. */
  listFound: forStaff('take_payments').input(nothing).output(z.strictObject({ isLooking: z.boolean(), items: z.array(foundPayment) })),
  /**
   * `post`: a line of this client's account with a receipt, dated when the money moved; `clientId` counts only where the client is not
   * known. `not_ours`: nothing is posted.
   */
  settleFound: forStaff('edit_money')
    .input(z.strictObject({ foundId: id, decision: z.enum(['post', 'not_ours']), clientId: id.nullable(), reason: requiredText(200) }))
    .output(z.strictObject({ receiptNumber: z.int().nullable() }))
    .errors(refuses('CHANGED_MEANWHILE', 'PRACTICE_INCOMPLETE')),

  processing: forStaff('take_payments').input(nothing).output(processing),
  /** `key` null keeps the one that is kept. Only a restricted key (`rk_…`) is taken. */
  saveProcessing: forStaff('practice_settings')
    .input(z.strictObject({
      processor: processing.shape.processor, key: z.string().trim().max(300).nullable(), descriptor: requiredText(22), maxPaymentCents: cents.min(100).max(100_000_00), cardsOnFile: z.boolean(),
      afterPaymentAddress: z.url({ protocol: /^https$/u }).max(200).nullable(),
    }))
    .output(processing)
    .errors(refuses('KEY_REFUSED', 'NOT_NEUTRAL', 'PAYMENT_UNDER_WAY', 'NOT_ALLOWED')),
  /** Asks the processor something that moves nothing, with what is saved. */
  testProcessing: forStaff('practice_settings').input(nothing).output(z.strictObject({ result: z.enum(['works', 'out_of_reach', 'key_refused', 'rights_missing', 'busy', 'not_set_up']) })),
};
