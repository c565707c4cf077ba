import type { PaymentFact } from './paper-facts.ts';
import type { PaperWords } from './paper-words.ts';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** `$1,250.00`; below zero `-$5.00`. */
export function writeMoney(cents: number): string {
  return dollars.format(cents / 100);
}

/** `YYYY-MM-DD` as US papers have it: `11/24/2026`, in both languages. */
export function writeDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** `Check 1024`, `Card Visa 4242`. */
export function writeMethod(payment: Pick<PaymentFact, 'method' | 'reference'>, words: PaperWords): string {
  return [words.methods[payment.method], payment.reference].filter(Boolean).join(' ');
}

/** `F41.1, Z63.0`. */
export function writeList(values: readonly (string | null | undefined)[], between = ', '): string {
  return values.filter(Boolean).join(between);
}
