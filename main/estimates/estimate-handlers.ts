import { os } from '#main/api/implementer.ts';
import type { estimates } from '#main/contract/estimates.ts';
import { estimateCallOf } from './estimate-call.ts';
import { closeEstimate, giveEstimate, notePaying } from './give-estimate.ts';
import { listEstimates, readEstimatesOf } from './read-estimates.ts';
import { openEstimate, writeEstimate } from './write-estimate.ts';

export const estimateHandlers = {
  of: os.estimates.of.handler(({ context, input: { clientId } }) => readEstimatesOf(estimateCallOf(context), clientId)),
  list: os.estimates.list.handler(({ context }) => listEstimates(estimateCallOf(context))),
  notePaying: os.estimates.notePaying.handler(({ context, input }) => notePaying(estimateCallOf(context), input)),
  open: os.estimates.open.handler(({ context, input }) => openEstimate(estimateCallOf(context), input)),
  write: os.estimates.write.handler(({ context, input }) => writeEstimate(estimateCallOf(context), input)),
  give: os.estimates.give.handler(({ context, input }) => giveEstimate(estimateCallOf(context), input)),
  close: os.estimates.close.handler(({ context, input }) => closeEstimate(estimateCallOf(context), input)),
} satisfies Record<keyof typeof estimates, unknown>;
