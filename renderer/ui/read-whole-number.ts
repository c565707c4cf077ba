/** A whole number as typed; undefined for anything else and outside of least and most, both included. */
export function readWholeNumber(typed: string, least: number, most: number): number | undefined {
  if (!/^\s*\d{1,6}\s*$/u.test(typed)) return undefined;
  const value = Number(typed);
  return value >= least && value <= most ? value : undefined;
}
