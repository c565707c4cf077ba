import type { Services } from '#main/api/services.ts';
import type { Answer, CardProcessor } from '#main/platform/card-processor.ts';

/** The store is about to close: whatever the processor answered is asked for again at the next start. */
export class HostEnding extends Error {}

/** How an attempt is being worked on. */
export type Work = {
  readonly services: Services;
  readonly processor: CardProcessor;
  /** Only the call in which a person asked for it may begin something; whoever comes later asks what became of it. */
  readonly isFresh: boolean;
  readonly ended?: AbortSignal | undefined;
};

/** One question. What the answer tells about the line and our key is kept for the screens. @throws HostEnding */
export async function ask<T>({ services, ended }: Pick<Work, 'services' | 'ended'>, question: Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await question;
  if (ended?.aborted) throw new HostEnding();
  noteTrouble(services, troubleIn(answer));
  return answer;
}

function troubleIn(answer: Answer<unknown>): 'out_of_reach' | 'key_refused' | null | undefined {
  if (answer.kind === 'answered') return null;
  if (answer.kind === 'unknown') return 'out_of_reach';
  if (answer.kind === 'not_done') return answer.why === 'unreachable' ? 'out_of_reach' : undefined;
  return answer.why === 'key' || answer.why === 'rights' ? 'key_refused' : null;
}

export function noteTrouble({ store, clock, changes }: Services, trouble: 'out_of_reach' | 'key_refused' | null | undefined): void {
  const before = store.payments.readProcessing();
  if (trouble === undefined || before.trouble === trouble) return;
  const now = clock.now();
  store.payments.saveProcessing({ ...before, trouble, troubleSince: trouble === null ? null : now }, now);
  changes.publish('billing');
}
