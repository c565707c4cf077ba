import { usStates } from '#main/contract/us-states.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import { readTypedPhone } from '#renderer/ui/read-typed-phone.ts';

export interface StoredAddress {
  street: string | null;
  line2: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  phone: string | null;
}

/** An address and phone as typed. */
export type TypedAddress = Record<keyof StoredAddress, string>;

export function typeAddress({ street, line2, city, state, zip, phone }: StoredAddress): TypedAddress {
  return { street: street ?? '', line2: line2 ?? '', city: city ?? '', state: state ?? '', zip: zip ?? '', phone: phone ? formatPhone(phone) : '' };
}

/** What is saved of it. Call once it has no problems. */
export function readAddress(typed: TypedAddress, before: StoredAddress): StoredAddress {
  const phone = readTypedPhone(typed.phone, before.phone);
  return { street: typed.street, line2: typed.line2, city: typed.city, state: typed.state.trim().toUpperCase(), zip: typed.zip.trim(), phone: phone.kind === 'phone' ? phone.phone : null };
}

export function isStateTyped(typed: string): boolean {
  return typed.trim() === '' || Object.hasOwn(usStates, typed.trim().toUpperCase());
}

export function isZipTyped(typed: string): boolean {
  return typed.trim() === '' || /^\d{5}(?:-\d{4})?$/u.test(typed.trim());
}
