/** Why a typed text is no US phone number, in the order in which it is looked at. */
export type PhoneProblem = 'extension' | 'shortened' | 'letters' | 'foreign' | 'no_area_code' | 'several' | 'not_ten_digits' | 'no_such_code';

export type PhoneReading = { kind: 'phone'; phone: string } | { kind: 'problem'; problem: PhoneProblem };

/** A number as it is held: +1 and ten digits. */
const held = /^\+1\d{10}$/;

/**
 * Reads a US phone number in any usual shape to +1 E.164. Here, because the desk says beside the field what the host would
 * refuse, and the import reads cells by the same rules.
 */
export function readUsPhone(typed: string): PhoneReading {
  const bare = typed.trim().replace(/^(?:tel|phone|mobile|cell|home|work)\.?:?\s*/i, '').replace(/\.0+$/, '');
  const digits = bare.replace(/\D/g, '');
  const ten = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  const problem = findProblem(bare, digits, ten);
  return problem === undefined ? { kind: 'phone', phone: `+1${ten}` } : { kind: 'problem', problem };
}

/** True for a number in the shape in which the store holds it, whatever its digits: what is kept already stays. */
export function isHeldPhone(phone: string): boolean {
  return held.test(phone);
}

/** `(555) 010-0142` for a US number held as +1 E.164; any other number as it is. */
export function formatPhone(phone: string): string {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/u.exec(phone);
  return us ? `(${us[1]}) ${us[2]}-${us[3]}` : phone;
}

function findProblem(bare: string, digits: string, ten: string): PhoneProblem | undefined {
  if (/\d(?:[\s,;.]*)(?:ext\.?|extension|x|#)\s*\d+$/i.test(bare)) return 'extension';
  // A spreadsheet's 5.55E+09.
  if (/^\d+(?:\.\d+)?e\+?\d+$/i.test(bare)) return 'shortened';
  if (/[^\d\s().+\-/\u2010-\u2015\u00a0]/.test(bare)) return 'letters';
  if ((bare.startsWith('+') && !digits.startsWith('1')) || digits.startsWith('011')) return 'foreign';
  if (ten.length === 7) return 'no_area_code';
  if (ten.length >= 20) return 'several';
  if (ten.length !== 10) return 'not_ten_digits';
  // No area code or exchange starts with 0 or 1.
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(ten)) return 'no_such_code';
  return undefined;
}
