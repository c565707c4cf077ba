import { type Reading, quoteCell, read, refused } from './reading.ts';

/** Reads a US phone number in any usual shape to +1 E.164. */
export function readPhone(cell: string): Reading<string> {
  const bare = cell.trim().replace(/^(?:tel|phone|mobile|cell|home|work)\.?:?\s*/i, '').replace(/\.0+$/, '');
  if (/\d(?:[\s,;.]*)(?:ext\.?|extension|x|#)\s*\d+$/i.test(bare)) {
    return refused(`${quoteCell(cell)} has an extension, which can't be kept. Write the ten-digit number alone.`);
  }
  if (/^\d+(?:\.\d+)?e\+?\d+$/i.test(bare)) {
    return refused(`${quoteCell(cell)} was shortened by the spreadsheet. Format the column as text and type the number again.`);
  }
  const digits = bare.replace(/\D/g, '');
  if (/[^\d\s().+\-/\u2010-\u2015\u00a0]/.test(bare)) return refused(`${quoteCell(cell)} is not a phone number.`);
  const foreign = bare.startsWith('+') && !digits.startsWith('1');
  if (foreign || digits.startsWith('011')) return refused(`${quoteCell(cell)} is not a US phone number. Only US numbers can be kept.`);
  const ten = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (ten.length === 7) return refused(`${quoteCell(cell)} has no area code.`);
  if (ten.length >= 20) return refused(`${quoteCell(cell)} holds more than one phone number. Keep one.`);
  if (ten.length !== 10) return refused(`${quoteCell(cell)} is not a phone number of ten digits.`);
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(ten)) return refused(`${quoteCell(cell)} can't be a US phone number: an area code or exchange never starts with 0 or 1.`);
  return read(`+1${ten}`);
}
