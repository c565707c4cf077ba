import { implement } from '@orpc/server';
import { refusal } from '#main/api/refuse.ts';
import type { Seat } from '#main/api/services.ts';
import { translateError } from '#main/api/translate-errors.ts';
import { lockedStore } from '#main/contract/recovery.ts';
import type { LockedPractice } from './locked-practice.ts';
import { openWithCard } from './open-with-card.ts';
import { findCardState } from './recovery-cards.ts';
import { listCopiesIn, needsCard, restoreWithCard } from './restore-with-card.ts';

const lockedContract = { lockedStore };
export type LockedContract = typeof lockedContract;
export type LockedContext = { readonly locked: LockedPractice; readonly seat: Seat };

/** There is no store, so no sessions and no audit: only these calls are answered, and only on the desk's surface. */
const os = implement(lockedContract)
  .$context<LockedContext>()
  .use(async ({ context, next, path, procedure }) => {
    try {
      const { policy } = procedure['~orpc'].meta;
      if (policy?.who !== 'anyone' || !policy.surfaces.includes(context.seat.surface)) throw refusal('NOT_ALLOWED');
      return await next();
    } catch (cause) {
      throw translateError(cause, context.locked.log, path.join('.')).error;
    }
  });

const copiesShown = 30;
const reasons = { 'not-stored': 'not_stored', 'no-answer': 'no_answer', 'wrong-key': 'wrong_key', damaged: 'damaged', missing: 'missing' } as const;

export const lockedRouter = os.router({
  lockedStore: {
    state: os.lockedStore.state.handler(({ context: { locked } }) => ({ state: 'locked', reason: reasons[locked.reason], hasCard: findCardState(locked.dataFolder).kind !== 'none' })),
    openWithCard: os.lockedStore.openWithCard.handler(async ({ context, input }) => ({ keyPlace: await openWithCard(context.locked, input.typed) })),
    copies: os.lockedStore.copies.handler(({ context: { locked }, input }) => {
      const found = listCopiesIn(locked, input.folder).slice(0, copiesShown);
      return { copies: found.map(({ name, madeAt, kind }) => ({ name, madeAt, kind })), needsCard: needsCard(locked, found) };
    }),
    restore: os.lockedStore.restore.handler(({ context, input }) => restoreWithCard(context.locked, input)),
    lookAgain: os.lockedStore.lookAgain.handler(async ({ context }) => ({ isOpen: await context.locked.lookAgain() })),
  },
});
