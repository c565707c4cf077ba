import { type AddressFields, addressHeadings, readAddress } from './address-fields.ts';
import type { TableSchema } from './read-table.ts';
import { readText } from './read-text.ts';
import { readYesNo } from './read-yes-no.ts';

export type LocationRow = AddressFields & { name: string; telehealth?: boolean | null | undefined };

export const locationSchema: TableSchema<LocationRow> = {
  file: 'locations.csv',
  headings: {
    name: ['name', 'location', 'location name', 'office', 'office name', 'site'],
    ...addressHeadings,
    phone: ['phone', 'phone number', 'telephone', 'office phone'],
    telehealth: ['telehealth', 'virtual', 'online', 'video', 'is telehealth'],
  },
  required: [['name']],
  readRow: (cells) => {
    const name = cells.need('name', readText);
    const rest = { ...readAddress(cells), telehealth: cells.optional('telehealth', readYesNo) };
    return name === undefined ? undefined : { name, ...rest };
  },
};
