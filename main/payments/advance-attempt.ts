import type { PaymentAttempt } from '#db/queries/payments.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { advanceCharge } from './advance-charge.ts';
import { advancePage } from './advance-page.ts';
import { advanceRefund } from './advance-refund.ts';
import { noteTrouble } from './ask-processor.ts';
import type { Work } from './ask-processor.ts';
import { askLater } from './ask-later.ts';
import { postCaptured } from './settle-attempt.ts';

/**
 * Brings an attempt on by asking the processor the next thing. The same code for the person who just pressed, for the look every
 * few seconds, and for the first look after a crash.
 * @throws HostEnding
 */
export async function advanceAttempt(services: Services, id: string, how: { isFresh: boolean; ended?: AbortSignal | undefined }): Promise<PaymentAttempt> {
  const attempt = requireAttempt(services, id);
  if (attempt.state === 'posted') return attempt;
  if (attempt.state === 'captured') return postCaptured(services, id);
  const processor = await services.processors.find(attempt.processor);
  if (!processor) {
    noteTrouble(services, 'key_refused');
    return askLater(services, id);
  }
  const work: Work = { services, processor, ...how };
  if (attempt.purpose === 'refund') return advanceRefund(work, attempt);
  return attempt.method === 'phone' ? advancePage(work, attempt) : advanceCharge(work, attempt);
}

function requireAttempt({ store }: Services, id: string): PaymentAttempt {
  const attempt = store.payments.findAttempt(id);
  if (!attempt) throw refusal('NOT_FOUND');
  return attempt;
}
