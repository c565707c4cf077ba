import Stripe from 'stripe';
import type { Answer, BegunThing, CardProcessor, ChargeState, PageAsk, PageState, RefundState } from './card-processor.ts';
import { answerOf, declineOf, findDecline } from './stripe-answers.ts';

export type StripeOptions = {
  /** A restricted key: `rk_test_…` or `rk_live_…`. */
  key: string;
  /** Another host than Stripe's, on this computer: for trying it out. Only a test key goes there. */
  address?: string;
  timeoutMs?: number;
};

const answerWithinMs = 8_000;
/** How far back a thing without a name is looked for. */
const lookBack = 200;
/** More than a practice takes in the time since its last copy. */
const mostAfterRestore = 10_000;
const elsewhere = 'https://stripe.com/';

/** Stripe by its own package. It tries nothing twice by itself: what to do after silence is decided where the attempt is kept. */
export function stripeProcessor({ key, address, timeoutMs = answerWithinMs }: StripeOptions): CardProcessor {
  const stripe = openStripe(key, address, timeoutMs);
  const readPage = (ref: string) => answerOf(stripe.checkout.sessions.retrieve(ref, { expand: ['payment_intent.latest_charge', 'setup_intent.payment_method'] }).then(pageState));
  const readCharge = (ref: string) => answerOf(stripe.paymentIntents.retrieve(ref, { expand: ['latest_charge'] }).then(chargeState));
  /** What cannot be ended has come to an end of its own: read which. */
  const orRead = async <T>(answer: Answer<T>, read: () => Promise<Answer<T>>): Promise<Answer<T>> => (answer.kind === 'refused' && answer.why === 'request' ? read() : answer);
  return {
    openPage: (ask) => answerOf(openPage(stripe, ask)),
    readPage,
    endPage: async (ref) => orRead(await answerOf(stripe.checkout.sessions.expire(ref).then(pageState)), () => readPage(ref)),
    findPage: (reference) => answerOf(firstOf(stripe.checkout.sessions.list({ limit: 100 }), (page) => page.client_reference_id === reference)),

    prepareCharge: ({ reference, amountCents, cardRef, descriptor }) => {
      const { customer, method } = readCardRef(cardRef);
      const ask: Stripe.PaymentIntentCreateParams = { amount: amountCents, currency: 'usd', customer, payment_method: method, allowed_payment_method_types: ['card'], description: descriptor, metadata: { reference } };
      return answerOf(stripe.paymentIntents.create(ask, { idempotencyKey: `${reference}:charge` }).then(({ id }) => ({ ref: id })));
    },
    takeCharge: (ref) => answerOf(takeCharge(stripe, ref)),
    readCharge,
    endCharge: async (ref) => orRead(await answerOf(stripe.paymentIntents.cancel(ref).then(chargeState)), () => readCharge(ref)),
    findCharge: (reference) => answerOf(firstOf(stripe.paymentIntents.list({ limit: 100 }), ({ metadata }) => metadata['reference'] === reference)),

    refund: ({ reference, chargeRef, amountCents }) =>
      answerOf(stripe.refunds.create({ payment_intent: chargeRef, amount: amountCents, metadata: { reference } }, { idempotencyKey: `${reference}:refund` }).then(refundState)),
    findRefund: ({ reference, chargeRef }) => answerOf(stripe.refunds.list({ payment_intent: chargeRef, limit: 100 }).then(({ data }) => {
      const found = data.find(({ metadata }) => metadata?.['reference'] === reference);
      return found && refundState(found);
    })),
    listSince: (since) => answerOf(listSince(stripe, { gte: Math.floor(since / 1_000) })),
    forgetCard: (cardRef) => answerOf(stripe.paymentMethods.detach(readCardRef(cardRef).method).then(() => undefined)),
    listDisputed: () => answerOf(stripe.disputes.list({ limit: 100 }).then(({ data }) => data.flatMap(({ payment_intent: intent }) => idOf(intent) ?? []))),
    test: () => answerOf(stripe.checkout.sessions.list({ limit: 1 }).then(() => undefined)),
  };
}

function openStripe(key: string, address: string | undefined, timeoutMs: number): Stripe {
  const elsewhereOptions = address === undefined ? {} : { protocol: 'http' as const, host: new URL(address).hostname, port: Number(new URL(address).port) };
  // No telemetry: it would tell about this computer. The fetch client never sends a broken request a second time by itself.
  return new Stripe(key, { maxNetworkRetries: 0, timeout: timeoutMs, telemetry: false, httpClient: Stripe.createFetchHttpClient(), ...elsewhereOptions });
}

async function openPage(stripe: Stripe, { reference, purpose, amountCents, descriptor, language, endsAt, afterAddress }: PageAsk): Promise<{ ref: string; url: string }> {
  const every: Stripe.Checkout.SessionCreateParams = { client_reference_id: reference, allowed_payment_method_types: ['card'], locale: language, success_url: afterAddress ?? elsewhere, expires_at: Math.floor(endsAt / 1_000), metadata: { reference } };
  const keyed = { idempotencyKey: `${reference}:page` };
  const open = async (ask: Stripe.Checkout.SessionCreateParams): Promise<{ ref: string; url: string }> => {
    const { id, url } = await stripe.checkout.sessions.create(ask, keyed);
    if (!url) throw new Stripe.errors.StripeAPIError({ type: 'api_error', message: 'a page without an address' });
    return { ref: id, url };
  };
  if (purpose === 'payment') {
    const line = { quantity: 1, price_data: { currency: 'usd', unit_amount: amountCents, product_data: { name: descriptor } } };
    return open({ ...every, mode: 'payment', line_items: [line], payment_intent_data: { description: descriptor, metadata: { reference } } });
  }
  // One nameless customer per card: nothing at the processor ties two cards to one person.
  const customer = await stripe.customers.create({ metadata: { reference } }, { idempotencyKey: `${reference}:customer` });
  return open({ ...every, mode: 'setup', customer: customer.id });
}

