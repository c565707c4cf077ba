import { addBusinessDays, countBusinessDaysBefore } from '#main/platform/business-days.ts';

/** 45 CFR 149.610(b)(1)(vi): from that many business days ahead on. */
const longAhead = 10;
const ahead = 3;

/**
 * The last day on which an estimate may be given. Scheduled 3 to 9 business days ahead: one business day later; 10 and more: three.
 * Asked for: three, however near the service.
 * @returns null where the law asks for none: scheduled for sooner
 */
export function dueDateOf({ reason, askedOn, serviceDate }: { reason: 'scheduled' | 'requested'; askedOn: string; serviceDate: string | null }): string | null {
  if (reason === 'requested' || serviceDate === null) return addBusinessDays(askedOn, 3);
  const days = countBusinessDaysBefore(askedOn, serviceDate, longAhead);
  if (days < ahead) return null;
  return addBusinessDays(askedOn, days >= longAhead ? 3 : 1);
}
