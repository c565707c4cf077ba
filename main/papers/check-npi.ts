/** Ten digits whose Luhn sum, taken with the US prefix 80840, ends in 0 (45 CFR 162.406). */
export function isNpi(npi: string): boolean {
  if (!/^\d{10}$/u.test(npi)) return false;
  const digits = [...`80840${npi}`].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
