import { asc, eq, sql } from 'drizzle-orm';
import { appointmentChanges } from '#db/schema/appointment-changes.ts';
import type { Db } from '#db/db.ts';

export type AppointmentChange = typeof appointmentChanges.$inferSelect;

export function prepareAppointmentChangeQueries(db: Db) {
  const ofVisit = db.select().from(appointmentChanges).where(eq(appointmentChanges.appointmentId, sql.placeholder('appointmentId'))).orderBy(asc(appointmentChanges.at)).prepare();
  return {
    /** Oldest first. */
    listOf: (appointmentId: string): AppointmentChange[] => ofVisit.all({ appointmentId }),
    add: (row: AppointmentChange): void => {
      db.insert(appointmentChanges).values(row).run();
    },
  };
}
