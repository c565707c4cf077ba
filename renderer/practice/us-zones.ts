/** The zones that US clinics keep, from east to west. */
export const usZones = ['America/Puerto_Rico', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'Pacific/Guam'] as const;
export type UsZone = (typeof usZones)[number];

/** True for a zone that this browser's clock knows by name. */
export function isZoneTyped(typed: string): boolean {
  if (!/^[A-Za-z]/u.test(typed.trim())) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: typed.trim() }).resolvedOptions().timeZone !== '';
  } catch (trouble) {
    if (trouble instanceof RangeError) return false;
    throw trouble;
  }
}
