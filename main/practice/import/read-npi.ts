import { isNpi } from '#main/contract/npi.ts';
import { type Reading, quoteCell, read } from './reading.ts';

/** Reads a National Provider Identifier. One that fails its check digit is left out, with a note: the person stays. */
export function readNpi(cell: string): Reading<string | null> {
  const digits = cell.trim().replace(/\.0+$/, '').replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return read(null, `The NPI ${quoteCell(cell)} does not have ten digits and was left out.`);
  if (!hasNpiCheckDigit(digits)) return read(null, `The NPI ${quoteCell(cell)} fails its check digit (a digit is mistyped) and was left out.`);
  return read(digits);
}

export const hasNpiCheckDigit = isNpi;

/** Reads an employer identification number to 12-3456789; anything else is left out, with a note. */
export function readTaxId(cell: string): Reading<string | null> {
  const digits = cell.replace(/[\s-]/g, '');
  if (!/^\d{9}$/.test(digits)) return read(null, `The tax ID ${quoteCell(cell)} does not have nine digits and was left out.`);
  return read(/^\d{3}-\d{2}-\d{4}$/.test(cell.trim()) ? cell.trim() : `${digits.slice(0, 2)}-${digits.slice(2)}`);
}
