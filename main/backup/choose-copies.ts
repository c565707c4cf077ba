import { localDateOf } from '#main/platform/zoned-time.ts';
import type { Copy } from './copy-names.ts';

/** The last two hours, quarter by quarter. */
const newestKept = 8;
const daysKept = 7;
const weeksKept = 5;
const dayMs = 86_400_000;

/**
 * Which copies may go: kept are the newest, the last of each of 7 days, the last of each of 5 weeks, and for 5 weeks those made
 * before an update or a restore. The newest of all is never among them, however old.
 */
export function listCopiesToDrop(copies: readonly Copy[], now: number, timeZone: string): Copy[] {
  const newestFirst = [...copies].sort((a, b) => b.madeAt - a.madeAt);
  const regular = newestFirst.filter(({ kind }) => kind === 'regular');
  const kept = new Set<Copy>([
    ...newestFirst.slice(0, 1),
    ...regular.slice(0, newestKept),
    ...lastOfEach(regular, ({ madeAt }) => localDateOf(madeAt, timeZone)).slice(0, daysKept),
    ...lastOfEach(regular, ({ madeAt }) => weekOf(localDateOf(madeAt, timeZone))).slice(0, weeksKept),
    ...newestFirst.filter(({ kind, madeAt }) => kind !== 'regular' && madeAt > now - weeksKept * 7 * dayMs),
  ]);
  return newestFirst.filter((copy) => !kept.has(copy));
}

function lastOfEach(newestFirst: readonly Copy[], spanOf: (copy: Copy) => string): Copy[] {
  const bySpan = new Map<string, Copy>();
  for (const copy of newestFirst) if (!bySpan.has(spanOf(copy))) bySpan.set(spanOf(copy), copy);
  return [...bySpan.values()];
}

/** The Monday of a date's week. */
function weekOf(date: string): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  return new Date(noon - sinceMonday * dayMs).toISOString().slice(0, 10);
}
