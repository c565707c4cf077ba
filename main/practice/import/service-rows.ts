import { readFee } from './read-money.ts';
import type { TableSchema } from './read-table.ts';
import { readText, text } from './read-text.ts';
import { readMinutes } from './read-whole-number.ts';
import { readYesNo } from './read-yes-no.ts';
import { type CellReader, quoteCell, read, refused } from './reading.ts';

type Cell<T> = T | null | undefined;

export type ServiceRow = {
  code: string;
  name: string;
  minutes: number;
  feeCents: number;
  active: Cell<boolean>;
  online: Cell<boolean>;
  telehealth: Cell<boolean>;
  /** The provider as written; blank or absent is every provider. */
  provider: Cell<string>;
};

export const readServiceCode: CellReader<string> = (cell) => {
  const code = text(20)(cell.trim().replace(/^(\d{5})\.0+$/, '$1'));
  if (code.kind === 'refused') return code;
  return /^[\p{L}\p{N}]/u.test(code.value) ? read(code.value.toUpperCase()) : refused(`${quoteCell(cell)} is not a service code.`);
};

export const serviceSchema: TableSchema<ServiceRow> = {
  file: 'services.csv',
  headings: {
    code: ['code', 'CPT', 'service code', 'CPT code', 'procedure code'],
    name: ['name', 'description', 'client name', 'service', 'service name'],
    minutes: ['minutes', 'duration', 'length', 'duration (minutes)', 'mins', 'duration (min)', 'length (minutes)'],
    feeCents: ['fee', 'rate', 'price', 'amount', 'charge', 'cost'],
    active: ['active', 'is active', 'enabled'],
    online: ['online', 'client can schedule', 'clients can schedule', 'online (client can schedule?)', 'schedulable online', 'online booking', 'bookable online'],
    telehealth: ['telehealth', 'virtual', 'video', 'telehealth allowed'],
    provider: ['provider', 'clinician', 'therapist', 'provider name', 'providers'],
  },
  required: [['code'], ['name'], ['minutes'], ['feeCents']],
  readRow: (cells) => {
    const code = cells.need('code', readServiceCode);
    const name = cells.need('name', readText);
    const minutes = cells.need('minutes', readMinutes);
    const feeCents = cells.need('feeCents', readFee);
    const rest = {
      active: cells.optional('active', readYesNo),
      online: cells.optional('online', readYesNo),
      telehealth: cells.optional('telehealth', readYesNo),
      provider: cells.optional('provider', readText),
    };
    if (code === undefined || name === undefined || minutes === undefined || feeCents === undefined) return undefined;
    return { code, name, minutes, feeCents, ...rest };
  },
};
