import { os } from '#main/api/implementer.ts';
import { deskCallOf } from './appointment-call.ts';
import { bookForClient } from './book-for-client.ts';
import { cancelForClient } from './cancel-for-client.ts';
import { confirmForClient } from './confirm-appointment.ts';
import { decideRequest, listRequests } from './decide-request.ts';
import { explainWhyNot } from './explain-why-not.ts';
import { checkTime } from './judge-time.ts';
import { listDay, listForClient } from './list-day.ts';
import { moveForClient, undoMoveForClient } from './move-for-client.ts';
import { openTimesForClient } from './open-times.ts';
import { finishVisit, markNoShow, startVisit } from './run-visit.ts';
import { undoCancelForClient } from './undo-cancel.ts';
import { getVisit } from './visit-history.ts';

/** The desk's side of `appointments`. */
export const deskAppointmentHandlers = {
  listForClient: os.appointments.listForClient.handler(({ context, input }) => listForClient(deskCallOf(context), input)),
  get: os.appointments.get.handler(({ context, input }) => getVisit(deskCallOf(context), input)),
  checkTime: os.appointments.checkTime.handler(({ context, input }) => checkTime(deskCallOf(context), input)),
  undoMoveForClient: os.appointments.undoMoveForClient.handler(({ context, input }) => undoMoveForClient(deskCallOf(context), input)),
  listRequests: os.appointments.listRequests.handler(({ context }) => listRequests(deskCallOf(context))),
  listDay: os.appointments.listDay.handler(({ context, input }) => listDay(deskCallOf(context), input)),
  whyNot: os.appointments.whyNot.handler(({ context, input }) => explainWhyNot(deskCallOf(context), input)),
  openTimesForClient: os.appointments.openTimesForClient.handler(({ context, input }) => openTimesForClient(deskCallOf(context), input)),
  bookForClient: os.appointments.bookForClient.handler(({ context, input }) => bookForClient(deskCallOf(context), input)),
  moveForClient: os.appointments.moveForClient.handler(({ context, input }) => moveForClient(deskCallOf(context), input)),
  confirmForClient: os.appointments.confirmForClient.handler(({ context, input }) => confirmForClient(deskCallOf(context), input)),
  cancelForClient: os.appointments.cancelForClient.handler(({ context, input }) => cancelForClient(deskCallOf(context), input)),
  undoCancelForClient: os.appointments.undoCancelForClient.handler(({ context, input }) => undoCancelForClient(deskCallOf(context), input)),
  markNoShow: os.appointments.markNoShow.handler(({ context, input }) => markNoShow(deskCallOf(context), input)),
  startVisit: os.appointments.startVisit.handler(({ context, input }) => startVisit(deskCallOf(context), input)),
  finishVisit: os.appointments.finishVisit.handler(({ context, input }) => finishVisit(deskCallOf(context), input)),
  decideRequest: os.appointments.decideRequest.handler(({ context, input }) => decideRequest(deskCallOf(context), input)),
};
