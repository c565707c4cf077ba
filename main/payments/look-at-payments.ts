import { randomUUID } from 'node:crypto';
import type { Services } from '#main/api/services.ts';
import { advanceAttempt } from './advance-attempt.ts';
import { ask, HostEnding } from './ask-processor.ts';
import { lookForLost } from './look-for-lost.ts';

const hourMs = 3_600_000;
const forgetAgainMs = 10 * 60_000;
const disputesEveryMs = 6 * hourMs;

/**
 * One look: asks the processor about everything that is due. What it does not answer is asked for again later, each a little
 * later than before; a fault with one attempt does not keep the others waiting.
 */
export async function lookAtPayments(services: Services, ended?: AbortSignal): Promise<void> {
  const { store, clock } = services;
  try {
    for (const { id } of store.payments.listDue(clock.now())) {
      if (ended?.aborted) return;
      await advanceAttempt(services, id, { isFresh: false, ended }).catch((cause: unknown) => keepGoing(services, id, cause));
    }
    if (ended?.aborted) return;
    await lookForLost(services, ended);
    await forgetCards(services, ended);
    await lookForDisputes(services, ended);
  } catch (cause) {
    if (!(cause instanceof HostEnding)) throw cause;
  }
}

function keepGoing({ log, store, clock }: Services, id: string, cause: unknown): void {
  if (cause instanceof HostEnding) throw cause;
  log.fault('payments.look', randomUUID(), cause);
  const attempt = store.payments.findAttempt(id);
  if (attempt) store.payments.changeAttempt(attempt, { nextAskAt: clock.now() + forgetAgainMs });
}

/** While the processor is out of reach nothing new is begun, so nobody would notice that it is back. */
export async function lookForProcessor(services: Services, ended?: AbortSignal): Promise<void> {
  const { processor: kind } = services.store.billing.readSettings();
  if (kind === 'none' || services.store.payments.readProcessing().trouble === null) return;
  const processor = await services.processors.find(kind);
  if (!processor || ended?.aborted) return;
  try {
    await ask({ services, ended }, processor.test());
  } catch (cause) {
    if (!(cause instanceof HostEnding)) throw cause;
  }
}

/** A card that was removed here is gone for us at once; the processor is told until it has answered. */
async function forgetCards(services: Services, ended: AbortSignal | undefined): Promise<void> {
  const { store, clock, processors } = services;
  for (const card of store.cardsOnFile.listToForget(clock.now())) {
    const processor = await processors.find(card.processor);
    const answer = processor && (await ask({ services, ended }, processor.forgetCard(card.processorRef)));
    if (ended?.aborted) throw new HostEnding();
    // What is not there, or not to be detached any more, is forgotten.
    const isForgotten = answer?.kind === 'answered' || (answer?.kind === 'refused' && (answer.why === 'missing' || answer.why === 'request'));
    store.cardsOnFile.change(card.id, { nextForgetAt: isForgotten ? null : clock.now() + forgetAgainMs });
  }
}

/** A payer's bank asks money back: that is for a person, once. */
async function lookForDisputes(services: Services, ended: AbortSignal | undefined): Promise<void> {
  const { store, clock, processors, changes } = services;
  const { processor: kind } = store.billing.readSettings();
  const before = store.payments.readProcessing();
  const now = clock.now();
  if (kind === 'none' || (before.disputesAskedAt !== null && now - before.disputesAskedAt < disputesEveryMs)) return;
  const processor = await processors.find(kind);
  if (!processor || ended?.aborted) return;
  store.payments.saveProcessing({ ...before, disputesAskedAt: now }, now);
  // A key that may not read disputes still takes payments: nothing is noted against it.
  const answer = await processor.listDisputed();
  if (ended?.aborted || answer.kind !== 'answered') return;
  for (const chargeRef of answer.value) {
    const attempt = store.payments.findByCharge(chargeRef);
    // A reason on a payment is what the person who has seen it wrote.
    if (!attempt || attempt.attention !== null || attempt.reason !== null) continue;
    store.payments.changeAttempt(attempt, { attention: 'disputed' });
    changes.publish('billing');
  }
}

