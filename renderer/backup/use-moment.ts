import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { useNow } from '#renderer/ui/host-clock.ts';

/** An instant in the practice's zone: `Tue, Nov 24, 2:30 PM`. */
export function useMoment(): (instant: number) => string {
  const { timeZone } = useNow(60_000);
  const language = useDisplayChoices((choices) => choices.language);
  return (instant) => formatDayTime(instant, timeZone ?? 'UTC', language);
}
