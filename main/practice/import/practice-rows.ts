import { isValidZone } from '#main/platform/zone-offsets.ts';
import { type AddressFields, addressHeadings, readAddress } from './address-fields.ts';
import { readNpi, readTaxId } from './read-npi.ts';
import type { TableSchema } from './read-table.ts';
import { readText } from './read-text.ts';
import { type CellReader, quoteCell, read, refused } from './reading.ts';

export type PracticeRow = AddressFields & { name: string; timeZone: string; taxId?: string | null | undefined; groupNpi?: string | null | undefined };

const readZone: CellReader<string> = (cell) => {
  const zone = cell.trim();
  // Only names of a place: "EST" and "UTC-5" know no daylight saving.
  if (/^[A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(zone) && isValidZone(zone)) return read(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
  return refused(`${quoteCell(cell)} is not an IANA time zone. Write a name such as America/New_York or America/Los_Angeles.`);
};

export const practiceSchema: TableSchema<PracticeRow> = {
  file: 'practice.csv',
  headings: {
    name: ['name', 'practice', 'practice name', 'clinic', 'clinic name', 'business name', 'organization'],
    timeZone: ['time zone', 'tz', 'iana time zone', 'time zone (IANA)'],
    phone: ['phone', 'phone number', 'telephone', 'office phone', 'main phone'],
    ...addressHeadings,
    taxId: ['tax ID', 'EIN', 'tax ID (EIN)', 'TIN', 'federal tax id', 'tax id number'],
    groupNpi: ['group NPI', 'NPI', 'organization NPI', 'practice NPI'],
  },
  required: [['name'], ['timeZone']],
  readRow: (cells) => {
    const name = cells.need('name', readText);
    const timeZone = cells.need('timeZone', readZone);
    const rest = { ...readAddress(cells), taxId: cells.optional('taxId', readTaxId), groupNpi: cells.optional('groupNpi', readNpi) };
    return name === undefined || timeZone === undefined ? undefined : { name, timeZone, ...rest };
  },
};
