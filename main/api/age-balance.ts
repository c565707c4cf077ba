import { dayNumberOf } from '#main/platform/calendar-date.ts';
import type { Settlement } from '#main/api/settle-account.ts';

/** What the client still has to pay, by the days since the service. In cents. */
export type Aging = { readonly to30Cents: number; readonly to60Cents: number; readonly to90Cents: number; readonly over90Cents: number };

/** @param today YYYY-MM-DD in the practice's zone */
export function ageBalance({ charges }: Settlement, today: string): Aging {
  const aging = { to30Cents: 0, to60Cents: 0, to90Cents: 0, over90Cents: 0 };
  for (const { charge, openCents } of charges) {
    const days = dayNumberOf(today) - dayNumberOf(charge.serviceDate);
    aging[days <= 30 ? 'to30Cents' : days <= 60 ? 'to60Cents' : days <= 90 ? 'to90Cents' : 'over90Cents'] += Math.max(0, openCents);
  }
  return aging;
}
