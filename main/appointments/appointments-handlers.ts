import { os } from '#main/api/implementer.ts';
import type { appointments } from '#main/contract/appointments.ts';
import { clientCallOf } from './appointment-call.ts';
import { bookAppointment } from './book-appointment.ts';
import { bookingOptions } from './booking-options.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { confirmAppointment } from './confirm-appointment.ts';
import { deskAppointmentHandlers } from './desk-appointments-handlers.ts';
import { listOwnAppointments } from './list-appointments.ts';
import { openTimes } from './open-times.ts';
import { undoCancel } from './undo-cancel.ts';

/** The whole word `appointments`: the client's side here, the desk's from its own file. */
export const appointmentHandlers = {
  list: os.appointments.list.handler(({ context }) => listOwnAppointments(clientCallOf(context))),
  confirm: os.appointments.confirm.handler(({ context, input }) => confirmAppointment(clientCallOf(context), input)),
  cancel: os.appointments.cancel.handler(({ context, input }) => cancelAppointment(clientCallOf(context), input)),
  undoCancel: os.appointments.undoCancel.handler(({ context, input }) => undoCancel(clientCallOf(context), input)),
  bookingOptions: os.appointments.bookingOptions.handler(({ context }) => bookingOptions(clientCallOf(context))),
  openTimes: os.appointments.openTimes.handler(({ context, input }) => openTimes(clientCallOf(context), input)),
  book: os.appointments.book.handler(({ context, input }) => bookAppointment(clientCallOf(context), input)),
  ...deskAppointmentHandlers,
} satisfies Record<keyof typeof appointments, unknown>;
