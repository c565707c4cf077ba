const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** `$125.00`; below zero `-$5.00`. */
export function formatMoney(cents: number): string {
  return dollars.format(cents / 100);
}
