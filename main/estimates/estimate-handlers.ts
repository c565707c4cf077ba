import { deskCallOf } from '#main/api/desk-call.ts';
import { os } from '#main/api/implementer.ts';
import type { estimates } from '#main/contract/estimates.ts';
import { closeEstimate, giveEstimate, notePaying } from './give-estimate.ts';
import { listEstimates, readEstimatesOf } from './read-estimates.ts';
import { openEstimate, writeEstimate } from './write-estimate.ts';

export const estimateHandlers = {
  of: os.estimates.of.handler(({ context, input: { clientId } }) => readEstimatesOf(deskCallOf(context), clientId)),
  list: os.estimates.list.handler(({ context }) => listEstimates(deskCallOf(context))),
  notePaying: os.estimates.notePaying.handler(({ context, input }) => notePaying(deskCallOf(context), input)),
  open: os.estimates.open.handler(({ context, input }) => openEstimate(deskCallOf(context), input)),
  write: os.estimates.write.handler(({ context, input }) => writeEstimate(deskCallOf(context), input)),
  give: os.estimates.give.handler(({ context, input }) => giveEstimate(deskCallOf(context), input)),
  close: os.estimates.close.handler(({ context, input }) => closeEstimate(deskCallOf(context), input)),
} satisfies Record<keyof typeof estimates, unknown>;
