import { formatPhone, isHeldPhone, readUsPhone, type PhoneReading } from '#main/contract/us-phone.ts';

/** A phone as typed, to +1 E.164; empty is none. What is shown of a number that is held already stays as it is held. */
export function readTypedPhone(typed: string, held: string | null): PhoneReading | { kind: 'none' } {
  if (typed.trim() === '') return { kind: 'none' };
  if (held !== null && isHeldPhone(held) && typed.trim() === formatPhone(held)) return { kind: 'phone', phone: held };
  return readUsPhone(typed);
}
