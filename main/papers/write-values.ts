import type { PaymentFact } from './paper-facts.ts';
import type { PaperWords } from './paper-words.ts';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** `$1,250.00`; below zero `-$5.00`. */
export function writeMoney(cents: number): string {
  // Negating nothing gives a zero with a sign, which no paper should show.
  return dollars.format((cents || 0) / 100);
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

/** `Individual psychotherapy, 45 min`; a description that names the minutes itself says them once. */
export function writeService(description: string, minutes: number | null, words: PaperWords): string {
  return minutes === null || description.includes(String(minutes)) ? description : `${description}, ${minutes}\u00a0${words.superbill.minutes}`;
}

/** `F41.1, Z63.0`. */
export function writeList(values: readonly (string | null | undefined)[], between = ', '): string {
  return values.filter(Boolean).join(between);
}
