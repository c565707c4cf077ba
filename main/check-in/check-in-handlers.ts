import { os, staffOf } from '#main/api/implementer.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { checkIn } from '#main/contract/check-in.ts';
import { createArrivalChoices } from './arrival-choices.ts';
import { arriveAtKiosk } from './arrive-at-kiosk.ts';
import { readBoard } from './board.ts';
import { arriveForClient } from './desk-visit.ts';
import type { DeskCall } from './desk-visit.ts';
import { identifyArrival } from './identify-arrival.ts';
import { undoArrival } from './undo-arrival.ts';
import { waiveSteps } from './waive-steps.ts';

const choices = createArrivalChoices();

export const checkInHandlers = {
  identify: os.checkIn.identify.handler(({ context, input, errors }) => {
    const outcome = identifyArrival(context, input, choices);
    if (outcome.kind === 'wait') throw errors.TRY_LATER({ data: { retryAfterSeconds: outcome.retryAfterSeconds } });
    if (outcome.kind === 'refused') throw errors.SEE_FRONT_DESK();
    return outcome;
  }),
  arrive: os.checkIn.arrive.handler(({ context, input, errors }) => {
    const arrived = arriveAtKiosk(context, input.choiceId, choices);
    if (!arrived) throw errors.SEE_FRONT_DESK();
    return arrived;
  }),
  board: os.checkIn.board.handler(({ context, input }) => readBoard(deskCallOf(context), input.date)),
  arriveForClient: os.checkIn.arriveForClient.handler(({ context, input }) => {
    arriveForClient(deskCallOf(context), input.appointmentId);
    return {};
  }),
  undoArrival: os.checkIn.undoArrival.handler(({ context, input }) => {
    undoArrival(deskCallOf(context), input);
    return {};
  }),
  waiveSteps: os.checkIn.waiveSteps.handler(({ context, input }) => {
    waiveSteps(deskCallOf(context), input);
    return {};
  }),
  settleRefused: os.checkIn.settleRefused.handler(({ context, input }) => {
    const { services, record, staff } = deskCallOf(context);
    record.commit((changed) => {
      // Two desks may press at once: the second finds it settled, which is what it wanted.
      if (services.store.help.settleRefused(input.id, staff.id, services.clock.now())) changed('refused_arrivals', input.id);
    });
    services.changes.publish('arrivals');
    return {};
  }),
} satisfies Record<keyof typeof checkIn, unknown>;

function deskCallOf(context: { services: Services; record: CallRecord; caller: Caller }): DeskCall {
  return { services: context.services, record: context.record, staff: staffOf(context).staff };
}
