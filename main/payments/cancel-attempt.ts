import { refusal } from '#main/api/refuse.ts';
import { advanceAttempt } from './advance-attempt.ts';
import { viewAttempt } from './attempt-view.ts';
import { requireOwnAttempt } from './payment-call.ts';
import type { Inputs, Outputs, PayCall } from './payment-call.ts';
import { changeAttempt } from './settle-attempt.ts';
import { answerSimulatedPage } from './simulated-processor.ts';

export function readStatus(call: PayCall, { attemptId }: Inputs['status']): Outputs['status'] {
  return viewAttempt(call.services, requireOwnAttempt(call, attemptId));
}

/** Asks the processor to end it. Until that has answered the attempt stays open; what was paid a moment before counts. */
export async function cancelAttempt(call: PayCall, { attemptId }: Inputs['cancel']): Promise<Outputs['cancel']> {
  const { services, record } = call;
  const attempt = requireOwnAttempt(call, attemptId);
  // Money on its way back is not stopped.
  if (attempt.settledAt !== null || attempt.purpose === 'refund') return viewAttempt(services, attempt);
  const now = services.clock.now();
  record.commit((changed) => {
    changeAttempt(services, attemptId, (current) => (current.settledAt === null && current.cancelAskedAt === null ? { cancelAskedAt: now } : undefined));
    changed('payment_attempts', attemptId);
  });
  // Whoever is still working on it finds the wish; asking beside them could end a charge that they take.
  if (attempt.processorRef === null && now < (attempt.nextAskAt ?? 0)) return readStatus(call, { attemptId });
  return viewAttempt(services, await advanceAttempt(services, attemptId, { isFresh: false }));
}

/** The demo clinic: what the person with the phone does. */
export async function answerSimulated(call: PayCall, { attemptId, answer }: Inputs['answerSimulated']): Promise<Outputs['answerSimulated']> {
  const { services } = call;
  const attempt = requireOwnAttempt(call, attemptId);
  if (attempt.processor !== 'simulated' || attempt.processorRef === null || attempt.method !== 'phone') throw refusal('NOT_FOUND');
  answerSimulatedPage(services.store, attempt.processorRef, answer);
  return viewAttempt(services, await advanceAttempt(services, attemptId, { isFresh: false }));
}
