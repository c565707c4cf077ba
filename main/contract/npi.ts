/** The Luhn check over the NPI with the prefix 80840, as the NPI standard lays down. Ten digits only. */
export function isNpi(typed: string): boolean {
  if (!/^\d{10}$/.test(typed)) return false;
  let sum = 0;
  [...`80840${typed}`].reverse().forEach((digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}
