/** Dollars as typed (`125`, `$1,250.50`) to cents; undefined for what is no amount of zero or more. */
export function readDollars(typed: string): number | undefined {
  const found = /^\$?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u.exec(typed.trim().replace(/\s+/gu, ''));
  if (!found) return undefined;
  return Number(found[1]?.replace(/,/gu, '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** `125.00`, for a field that says dollars itself. */
export function typeDollars(cents: number): string {
  return (cents / 100).toFixed(2);
}
