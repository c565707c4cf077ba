import type { ImportState } from '#db/queries/import-state.ts';
import type { AppointmentRow } from './appointment-rows.ts';
import type { ReadRow } from './read-table.ts';

/** A row whose every reference is found. */
export type ResolvedVisit = {
  row: ReadRow<AppointmentRow>;
  clientId: string;
  providerId: string;
  serviceId: string | null | undefined;
  locationId: string | null | undefined;
  telehealth: boolean | null | undefined;
  startsAt: number;
  endsAt: number;
};

export type HeldVisit = ImportState['appointments'][number];
/** The visits of the store by id and by the key that rows have. */
export type HeldVisits = { byId: ReadonlyMap<string, HeldVisit>; byKey: ReadonlyMap<string, HeldVisit> };
