import type { AppointmentRow } from './appointment-rows.ts';
import { type FieldValue, presentFields } from './merge-row.ts';
import { planRecord } from './plan-record.ts';
import type { PlannedFile, Planning } from './planning.ts';
import type { VisitStatusWord } from './read-words.ts';
import type { HeldVisit, HeldVisits, ResolvedVisit } from './resolved-visit.ts';

type Values = Record<string, FieldValue>;

/** A visit's state as one value, so that "booked" and "confirmed" in the file compare with what the app holds. */
type VisitState = 'booked' | 'confirmed' | 'cancelled' | 'cancelled-late' | 'no-show' | 'fulfilled' | 'requested' | 'arrived' | 'checked-in' | 'declined';

const stateOfWord: Readonly<Record<VisitStatusWord, VisitState>> = {
  scheduled: 'booked', confirmed: 'confirmed', cancelled: 'cancelled', 'late-cancelled': 'cancelled-late', 'no-show': 'no-show', completed: 'fulfilled',
};
/** A claim covers five minutes. */
const unitMs = 300_000;
/** Visits this far back still show who treats whom. */
const recentMs = 365 * 86_400_000;

/** Plans one visit: new, changed, or as before. What the app did with it since stays. */
export function planVisit(planning: Planning, file: PlannedFile<AppointmentRow>, visit: ResolvedVisit, key: string, held: HeldVisits): void {
  const { row, startsAt, endsAt, locationId, serviceId, telehealth } = visit;
  const word = row.values.status;
  const state = word === undefined ? undefined : stateOfWord[word ?? 'scheduled'];
  if ((state === 'fulfilled' || state === 'no-show') && startsAt > planning.now) {
    file.refuse(row, 'status', 'A visit that lies ahead can be neither completed nor a no-show.');
    return;
  }
  const previous = planning.previous.findByKey(file.reading.file, key);
  const record = held.byId.get(previous?.recordId ?? '') ?? (previous === undefined ? held.byKey.get(key) : undefined);
  planRecord({
    planning, file, row, key,
    record: record && { id: record.id, fields: { minutes: (record.endsAt - record.startsAt) / 60_000, serviceId: record.serviceId, locationId: record.locationId, telehealth: record.telehealth, status: stateOf(record) } },
    fields: presentFields({ minutes: (endsAt - startsAt) / 60_000, serviceId, locationId, telehealth: telehealth === null ? false : telehealth, status: state }),
    defaults: { serviceId: null, locationId: null, telehealth: false, status: 'booked' },
    insert: (id, values) => insertVisit(planning, visit, id, values),
    update: (_, patch) => {
      if (record) updateVisit(planning, record, patch);
    },
    explainKept: (field) => (field === 'status' && record?.status === 'cancelled' ? 'This visit was cancelled in the app and is not revived.' : undefined),
  });
}

function stateOf({ status, confirmedAt, cancelledLate }: HeldVisit): VisitState {
  if (status === 'booked') return confirmedAt === null ? 'booked' : 'confirmed';
  return status === 'cancelled' && cancelledLate ? 'cancelled-late' : status;
}

function insertVisit({ changes, now }: Planning, visit: ResolvedVisit, id: string, { minutes: _minutes, status, ...values }: Values): void {
  const { clientId, providerId, startsAt, endsAt } = visit;
  const row = { ...values, id, clientId, providerId, startsAt, endsAt, source: 'import' as const, createdAt: now, updatedAt: now, ...columnsOf(status, startsAt, now) };
  changes.appointments.push(row);
  claim(changes.slotClaims, row, now);
  const isTreatment = row.status === 'booked' || row.status === 'fulfilled';
  if (isTreatment && startsAt > now - recentMs) changes.clientProviders.push({ clientId, providerId, isPrimary: false });
}

function updateVisit({ changes, now }: Planning, held: HeldVisit, { minutes, status, ...plain }: Values): void {
  const patch = {
    ...plain,
    ...(typeof minutes === 'number' ? { endsAt: held.startsAt + minutes * 60_000 } : {}),
    ...(status === undefined ? {} : columnsOf(status, held.startsAt, now)),
    updatedAt: now,
  };
  changes.patches.appointments.set(held.id, patch);
  if (minutes === undefined && status === undefined) return;
  changes.releasedClaims.push(held.id);
  claim(changes.slotClaims, { ...held, ...patch }, now);
}

/** The columns that stand for a state. When exactly a person confirmed or cancelled is not in the file: the import's time is the nearest that is known. */
function columnsOf(state: FieldValue | undefined, startsAt: number, now: number) {
  const plain = { confirmedAt: null, confirmedBy: null, cancelledAt: null, cancelledLate: false, heldUntil: null };
  if (state === 'confirmed') return { ...plain, status: 'booked', confirmedAt: Math.min(now, startsAt), confirmedBy: 'staff' } as const;
  if (state === 'cancelled' || state === 'cancelled-late') return { ...plain, status: 'cancelled', cancelledAt: Math.min(now, startsAt), cancelledLate: state === 'cancelled-late' } as const;
  if (state === 'no-show' || state === 'fulfilled') return { ...plain, status: state } as const;
  return { ...plain, status: 'booked' } as const;
}

type Claimed = { id: string; providerId: string; startsAt: number; endsAt: number; status: HeldVisit['status'] };

/** Claims the visit's time where it lies ahead: nobody books into the past. */
function claim(claims: Planning['changes']['slotClaims'], { id, providerId, startsAt, endsAt, status }: Claimed, now: number): void {
  if (endsAt <= now || !['booked', 'arrived', 'checked-in'].includes(status)) return;
  for (let unit = Math.floor(startsAt / unitMs); unit < Math.ceil(endsAt / unitMs); unit += 1) claims.push({ providerId, unit, appointmentId: id });
}
