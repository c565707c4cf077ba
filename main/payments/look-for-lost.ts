import { randomUUID } from 'node:crypto';
import type { FoundPayment } from '#db/queries/payments.ts';
import type { Services } from '#main/api/services.ts';
import type { BegunThing, CardProcessor, TakenMoney } from '#main/platform/card-processor.ts';
import { ask, HostEnding } from './ask-processor.ts';

const minuteMs = 60_000;
/** What the processor was asked a moment before the restore has come to its end by then: the last look is not before. */
const restMs = 5 * minuteMs;
/** The clocks of two computers differ. What is older and known is skipped in any case. */
const skewMs = 24 * 60 * minuteMs;
/** Only what we began has a reference of this shape; the account may serve other programs too. */
const referenceShape = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

type Asking = { readonly services: Services; readonly processor: CardProcessor; readonly ended?: AbortSignal | undefined };
type Found = Pick<FoundPayment, 'id' | 'kind' | 'processorRef' | 'chargeRef' | 'amountCents' | 'movedAt' | 'cardBrand' | 'cardLast4' | 'clientId'>;

/** Until this is done clients pay nothing at a kiosk: their balance may lack what they have paid. */
export function isCatchingUp({ store }: Services): boolean {
  return store.payments.readProcessing().copiedAt !== null || store.payments.countFound() > 0;
}

/**
 * After a restore: what was begun since the copy was made is ended where it can be, and what moved money is kept for a person, who
 * alone can say whose it is. The processor knows no names, and the records that knew are gone.
 * @throws HostEnding
 */
export async function lookForLost(services: Services, ended?: AbortSignal): Promise<void> {
  const { store, clock, processors } = services;
  const before = store.payments.readProcessing();
  const { processor: kind } = store.billing.readSettings();
  const now = clock.now();
  if (before.copiedAt === null || kind === 'none' || now < (before.lostAskAt ?? 0)) return;
  store.payments.saveProcessing({ ...before, lostAskAt: now + minuteMs }, now);
  const processor = await processors.find(kind);
  if (!processor) return;
  if (ended?.aborted) throw new HostEnding();
  const isWhole = await lookOnce({ services, processor, ended }, { kind, since: Math.max(0, before.copiedAt - skewMs) });
  if (!isWhole || clock.now() - (before.restoredAt ?? now) < restMs) return;
  store.payments.saveProcessing({ ...store.payments.readProcessing(), copiedAt: null, restoredAt: null, lostAskAt: null }, clock.now());
  services.changes.publish('billing');
}

/** @returns false = something is not over yet, or the processor did not answer */
async function lookOnce(asking: Asking, { kind, since }: { kind: FoundPayment['processor']; since: number }): Promise<boolean> {
  const { services, processor } = asking;
  const listed = await ask(asking, processor.listSince(since));
  if (listed.kind !== 'answered') return false;
  let isWhole = true;
  for (const thing of listed.value) {
    if (!referenceShape.test(thing.reference) || services.store.payments.findAttempt(thing.reference)) continue;
    const money = await bringToEnd(asking, thing);
    if (money === 'not_over') isWhole = false;
    else if (money !== 'nothing') keepFound(services, { ...money, processor: kind });
  }
  return isWhole;
}

/** Nobody can pay any more on what this store does not know; what was paid before that counts. */
async function bringToEnd(asking: Asking, thing: BegunThing): Promise<Found | 'nothing' | 'not_over'> {
  if (thing.kind === 'refund') return thing.state.state === 'refunded' ? refundFound(asking.services, thing) : thing.state.state === 'failed' ? 'nothing' : 'not_over';
  const isSettled = thing.kind === 'charge' && (thing.state.state === 'paid' || thing.state.state === 'ended' || thing.state.state === 'declined');
  const state = isSettled ? thing.state : await endOf(asking, thing);
  if (state?.state === 'paid') return paymentFound(asking.services, thing, state);
  return state?.state === 'ended' || state?.state === 'declined' || state?.state === 'card_added' ? 'nothing' : 'not_over';
}

async function endOf(asking: Asking, { kind, ref }: BegunThing) {
  const { processor } = asking;
  const answer = kind === 'page' ? await ask(asking, processor.endPage(ref)) : await ask(asking, processor.endCharge(ref));
  return answer.kind === 'answered' ? answer.value : undefined;
}

function paymentFound({ store }: Services, thing: BegunThing, { chargeRef, amountCents, brand, last4 }: TakenMoney): Found {
  const card = thing.kind === 'charge' && thing.cardRef !== null ? store.cardsOnFile.findByRef(thing.cardRef) : undefined;
  return { id: thing.reference, kind: 'payment', processorRef: thing.ref, chargeRef, amountCents, movedAt: thing.begunAt, cardBrand: brand ?? card?.brand ?? null, cardLast4: last4 ?? card?.last4 ?? null, clientId: card?.clientId ?? null };
}

function refundFound({ store }: Services, { reference, chargeRef, begunAt, state }: Extract<BegunThing, { kind: 'refund' }>): Found {
  const payment = store.payments.findByCharge(chargeRef);
  return { id: reference, kind: 'refund', processorRef: state.ref, chargeRef, amountCents: state.amountCents, movedAt: begunAt, cardBrand: payment?.cardBrand ?? null, cardLast4: payment?.cardLast4 ?? null, clientId: payment?.clientId ?? null };
}

function keepFound({ store, clock, changes }: Services, found: Found & Pick<FoundPayment, 'processor'>): void {
  const at = clock.now();
  const isNew = store.transaction(() => {
    if (!store.payments.addFound({ ...found, foundAt: at })) return false;
    const actor = { actorKind: 'system', actorId: null, surface: 'desk' } as const;
    store.outbox.append({ idempotencyKey: randomUUID(), command: 'payments.find', subject: 'found_payments', subjectId: found.id, ...actor, tappedAt: at, recordedAt: at });
    store.audit.append({ at, ...actor, procedure: 'payments.find', outcome: 'done', detail: found.kind, clientIds: JSON.stringify(found.clientId === null ? [] : [found.clientId]) });
    return true;
  });
  if (isNew) changes.publish('billing');
}
