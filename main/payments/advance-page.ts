import type { PaymentAttempt } from '#db/queries/payments.ts';
import type { PageState } from '#main/platform/card-processor.ts';
import { askLater, becomeUnknown, isLost, whyNotBegun } from './ask-later.ts';
import { ask } from './ask-processor.ts';
import type { Work } from './ask-processor.ts';
import { changeAttempt, endAttempt, keepCard, takeMoney } from './settle-attempt.ts';
import { whenToAsk } from './when-to-ask.ts';

/** The processor ends a page by itself after that, should we be gone: it allows no less than half an hour. */
const processorEndsMs = 60 * 60_000;

/** A page on the payer's own phone, for paying or for putting a card on file. */
export async function advancePage(work: Work, attempt: PaymentAttempt): Promise<PaymentAttempt> {
  if (attempt.processorRef === null) return work.isFresh ? openPage(work, attempt) : findPage(work, attempt);
  const { services, processor } = work;
  const isOver = attempt.cancelAskedAt !== null || attempt.settledAt !== null || attempt.url === null || services.clock.now() >= (attempt.expiresAt ?? 0);
  const answer = await ask(work, isOver ? processor.endPage(attempt.processorRef) : processor.readPage(attempt.processorRef));
  if (answer.kind === 'answered') return takeIn(work, attempt, answer.value);
  // While the page may be used the screen goes on showing it; after that nobody knows what happened on it.
  return isOver ? becomeUnknown(services, attempt.id) : askLater(services, attempt.id);
}

async function openPage(work: Work, { id, purpose, amountCents, language, startedAt }: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  if (purpose === 'refund') throw new Error('a refund has no page');
  const { descriptor, afterPaymentAddress } = services.store.payments.readProcessing();
  const answer = await ask(work, processor.openPage({ reference: id, purpose, amountCents, descriptor, language, endsAt: startedAt + processorEndsMs, afterAddress: afterPaymentAddress }));
  if (answer.kind !== 'answered') {
    const why = whyNotBegun(answer);
    return why ? endAttempt(services, id, why) : becomeUnknown(services, id);
  }
  const { ref, url } = answer.value;
  const now = services.clock.now();
  return changeAttempt(services, id, (attempt) => {
    if (attempt.processorRef !== null) return undefined;
    return { processorRef: ref, url, asks: 0, nextAskAt: whenToAsk({ ...attempt, url }, now) };
  });
}

/** The answer to its opening never came: nobody has seen its address, so it only has to be ended, if it is there at all. */
async function findPage(work: Work, attempt: PaymentAttempt): Promise<PaymentAttempt> {
  const { services, processor } = work;
  const answer = await ask(work, processor.findPage(attempt.id));
  if (answer.kind !== 'answered') return becomeUnknown(services, attempt.id);
  const found = answer.value;
  if (!found && attempt.settledAt !== null) return askLater(services, attempt.id);
  if (!found) return isLost(services, attempt) ? endAttempt(services, attempt.id, { state: 'voided', why: attempt.cancelAskedAt === null ? 'out_of_reach' : 'cancelled' }) : becomeUnknown(services, attempt.id);
  return advancePage(work, changeAttempt(services, attempt.id, () => ({ processorRef: found.ref })));
}

function takeIn({ services }: Work, attempt: PaymentAttempt, page: PageState): PaymentAttempt {
  switch (page.state) {
    case 'paid': return takeMoney(services, attempt.id, page);
    case 'card_added': return keepCard(services, attempt.id, page.card);
    case 'declined': return endedOrLater(services, attempt, { state: 'declined', why: page.why });
    case 'ended': return endedOrLater(services, attempt, { state: 'voided', why: whyEnded(attempt) });
    case 'working': return askLater(services, attempt.id, { state: 'authorised' });
    // An end that was asked for and did not come about is asked for again.
    case 'open': return askLater(services, attempt.id, attempt.state === 'started' ? {} : { state: 'started' });
  }
}

function whyEnded({ cancelAskedAt, url }: PaymentAttempt): 'cancelled' | 'expired' | 'out_of_reach' {
  if (cancelAskedAt !== null) return 'cancelled';
  return url === null ? 'out_of_reach' : 'expired';
}

/** What was over before is looked at some more times. */
function endedOrLater(services: Work['services'], attempt: PaymentAttempt, to: Pick<PaymentAttempt, 'state' | 'why'>): PaymentAttempt {
  return attempt.settledAt === null ? endAttempt(services, attempt.id, to) : askLater(services, attempt.id);
}
