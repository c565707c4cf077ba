/** One copy in a backup folder. */
export type Copy = { name: string; madeAt: number; kind: CopyKind };
export type CopyKind = 'regular' | 'before_update' | 'before_restore';

const endings: Record<CopyKind, string> = { regular: '', before_update: '-before-update', before_restore: '-before-restore' };
const pattern = /^anteroom-(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})Z(|-before-update|-before-restore)\.db$/u;

/** Sorts by time, says it to a person, and is a legal name on every disk. */
export function copyName(madeAt: number, kind: CopyKind = 'regular'): string {
  return `anteroom-${new Date(madeAt).toISOString().slice(0, 19).replace(/:/gu, '-')}Z${endings[kind]}.db`;
}

/** @returns undefined for a file that is no copy of ours */
export function readCopyName(name: string): Copy | undefined {
  const [, year, month, day, hour, minute, second, ending] = pattern.exec(name) ?? [];
  if (year === undefined) return undefined;
  const madeAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const kind = (['regular', 'before_update', 'before_restore'] as const).find((one) => endings[one] === ending) ?? 'regular';
  return Number.isNaN(madeAt) ? undefined : { name, madeAt, kind };
}
