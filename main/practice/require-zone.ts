import { refusal } from '#main/api/refuse.ts';
import { isValidZone } from '#main/platform/zone-offsets.ts';

/** @throws NOT_FOUND for a zone that no clock knows */
export function requireZone(timeZone: string | null): void {
  if (timeZone !== null && !isValidZone(timeZone)) throw refusal('NOT_FOUND');
}
