import type { Appointment } from '#db/queries/appointments.ts';
import type { Client } from '#db/queries/clients.ts';
import type { Services } from '#main/api/services.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import { computeBalance } from '#main/api/balance.ts';
import { localDateOf, zonedDayBounds } from '#main/platform/zoned-time.ts';
import { listSteps } from './required-steps.ts';
import type { Step } from './required-steps.ts';
import { dateOfVisit } from './today.ts';

export type BoardVisit = { readonly appointment: Appointment; readonly client: Client };
export type VisitSteps = { readonly steps: Step[]; readonly responsibilityCents: number };

/** The steps of many visits in three reads, however many they are. By appointment id. */
export function loadSteps(services: Services, visits: readonly BoardVisit[]): Map<string, VisitSteps> {
  const { store, clock } = services;
  const practice = requirePractice(services);
  const now = clock.now();
  const dayStartsAt = zonedDayBounds(localDateOf(now, practice.timeZone), practice.timeZone).startsAt;
  const locations = store.practice.listLocations();
  const clientIds = [...new Set(visits.map(({ client }) => client.id))];
  const documents = Map.groupBy(store.documents.listRequired(clientIds, dayStartsAt), (one) => one.clientId);
  const sums = store.billing.sumBalances(clientIds);
  const waived = Map.groupBy(store.appointments.listWaived(visits.map(({ appointment }) => appointment.id)), (one) => one.appointmentId);
  return new Map(
    visits.map(({ appointment, client }) => {
      const { responsibilityCents } = computeBalance(sums.get(client.id));
      const steps = listSteps({
        client,
        documents: documents.get(client.id) ?? [],
        responsibilityCents,
        visitDate: dateOfVisit(appointment, locations, practice.timeZone),
        dayStartsAt,
        now,
        waived: new Set((waived.get(appointment.id) ?? []).map((one) => one.step)),
      });
      return [appointment.id, { steps, responsibilityCents }];
    }),
  );
}
