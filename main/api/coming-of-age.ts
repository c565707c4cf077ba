import { localDateOf } from '#main/platform/zoned-time.ts';
import type { Services } from './services.ts';

const adultAge = 18;

/** Decision 9: from that birthday on, at the practice, nobody acts for a client as their guardian. */
export function hasComeOfAge({ store, clock }: Services, dateOfBirth: string): boolean {
  const today = localDateOf(clock.now(), store.practice.find()?.timeZone ?? 'UTC');
  return `${Number(dateOfBirth.slice(0, 4)) + adultAge}${dateOfBirth.slice(4)}` <= today;
}
