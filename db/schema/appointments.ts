import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const appointmentStatuses = ['requested', 'booked', 'arrived', 'checked-in', 'fulfilled', 'no-show', 'cancelled', 'declined'] as const;

export const appointments = sqliteTable(
  'appointments',
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    providerId: text().notNull(),
    /** Null = the client did not know; the desk sees a flag. */
    serviceId: text(),
    locationId: text(),
    telehealth: integer({ mode: 'boolean' }).notNull().default(false),
    /** UTC epoch milliseconds, half-open [startsAt, endsAt). */
    startsAt: integer().notNull(),
    endsAt: integer().notNull(),
    status: text({ enum: appointmentStatuses }).notNull(),
    source: text({ enum: ['kiosk', 'desk', 'import', 'demo'] }).notNull(),
    createdAt: integer().notNull(),
    /** Stored with an overlap that staff accepted or an import brought. */
    overlapAccepted: integer({ mode: 'boolean' }).notNull().default(false),
    confirmedAt: integer(),
    confirmedBy: text({ enum: ['client', 'staff'] }),
    arrivedAt: integer(),
    arrivedVia: text({ enum: ['kiosk', 'desk'] }),
    /** Shown and called in place of a name. */
    ticketNumber: integer(),
    arrivedLate: integer({ mode: 'boolean' }).notNull().default(false),
    checkedInAt: integer(),
    visitStartedAt: integer(),
    visitEndedAt: integer(),
    cancelledAt: integer(),
    cancelledBy: text({ enum: ['client', 'clinic'] }),
    cancelReason: text(),
    cancelledLate: integer({ mode: 'boolean' }).notNull().default(false),
    /** Pending until a biller posts it. */
    lateFeeCents: integer(),
    /** Until then the time stays held for an undo. */
    heldUntil: integer(),
    decidedAt: integer(),
    decideNote: text(),
    updatedAt: integer().notNull(),
  },
  (table) => [
    // With the id, so that a provider's busy time is read from the index alone.
    index('appointments_provider_span').on(table.providerId, table.endsAt, table.startsAt, table.status, table.heldUntil, table.id),
    index('appointments_client_start').on(table.clientId, table.startsAt),
    index('appointments_start').on(table.startsAt),
    index('appointments_requested').on(table.status, table.startsAt),
  ],
);

/** One row per provider and five-minute unit taken: the unique backstop behind every booking. */
export const slotClaims = sqliteTable(
  'slot_claims',
  { providerId: text().notNull(), unit: integer().notNull(), appointmentId: text().notNull() },
  (table) => [primaryKey({ columns: [table.providerId, table.unit] }), index('slot_claims_appointment').on(table.appointmentId)],
);

/** Required steps of a check-in that staff waived, with the reason. */
export const waivedSteps = sqliteTable(
  'waived_steps',
  { appointmentId: text().notNull(), step: text().notNull(), reason: text().notNull(), waivedBy: text().notNull(), waivedAt: integer().notNull() },
  (table) => [primaryKey({ columns: [table.appointmentId, table.step] })],
);
