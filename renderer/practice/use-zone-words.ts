import { useLingui } from '@lingui/react/macro';
import type { UsZone } from './us-zones.ts';

export function useZoneWords(): Record<UsZone, string> {
  const { t } = useLingui();
  return {
    'America/Puerto_Rico': t`Atlantic (Puerto Rico)`, 'America/New_York': t`Eastern (New York)`, 'America/Chicago': t`Central (Chicago)`,
    'America/Denver': t`Mountain (Denver)`, 'America/Phoenix': t`Arizona (Phoenix)`, 'America/Los_Angeles': t`Pacific (Los Angeles)`,
    'America/Anchorage': t`Alaska (Anchorage)`, 'Pacific/Honolulu': t`Hawaii (Honolulu)`, 'Pacific/Guam': t`Guam`,
  };
}
