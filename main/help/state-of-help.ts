import type { HelpCall } from '#db/queries/help.ts';

/** After that "on the way" would be said to the next person. */
const answeredShownMs = 2 * 60_000;

/** What the kiosk says about its newest call. */
export function stateOfHelp(latest: HelpCall | undefined, now: number): 'none' | 'called' | 'answered' {
  if (!latest) return 'none';
  if (latest.answeredAt === null) return 'called';
  return now - latest.answeredAt < answeredShownMs ? 'answered' : 'none';
}
