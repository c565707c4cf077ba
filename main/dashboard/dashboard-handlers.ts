import { clientOf, os } from '#main/api/implementer.ts';
import { refusal } from '#main/api/refuse.ts';
import { requireClient } from '#main/appointments/appointment-call.ts';
import { arriveVisits } from '#main/check-in/arrive.ts';
import type { dashboard } from '#main/contract/dashboard.ts';
import { viewDashboard } from './dashboard-view.ts';
import { requireArrivable } from './todays-visit.ts';

export const dashboardHandlers = {
  get: os.dashboard.get.handler(({ context }) => viewDashboard({ services: context.services, record: context.record, ...clientOf(context) })),
  arrive: os.dashboard.arrive.handler(({ context, input }) => {
    const { services, record } = context;
    const { clientId } = clientOf(context);
    record.touch(clientId);
    const visit = requireArrivable(services, requireClient(services, clientId), input.appointmentId);
    const arrival = arriveVisits({ services, record }, [visit.id], 'kiosk');
    if (arrival.kind === 'changed') throw refusal('SEE_FRONT_DESK');
    return { ticketNumber: arrival.ticketNumber };
  }),
} satisfies Record<keyof typeof dashboard, unknown>;