async function takeCharge(stripe: Stripe, ref: string): Promise<ChargeState> {
  try {
    return chargeState(await stripe.paymentIntents.confirm(ref, { off_session: true, expand: ['latest_charge'] }, { idempotencyKey: `${ref}:take` }));
  } catch (cause) {
    const why = findDecline(cause);
    if (why === undefined) throw cause;
    return { state: 'declined', why };
  }
}

async function listSince(stripe: Stripe, created: { gte: number }): Promise<BegunThing[]> {
  const limits = { limit: mostAfterRestore };
  const every = { created, limit: 100 };
  const nameOf = ({ id, metadata, created: at }: { id: string; metadata: Stripe.Metadata | null; created: number }) => ({ reference: metadata?.['reference'] ?? '', ref: id, begunAt: at * 1_000 });
  const pages = await stripe.checkout.sessions.list({ ...every, status: 'open' }).autoPagingToArray(limits);
  const charges = await stripe.paymentIntents.list({ ...every, expand: ['data.latest_charge'] }).autoPagingToArray(limits);
  const refunds = await stripe.refunds.list(every).autoPagingToArray(limits);
  return [
    ...pages.map((page): BegunThing => ({ ...nameOf(page), kind: 'page' })),
    ...charges.map((intent): BegunThing => ({ ...nameOf(intent), kind: 'charge', cardRef: cardRefOf(intent), state: chargeState(intent) })),
    ...refunds.map((refund): BegunThing => ({ ...nameOf(refund), kind: 'refund', chargeRef: idOf(refund.payment_intent) ?? '', state: refundState(refund) })),
  ];
}

async function firstOf<T extends { id: string }>(list: Stripe.ApiListPromise<T>, isIt: (one: T) => boolean): Promise<{ ref: string } | undefined> {
  const found = (await list.autoPagingToArray({ limit: lookBack })).find(isIt);
  return found && { ref: found.id };
}

function pageState(page: Stripe.Checkout.Session): PageState {
  if (page.status === 'open') return { state: 'open' };
  if (page.status === 'expired') return { state: 'ended' };
  if (page.mode === 'setup') {
    const setUp = typeof page.setup_intent === 'object' ? page.setup_intent : null;
    const method = typeof setUp?.payment_method === 'object' ? setUp.payment_method : null;
    const customer = idOf(page.customer);
    if (!method?.card || !customer) return { state: 'working' };
    const { brand, last4, exp_month: expMonth, exp_year: expYear } = method.card;
    return { state: 'card_added', card: { ref: `${customer}/${method.id}`, brand, last4, expMonth, expYear } };
  }
  const intent = typeof page.payment_intent === 'object' ? page.payment_intent : null;
  const chargeRef = idOf(page.payment_intent);
  if (page.payment_status !== 'paid' || !chargeRef) return { state: 'working' };
  // What was taken, and not what was asked for.
  return { state: 'paid', chargeRef, amountCents: intent?.amount_received ?? page.amount_total ?? 0, currency: intent?.currency ?? page.currency ?? '', ...cardOf(intent) };
}

function chargeState(intent: Stripe.PaymentIntent): ChargeState {
  switch (intent.status) {
    case 'succeeded': return { state: 'paid', chargeRef: intent.id, amountCents: intent.amount_received, currency: intent.currency, ...cardOf(intent) };
    case 'requires_confirmation': return { state: 'unconfirmed' };
    case 'requires_capture': return { state: 'authorised' };
    case 'canceled': return { state: 'ended' };
    // The bank wants to ask the payer, who has no page here.
    case 'requires_action': return { state: 'declined', why: 'needs_phone' };
    case 'requires_payment_method': return { state: 'declined', why: declineOf(intent.last_payment_error?.code, intent.last_payment_error?.decline_code) };
    default: return { state: 'working' };
  }
}

function cardOf(intent: Stripe.PaymentIntent | null): { brand: string | null; last4: string | null } {
  const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : null;
  const card = charge?.payment_method_details?.card;
  return { brand: card?.brand ?? null, last4: card?.last4 ?? null };
}

function refundState({ id, status, amount }: Stripe.Refund): RefundState {
  const state = status === 'succeeded' ? 'refunded' : status === 'failed' || status === 'canceled' ? 'failed' : 'working';
  return { state, ref: id, amountCents: amount };
}

function idOf(thing: string | { id: string } | null): string | undefined {
  return typeof thing === 'string' ? thing : thing?.id;
}

/** Only a card on file has a customer. */
function cardRefOf({ customer, payment_method: method }: Stripe.PaymentIntent): string | null {
  const [of, by] = [idOf(customer), idOf(method)];
  return of && by ? `${of}/${by}` : null;
}

function readCardRef(cardRef: string): { customer: string; method: string } {
  const [customer = '', method = ''] = cardRef.split('/');
  return { customer, method };
}
