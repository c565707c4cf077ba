import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayOfYear } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';

/** The day of an instant, by default of now, in the practice's zone: `Nov 24, 2026`. */
export function useDay(): (instant?: number) => string {
  const { nowMs, timeZone } = useNow(60_000);
  const language = useDisplayChoices((choices) => choices.language);
  return (instant) => formatDayOfYear(instant ?? nowMs, timeZone ?? 'UTC', language);
}
