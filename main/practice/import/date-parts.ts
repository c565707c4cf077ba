export type DateUse = {
  /** Births take the latest two-digit year that is not in the future; everything else takes the nearest. */
  kind: 'birth' | 'visit';
  /** Today in the practice's zone, YYYY-MM-DD. */
  today: string;
  /** What the whole column says about its order, see `judgeDateOrder`. */
  order?: 'month-first' | 'unclear';
};

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** 1-12 for an English month name, or its first three letters or more. */
export function monthByName(name: string): number | undefined {
  const folded = name.toLowerCase();
  if (folded.length < 3) return undefined;
  const at = months.findIndex((month) => month.startsWith(folded) || (folded === 'sept' && month === 'september'));
  return at < 0 ? undefined : at + 1;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The four-digit year of a two-digit one: for births the latest that is not in the future, else the nearest to today. */
export function addCentury(parts: { year: number; month: number; day: number }, use: Pick<DateUse, 'kind' | 'today'>): number {
  const thisCentury = Math.floor(Number(use.today.slice(0, 4)) / 100) * 100;
  const candidates = [thisCentury + 100, thisCentury, thisCentury - 100].map((century) => century + parts.year);
  if (use.kind === 'birth') {
    return candidates.find((year) => isoDate(year, parts.month, parts.day) <= use.today) ?? thisCentury - 100 + parts.year;
  }
  const today = Date.parse(use.today);
  const distance = (year: number): number => Math.abs(Date.UTC(year, parts.month - 1, parts.day) - today);
  return candidates.reduce((nearest, year) => (distance(year) < distance(nearest) ? year : nearest));
}

/** The date of an Excel day number from 61 on: day 60 is a 29 February 1900 that never was. */
export function fromExcelSerial(serial: number): { year: number; month: number; day: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
