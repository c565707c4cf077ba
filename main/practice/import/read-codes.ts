import { type CellReader, type Reading, quoteCell, read, refused } from './reading.ts';
import { text } from './read-text.ts';

/** An ICD-10-CM code with its dot: `f411` and `F41.1` are the same. */
export const readDiagnosisCode: CellReader<string> = (cell) => {
  const bare = cell.trim().toUpperCase().replace(/\s+/g, '');
  const dotted = bare.includes('.') || bare.length <= 3 ? bare.replace(/\.$/, '') : `${bare.slice(0, 3)}.${bare.slice(3)}`;
  if (/^\d{3}(?:\.\d{1,2})?$/.test(dotted)) return refused(`${quoteCell(cell)} is an ICD-9 code. Write the ICD-10 code, such as F41.1.`);
  return /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/.test(dotted) ? read(dotted) : refused(`${quoteCell(cell)} is not an ICD-10 code. Write it as F41.1.`);
};

/** Up to four modifiers: `95; GT`. */
export const readModifiers: CellReader<string> = (cell) => {
  const parts = cell.toUpperCase().split(/[\s;,/|]+/).map((part) => part.replace(/\.0+$/, '')).filter((part) => part !== '');
  const wrong = parts.find((part) => !/^[A-Z0-9]{2}$/.test(part));
  if (wrong !== undefined) return refused(`${quoteCell(wrong)} is not a modifier: modifiers have two letters or digits.`);
  if (parts.length > 4) return refused(`${quoteCell(cell)} holds more than four modifiers.`);
  return read([...new Set(parts)].join(' '));
};

const placeWords = new Map([['office', '11'], ['inperson', '11'], ['telehealth', '10'], ['telehealthhome', '10'], ['home', '12'], ['video', '10'], ['virtual', '10']]);

/** Place of service: two digits, or the words for an office and telehealth. A spreadsheet's `2` is 02. */
export const readPlaceOfService: CellReader<string> = (cell) => {
  const bare = cell.trim().replace(/\.0+$/, '');
  const code = /^(\d{1,2})(?:\s*[-–:].*)?$/.exec(bare)?.[1];
  if (code !== undefined) return read(code.padStart(2, '0'), code.length === 1 ? `The place ${quoteCell(cell)} was read as ${code.padStart(2, '0')}: a spreadsheet drops leading zeros.` : undefined);
  const word = placeWords.get(bare.toLowerCase().replace(/[^a-z]/g, ''));
  return word === undefined ? refused(`${quoteCell(cell)} is not a place of service: write two digits, such as 11 (office) or 10 (telehealth at home).`) : read(word, `The place ${quoteCell(cell)} was read as ${word}.`);
};

/** A NUCC taxonomy code. One that can't be right is left out, with a note. */
export function readTaxonomy(cell: string): Reading<string | null> {
  const code = cell.trim().toUpperCase();
  return /^[0-9A-Z]{9}X$/.test(code) ? read(code) : read(null, `The taxonomy ${quoteCell(cell)} does not have ten characters ending in X and was left out.`);
}

/** A check number or the last four of a card. A whole card number is never taken into the store. */
export const readReference: CellReader<string> = (cell) => {
  const digits = cell.replace(/[\s-]/g, '');
  if (/^\d{13,19}$/.test(digits) && hasCardCheckDigit(digits)) return refused('This looks like a whole card number. Keep the last four digits alone.');
  return text(40)(cell.trim().replace(/^(\d+)\.0+$/, '$1'));
};

function hasCardCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
