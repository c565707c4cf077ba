import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a move changes of a visit. Instants are UTC epoch ms. */
type PlaceInTime = {
  providerId: string;
  serviceId: string | null;
  locationId: string | null;
  telehealth: boolean;
  startsAt: number;
  endsAt: number;
  overlapAccepted: boolean;
  confirmedAt: number | null;
  confirmedBy: 'client' | 'staff' | null;
};

/** What staff did to a visit and why: the record's own memory. The audit names the event and carries no words of people. */
export const appointmentChanges = sqliteTable(
  'appointment_changes',
  {
    id: text().primaryKey(),
    appointmentId: text().notNull(),
    kind: text({ enum: ['moved', 'move_undone', 'time_accepted', 'arrival_undone'] }).notNull(),
    at: integer().notNull(),
    staffId: text().notNull(),
    reason: text(),
    /** Of a move: the visit as it stood, for the history and for the undo. */
    before: text({ mode: 'json' }).$type<PlaceInTime>(),
  },
  (table) => [index('appointment_changes_visit').on(table.appointmentId, table.at)],
);
