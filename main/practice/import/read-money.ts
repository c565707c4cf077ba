import { type Reading, quoteCell, read, refused } from './reading.ts';

/** Reads US dollars to cents: `$1,250.00`, `125`, `(25.00)` and `-25` as less than zero. */
export function readMoney(cell: string): Reading<number> {
  let bare = cell.trim().replace(/\u2212/g, '-').replace(/\s+/g, '');
  const inBrackets = /^\((.*)\)$/.exec(bare);
  if (inBrackets?.[1] !== undefined) bare = inBrackets[1];
  bare = bare.replace(/^USD|USD$/i, '').replace(/^(-?)(?:US)?\$(-?)/i, '$1$2');
  const found = /^(-?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(bare);
  const [, sign = '', whole = '', fraction = ''] = found ?? [];
  if (found === null || (whole === '' && fraction === '') || (inBrackets !== null && sign === '-')) {
    return refused(`${quoteCell(cell)} is not an amount in dollars. Write it as 1,250.00.`);
  }
  if (/[1-9]/.test(fraction.slice(2))) return refused(`${quoteCell(cell)} has parts of a cent.`);
  const cents = Number(whole.replace(/,/g, '') || '0') * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  if (cents > 100_000_000) return refused(`${quoteCell(cell)} is more than a million dollars.`);
  return read(cents !== 0 && (sign === '-' || inBrackets !== null) ? -cents : cents);
}

/** A fee: an amount of zero or more. */
export function readFee(cell: string): Reading<number> {
  const amount = readMoney(cell);
  if (amount.kind === 'read' && amount.value < 0) return refused(`The fee ${quoteCell(cell)} is less than zero.`);
  if (amount.kind === 'read' && amount.value > 10_000_000) return refused(`The fee ${quoteCell(cell)} is more than $100,000.`);
  return amount;
}
