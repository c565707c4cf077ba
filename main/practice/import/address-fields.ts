import type { RowCells } from './row-cells.ts';
import { readPhone } from './read-phone.ts';
import { readState } from './read-state.ts';
import { readText, text } from './read-text.ts';
import { readZip } from './read-zip.ts';

export type AddressFields = {
  street?: string | null | undefined;
  line2?: string | null | undefined;
  city?: string | null | undefined;
  state?: string | null | undefined;
  zip?: string | null | undefined;
  phone?: string | null | undefined;
};

export const addressHeadings = {
  street: ['street', 'address', 'address 1', 'address line 1', 'street address', 'street 1', 'home address', 'mailing address'],
  line2: ['line 2', 'address 2', 'address line 2', 'street 2', 'street line 2', 'apt', 'apartment', 'suite', 'unit'],
  city: ['city', 'town'],
  state: ['state', 'st', 'state code'],
  zip: ['ZIP', 'zip code', 'postal', 'postal code', 'zip 5'],
} as const;

/** The address and phone of a row; undefined where the file has no such column, null where the cell is blank. */
export function readAddress(cells: RowCells): AddressFields {
  const state = cells.optional('state', readState);
  return {
    street: cells.optional('street', readText),
    line2: cells.optional('line2', readText),
    city: cells.optional('city', text(80)),
    state,
    zip: cells.optional('zip', (cell) => readZip(cell, state)),
    phone: cells.optional('phone', readPhone),
  };
}
