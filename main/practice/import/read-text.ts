import { type CellReader, type Reading, quoteCell, read, refused } from './reading.ts';

// Control characters, and the marks that turn or hide text.
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/;

/** One line of text. A formula such as `=1+2` is text like any other: nothing here ever runs it. */
export function text(longest: number): CellReader<string> {
  return (cell) => {
    const line = cell.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (unseen.test(line)) return refused(`${quoteCell(cell.replace(new RegExp(unseen, 'g'), '?'))} holds characters that can't be shown.`);
    if ([...line].length > longest) return refused(`${quoteCell(cell)} is longer than ${longest} characters.`);
    return read(line);
  };
}

/** Names of places and services, streets: as long as the desk's own forms take. */
export const readText = text(120);

/** A name of a person: text that holds a letter. */
export const readName: CellReader<string> = (cell) => {
  const line = text(80)(cell);
  if (line.kind === 'read' && !/\p{L}/u.test(line.value)) return refused(`${quoteCell(cell)} is not a name.`);
  return line;
};

/** An id of the earlier system. A spreadsheet's `1042.0` is 1042. */
export const readId: CellReader<string> = (cell) => {
  const bare = cell.trim();
  if (/^\d(?:\.\d+)?e\+\d+$/i.test(bare)) return refused(`${quoteCell(cell)} was shortened by the spreadsheet. Format the column as text and type the id again.`);
  return text(64)(bare.replace(/^(\d+)\.0+$/, '$1'));
};

export function readEmail(cell: string): Reading<string> {
  const bare = cell.trim().replace(/^mailto:/i, '');
  if (/[\s,;].*@/.test(bare) && bare.indexOf('@') !== bare.lastIndexOf('@')) return refused(`${quoteCell(cell)} holds more than one e-mail address. Keep one.`);
  const isAddress = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/.test(bare);
  if (!isAddress || bare.length > 254 || bare.includes('..')) return refused(`${quoteCell(cell)} is not an e-mail address.`);
  return read(bare);
}
