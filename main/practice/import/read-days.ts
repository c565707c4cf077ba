import { type Reading, quoteCell, read, refused } from './reading.ts';

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayLetters: Readonly<Record<string, number>> = { su: 0, m: 1, mo: 1, tu: 2, w: 3, we: 3, th: 4, r: 4, f: 5, fr: 5, sa: 6 };
const whole: Readonly<Record<string, readonly number[]>> = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  everyday: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [0, 6],
  mtwtf: [1, 2, 3, 4, 5],
  mtwtfss: [0, 1, 2, 3, 4, 5, 6],
  smtwtfs: [0, 1, 2, 3, 4, 5, 6],
};

/** Reads days of the week to numbers, 0 = Sunday: `Mon; Wed`, `Monday-Friday`, `M-F`, `MWF`, `TTh`. */
export function readDays(cell: string): Reading<number[]> {
  const bare = cell.trim().toLowerCase().replace(/\./g, '');
  const known = whole[bare.replace(/\s/g, '')];
  if (known !== undefined) return read([...known]);
  const pieces = bare.split(/\s*(?:[;,&+\n/]|\band\b)\s*/).filter((piece) => piece !== '');
  const days = new Set<number>();
  for (const piece of pieces) {
    const found = readPiece(piece);
    if (found === undefined) return refused(explain(cell, piece));
    for (const day of found) days.add(day);
  }
  if (days.size === 0) return refused(`${quoteCell(cell)} names no day of the week.`);
  return read([...days].sort((a, b) => a - b));
}

function explain(cell: string, piece: string): string {
  if (/^[mtwrfs-]+$/.test(piece) && /[ts]/.test(piece)) {
    return `${quoteCell(cell)} can be read in two ways: T is Tuesday or Thursday, S is Saturday or Sunday. Write Tue, Thu, Sat or Sun.`;
  }
  return `${quoteCell(cell)} is not a list of days that can be read. Write it as Mon; Wed or Monday-Friday.`;
}

function readPiece(piece: string): number[] | undefined {
  const ends = piece.split(/\s*(?:[-\u2010-\u2015]|\bto\b|\bthrough\b|\bthru\b)\s*/).filter((end) => end !== '');
  if (ends.length === 1 && ends[0] !== piece) return undefined;
  const day = ends.map((end) => readOneDay(end, ends));
  const [from, to] = day;
  if (ends.length === 2 && from !== undefined && to !== undefined) return listSpan(from, to);
  if (ends.length > 2) return day.every((one) => one !== undefined) ? day : undefined;
  const words = piece.split(/\s+/);
  if (words.length > 1) {
    const each = words.map((word) => readOneDay(word, words));
    return each.every((one) => one !== undefined) ? each : undefined;
  }
  return from === undefined ? readRunOfLetters(piece) : [from];
}

/** One day by its name, its beginning (three letters or more), or letters that mean one day only. */
function readOneDay(word: string, neighbours: readonly string[]): number | undefined {
  const bare = word.replace(/^(\w{4,})s$/, '$1');
  if (bare.length >= 3) {
    const at = names.findIndex((name) => name.startsWith(bare) || bare === `${name}s`);
    return at < 0 ? undefined : at;
  }
  if (bare === 't') return neighbours.some((other) => other.startsWith('th') || other === 'r') ? 2 : undefined;
  return dayLetters[bare];
}

function listSpan(from: number, to: number): number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (from + step) % 7);
}

/** `MWF`, `TTh`, `MTuWThF`: letters run together, where each can mean one day only. */
function readRunOfLetters(run: string): number[] | undefined {
  const letters = run.match(/su|sa|mo|tu|we|th|fr|[mtwrf]/g);
  if (letters === null || letters.join('') !== run) return undefined;
  const days = letters.map((letter) => readOneDay(letter, letters));
  return days.every((day) => day !== undefined) && new Set(days).size === days.length ? days : undefined;
}
