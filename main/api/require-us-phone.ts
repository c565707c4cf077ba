import { isHeldPhone, readUsPhone } from '#main/contract/us-phone.ts';
import { refusal } from './refuse.ts';

/** A phone as it is held: +1 and ten digits, however it was typed. @throws PHONE_NOT_US */
export function requireUsPhone(typed: string | null): string | null {
  if (typed === null || isHeldPhone(typed)) return typed;
  const reading = readUsPhone(typed);
  if (reading.kind === 'problem') throw refusal('PHONE_NOT_US');
  return reading.phone;
}
