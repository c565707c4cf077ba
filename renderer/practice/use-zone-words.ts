import { useLingui } from '@lingui/react/macro';
import type { UsZone } from './us-zones.ts';

export function useZoneWords(): Record<UsZone, string> {
  const { t } = useLingui();
  return {
    'America/Puerto_Rico': t`Atlantic (Puerto Rico, Virgin Islands)`, 'America/New_York': t`Eastern (New York, Atlanta, Detroit)`, 'America/Chicago': t`Central (Chicago, Houston)`,
    'America/Denver': t`Mountain (Denver, Salt Lake City)`, 'America/Phoenix': t`Arizona (Phoenix, no daylight saving)`, 'America/Los_Angeles': t`Pacific (Los Angeles, Seattle)`,
    'America/Anchorage': t`Alaska (Anchorage)`, 'Pacific/Honolulu': t`Hawaii (Honolulu)`, 'Pacific/Guam': t`Guam, Northern Mariana Islands`,
  };
}
