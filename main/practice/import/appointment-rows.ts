import { type ClientReference, clientReferenceFields, clientReferenceHeadings, readClientReference } from './client-reference.ts';
import { type PlaceFields, readPlace } from './place-fields.ts';
import type { TableSchema } from './read-table.ts';
import { readText } from './read-text.ts';
import { type VisitStatusWord, readVisitStatus } from './read-words.ts';
import { readMinutes } from './read-whole-number.ts';
import type { RowCells } from './row-cells.ts';

export type AppointmentRow = PlaceFields & {
  client: ClientReference;
  /** The provider as written. */
  provider: string;
  /** The visit's date on the clocks of its location. */
  serviceDate: string;
  startMinute: number;
  /** Null = the service's length. */
  minutes: number | null;
  /** Code or name as written. */
  service: string | null | undefined;
  status: VisitStatusWord | null | undefined;
};

export const appointmentSchema: TableSchema<AppointmentRow> = {
  file: 'appointments.csv',
  headings: {
    ...clientReferenceHeadings,
    provider: ['provider', 'clinician', 'therapist', 'provider name', 'clinician name', 'therapist name', 'rendering provider', 'counselor'],
    serviceDate: ['date', 'appointment date', 'visit date', 'date of service', 'service date', 'DOS', 'start date'],
    start: ['start', 'time', 'start time', 'appointment time', 'begin', 'begins', 'starts'],
    minutes: ['minutes', 'duration', 'length', 'duration (minutes)', 'mins', 'duration (min)', 'length (minutes)'],
    end: ['end', 'end time', 'ends', 'finish'],
    service: ['service', 'service code', 'CPT', 'CPT code', 'code', 'appointment type', 'type'],
    location: ['location', 'office', 'place', 'site', 'location or telehealth'],
    telehealth: ['telehealth', 'virtual', 'video', 'online'],
    status: ['status', 'appointment status', 'visit status'],
  },
  required: [clientReferenceFields, ['provider'], ['serviceDate'], ['start']],
  dateFields: ['dateOfBirth', 'serviceDate'],
  timeFields: ['start', 'end'],
  readRow: (cells) => {
    const client = readClientReference(cells);
    const provider = cells.need('provider', readText);
    const serviceDate = cells.need('serviceDate', cells.dateReader('serviceDate', 'visit'));
    const startMinute = cells.need('start', cells.timeReader('start'));
    const minutes = startMinute === undefined ? undefined : readLength(cells, startMinute);
    const rest = { ...readPlace(cells), service: cells.optional('service', readText), status: cells.optional('status', readVisitStatus) };
    if (client === undefined || provider === undefined || serviceDate === undefined || startMinute === undefined || minutes === undefined) return undefined;
    return { client, provider, serviceDate, startMinute, minutes, ...rest };
  },
};

/** Minutes, or the end less the start; null where the row has neither and its service must tell. */
function readLength(cells: RowCells, startMinute: number): number | null | undefined {
  const minutes = cells.optional('minutes', readMinutes);
  const endMinute = cells.optional('end', cells.timeReader('end', true));
  if (cells.refusals.length > 0) return undefined;
  if (typeof endMinute !== 'number') return minutes ?? null;
  const length = endMinute - startMinute;
  if (length < 5 || length > 720) {
    cells.refuse('end', 'The end must be between 5 minutes and 12 hours after the start.');
    return undefined;
  }
  if (typeof minutes === 'number' && minutes !== length) {
    cells.refuse('minutes', `The minutes (${minutes}) and the end (${length} minutes after the start) do not agree.`);
    return undefined;
  }
  return length;
}
