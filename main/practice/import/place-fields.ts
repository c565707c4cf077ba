import { foldHeading } from './match-headings.ts';
import { readText } from './read-text.ts';
import { readYesNo } from './read-yes-no.ts';
import type { RowCells } from './row-cells.ts';

/** Where a visit happens: the location's name as written, and whether by video. */
export type PlaceFields = { location: string | null | undefined; telehealth: boolean | null | undefined };

const telehealthWords = new Set(['telehealth', 'telemedicine', 'virtual', 'video', 'online', 'remote']);

/** Reads the location, in which a word such as "Telehealth" means no place at all, and the telehealth column. */
export function readPlace(cells: RowCells): PlaceFields {
  const location = cells.optional('location', readText);
  const telehealth = cells.optional('telehealth', readYesNo);
  if (typeof location !== 'string' || !telehealthWords.has(foldHeading(location))) return { location, telehealth };
  if (telehealth === false) cells.refuse('telehealth', 'The location says telehealth and the telehealth column says no.');
  return { location: null, telehealth: true };
}
