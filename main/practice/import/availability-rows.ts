import { type PlaceFields, readPlace } from './place-fields.ts';
import { readDays } from './read-days.ts';
import type { TableSchema } from './read-table.ts';
import { readText } from './read-text.ts';
import { readSlotMinutes } from './read-whole-number.ts';
import { readYesNo } from './read-yes-no.ts';
import type { RowCells } from './row-cells.ts';

export type AvailabilityRow = PlaceFields & {
  /** The provider as written. */
  provider: string;
  /** 0 = Sunday. */
  weekdays: number[];
  startMinute: number;
  endMinute: number;
  slotMinutes: number | null | undefined;
  clientScheduling: boolean | null | undefined;
  validFrom: string | null | undefined;
  validTo: string | null | undefined;
};

export const availabilitySchema: TableSchema<AvailabilityRow> = {
  file: 'availability.csv',
  headings: {
    provider: ['provider', 'clinician', 'therapist', 'provider name', 'clinician name', 'therapist name', 'counselor'],
    days: ['days', 'day', 'weekday', 'weekdays', 'day of week', 'days of week', 'days of the week'],
    start: ['start', 'start time', 'starts', 'from time', 'begin', 'opens'],
    end: ['end', 'end time', 'ends', 'to time', 'finish', 'closes'],
    location: ['location or telehealth', 'location', 'office', 'place', 'location / telehealth', 'site'],
    telehealth: ['telehealth', 'virtual', 'video'],
    slotMinutes: ['slot minutes', 'slot', 'slot length', 'minutes', 'slot (minutes)', 'interval'],
    clientScheduling: ['self scheduling', 'self schedule', 'online', 'client can schedule', 'clients can schedule', 'online scheduling'],
    validFrom: ['from', 'from date', 'start date', 'effective from', 'valid from'],
    validTo: ['to', 'to date', 'end date', 'until', 'effective to', 'valid to'],
  },
  required: [['provider'], ['days'], ['start'], ['end']],
  dateFields: ['validFrom', 'validTo'],
  timeFields: ['start', 'end'],
  readRow: (cells) => {
    const provider = cells.need('provider', readText);
    const weekdays = cells.need('days', readDays);
    const startMinute = cells.need('start', cells.timeReader('start'));
    const endMinute = cells.need('end', cells.timeReader('end', true));
    const rest = { ...readPlace(cells), ...readSpan(cells) };
    if (startMinute !== undefined && endMinute !== undefined && endMinute <= startMinute) cells.refuse('end', 'The end is not after the start.');
    if (provider === undefined || weekdays === undefined || startMinute === undefined || endMinute === undefined) return undefined;
    return { provider, weekdays, startMinute, endMinute, ...rest };
  },
};

function readSpan(cells: RowCells) {
  const validFrom = cells.optional('validFrom', cells.dateReader('validFrom', 'visit'));
  const validTo = cells.optional('validTo', cells.dateReader('validTo', 'visit'));
  if (typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom) cells.refuse('validTo', 'The last day is before the first.');
  return {
    slotMinutes: cells.optional('slotMinutes', readSlotMinutes),
    clientScheduling: cells.optional('clientScheduling', readYesNo),
    validFrom,
    validTo,
  };
}
