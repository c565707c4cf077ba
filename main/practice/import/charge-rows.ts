import { type ClientReference, clientReferenceFields, clientReferenceHeadings, readClientReference } from './client-reference.ts';
import { readModifiers, readPlaceOfService } from './read-codes.ts';
import { readFee } from './read-money.ts';
import type { TableSchema } from './read-table.ts';
import { readText } from './read-text.ts';
import { type ChargeKindWord, readChargeKind } from './read-words.ts';
import { readMinutes, wholeNumber } from './read-whole-number.ts';
import type { RowCells } from './row-cells.ts';

type Cell<T> = T | null | undefined;

export type ChargeRow = {
  client: ClientReference;
  /** The provider as written. */
  provider: string;
  serviceDate: string;
  /** Code and name as written; both blank only where the kind says what it is. */
  code: string;
  service: string;
  modifiers: Cell<string>;
  units: Cell<number>;
  minutes: Cell<number>;
  placeOfService: Cell<string>;
  feeCents: number;
  insuranceExpectedCents: Cell<number>;
  kind: ChargeKindWord;
};

export const chargeSchema: TableSchema<ChargeRow> = {
  file: 'charges.csv',
  headings: {
    ...clientReferenceHeadings,
    provider: ['provider', 'clinician', 'therapist', 'provider name', 'clinician name', 'therapist name', 'rendering provider', 'counselor'],
    serviceDate: ['date of service', 'DOS', 'service date', 'date', 'visit date', 'appointment date'],
    code: ['CPT', 'CPT code', 'service code', 'code', 'procedure code', 'HCPCS', 'CPT/HCPCS'],
    service: ['service', 'service name', 'procedure', 'description', 'service description'],
    modifiers: ['modifiers', 'modifier', 'mods', 'mod', 'CPT modifiers'],
    units: ['units', 'unit', 'quantity', 'qty'],
    minutes: ['minutes', 'duration', 'length', 'mins', 'duration (minutes)'],
    placeOfService: ['place', 'POS', 'place of service', 'POS code', 'place of service code'],
    feeCents: ['fee', 'charge', 'amount', 'charge amount', 'rate', 'price', 'billed', 'fee charged', 'total charge'],
    insuranceExpectedCents: ['expected from insurance', 'insurance expected', 'expected insurance', 'insurance due', 'insurance portion', 'insurance responsibility', 'due from insurance', 'insurance owes'],
    kind: ['kind', 'charge type', 'type', 'charge kind'],
  },
  required: [clientReferenceFields, ['provider'], ['serviceDate'], ['service', 'code'], ['feeCents']],
  dateFields: ['dateOfBirth', 'serviceDate'],
  readRow: (cells) => {
    const client = readClientReference(cells);
    const provider = cells.need('provider', readText);
    const serviceDate = cells.need('serviceDate', cells.dateReader('serviceDate', 'visit'));
    if (serviceDate !== undefined && serviceDate > cells.today) cells.refuse('serviceDate', 'The date of service lies ahead: only what took place is charged.');
    const kind = cells.optional('kind', readChargeKind) ?? 'visit';
    const code = cells.optional('code', readText) ?? '';
    const service = cells.optional('service', readText) ?? '';
    if (kind === 'visit' && code === '' && service === '') cells.refuse('service', 'The service is missing: give its code or its name.');
    const fees = readFees(cells);
    const rest = {
      modifiers: cells.optional('modifiers', readModifiers),
      units: cells.optional('units', wholeNumber(1, 99)),
      minutes: cells.optional('minutes', readMinutes),
      placeOfService: cells.optional('placeOfService', readPlaceOfService),
    };
    if (client === undefined || provider === undefined || serviceDate === undefined || fees === undefined) return undefined;
    return { client, provider, serviceDate, code, service, kind, ...fees, ...rest };
  },
};

function readFees(cells: RowCells): { feeCents: number; insuranceExpectedCents: Cell<number> } | undefined {
  const feeCents = cells.need('feeCents', readFee);
  const insuranceExpectedCents = cells.optional('insuranceExpectedCents', readFee);
  if (feeCents === undefined) return undefined;
  if ((insuranceExpectedCents ?? 0) > feeCents) cells.refuse('insuranceExpectedCents', 'More is expected from insurance than the whole fee.');
  return { feeCents, insuranceExpectedCents };
}
