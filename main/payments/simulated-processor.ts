import type { SimulatedObject } from '#db/queries/payments.ts';
import type { Store } from '#db/store.ts';
import type { Answer, CardProcessor, ChargeState, Decline, PageState, RefundState } from '#main/platform/card-processor.ts';
import type { Clock } from '#main/platform/clock.ts';

/** The address that the demo's QR code shows. Nothing is there: `answerSimulated` plays the phone. */
const pageAddress = 'https://example.com/anteroom-demo-payment/';
/** What a card of the demo does, by the end of its name. */
const outcomes: Readonly<Record<string, Decline>> = { declines: 'declined', 'no-funds': 'no_funds', 'needs-phone': 'needs_phone' };
/** An amount that ends in these cents is taken, and the answer gets lost: it shows how that is settled. */
const lostAnswerCents = 77;

const answered = <T>(value: T): Answer<T> => ({ kind: 'answered', value });

/** The demo clinic's processor: no network, no money, and the same answers each time. What it knows is in the demo's own store. */
export function simulatedProcessor(store: Store, clock: Clock): CardProcessor {
  const { payments } = store;
  const find = async <T>(id: string, read: (row: SimulatedObject) => T): Promise<Answer<T>> => {
    const row = payments.findSimulated(id);
    return row ? answered(read(row)) : { kind: 'refused', why: 'missing' };
  };
  const make = (row: SimulatedObject): SimulatedObject => {
    const known = payments.findSimulatedByKey(row.idempotencyKey);
    if (!known) payments.saveSimulated(row);
    return known ?? row;
  };
  const move = (row: SimulatedObject, from: SimulatedObject['state'], to: SimulatedObject['state']): SimulatedObject => {
    const moved = row.state === from ? { ...row, state: to } : row;
    payments.saveSimulated(moved);
    return moved;
  };
  const page = (row: SimulatedObject): PageState => pageState(row, clock.now());
  return {
    openPage: async ({ reference, purpose, amountCents }) => {
      const row = make({ id: `sim-page-${reference}`, idempotencyKey: `${reference}:page`, kind: 'page', amountCents: purpose === 'payment' ? amountCents : 0, state: 'open', about: null });
      return answered({ ref: row.id, url: `${pageAddress}${row.id}` });
    },
    readPage: (ref) => find(ref, page),
    endPage: (ref) => find(ref, (row) => page(move(row, 'open', 'ended'))),
    findPage: async (reference) => answered(refOf(payments.findSimulatedByKey(`${reference}:page`))),
    prepareCharge: async ({ reference, amountCents, cardRef }) =>
      answered({ ref: make({ id: `sim-charge-${reference}`, idempotencyKey: `${reference}:charge`, kind: 'charge', amountCents, state: 'unconfirmed', about: cardRef }).id }),
    takeCharge: async (ref) => {
      const found = await find(ref, (row) => chargeState(move(row, 'unconfirmed', declineOf(row) ? 'declined' : 'succeeded')));
      const isLost = found.kind === 'answered' && found.value.state === 'paid' && found.value.amountCents % 100 === lostAnswerCents;
      return isLost ? { kind: 'unknown' } : found;
    },
    readCharge: (ref) => find(ref, chargeState),
    endCharge: (ref) => find(ref, (row) => chargeState(move(row, 'unconfirmed', 'ended'))),
    findCharge: async (reference) => answered(refOf(payments.findSimulatedByKey(`${reference}:charge`))),
    refund: async ({ reference, chargeRef, amountCents }) =>
      answered(refundState(make({ id: `sim-refund-${reference}`, idempotencyKey: `${reference}:refund`, kind: 'refund', amountCents, state: 'succeeded', about: chargeRef }))),
    findRefund: async ({ reference }) => {
      const row = payments.findSimulatedByKey(`${reference}:refund`);
      return answered(row && refundState(row));
    },
    // It keeps its books in the store itself: after a restore it knows no more than the store does.
    listSince: async () => answered([]),
    forgetCard: async () => answered(undefined),
    listDisputed: async () => answered([]),
    test: async () => answered(undefined),
  };
}

/** What the person with the phone does. A page that is over stays as it is. */
export function answerSimulatedPage({ payments }: Store, pageRef: string, answer: 'approve' | 'decline'): void {
  const row = payments.findSimulated(pageRef);
  if (row?.state === 'open') payments.saveSimulated({ ...row, state: answer === 'approve' ? 'succeeded' : 'declined' });
}

function refOf(row: SimulatedObject | undefined): { ref: string } | undefined {
  return row && { ref: row.id };
}

const visa = { brand: 'visa', last4: '4242' };

function pageState(row: SimulatedObject, now: number): PageState {
  if (row.state === 'declined') return { state: 'declined', why: 'declined' };
  if (row.state !== 'succeeded') return { state: row.state === 'open' ? 'open' : 'ended' };
  if (row.amountCents === 0) return { state: 'card_added', card: { ref: `sim-card-${row.id}`, ...visa, expMonth: 12, expYear: new Date(now).getUTCFullYear() + 2 } };
  return { state: 'paid', chargeRef: row.id, amountCents: row.amountCents, currency: 'usd', ...visa };
}

function declineOf(row: SimulatedObject): Decline | undefined {
  const ending = Object.keys(outcomes).find((one) => row.about?.endsWith(one));
  return ending === undefined ? undefined : outcomes[ending];
}

function chargeState(row: SimulatedObject): ChargeState {
  if (row.state === 'declined') return { state: 'declined', why: declineOf(row) ?? 'declined' };
  if (row.state === 'succeeded') return { state: 'paid', chargeRef: row.id, amountCents: row.amountCents, currency: 'usd', brand: null, last4: null };
  return { state: row.state === 'unconfirmed' ? 'unconfirmed' : 'ended' };
}

function refundState({ id, amountCents }: SimulatedObject): RefundState {
  return { state: 'refunded', ref: id, amountCents };
}
