import { foldHeading } from './match-headings.ts';
import { readText } from './read-text.ts';
import { readYesNo } from './read-yes-no.ts';
import type { RowCells } from './row-cells.ts';

/** Where a visit happens: the location's name as written, and whether by video. */
export type PlaceFields = { location: string | null | undefined; telehealth: boolean | null | undefined };

const telehealthWords: ReadonlySet<string> = new Set(['telehealth', 'telemedicine', 'virtual', 'video', 'online', 'remote']);

/** Whether a cell for a place says "by video" instead of naming one. */
export function saysTelehealth(cell: string): boolean {
  return telehealthWords.has(foldHeading(cell));
}

/** Reads the location, in which a word such as "Telehealth" means no place at all, and the telehealth column. */
export function readPlace(cells: RowCells): PlaceFields {
  const location = cells.optional('location', readText);
  const telehealth = cells.optional('telehealth', readYesNo);
  if (typeof location !== 'string' || !saysTelehealth(location)) return { location, telehealth };
  if (telehealth === false) cells.refuse('telehealth', 'The location says telehealth and the telehealth column says no.');
  return { location: null, telehealth: true };
}
