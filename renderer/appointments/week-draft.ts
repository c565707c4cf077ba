import type { WeeklyBlock } from '#main/contract/availability.ts';
import { findWholeDate, readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { formatTypedDate } from '#renderer/ui/format-when.ts';
import { formatMinute, readClockTime } from './read-clock-time.ts';
import { placeKeyOf } from './time-draft.ts';

type Hours = Pick<WeeklyBlock, 'startMinute' | 'endMinute' | 'locationId' | 'telehealth' | 'slotMinutes' | 'clientScheduling'>;

/** Hours as typed. */
export interface HoursDraft {
  key: string;
  start: string;
  end: string;
  /** As in TimeDraft. */
  place: string;
  /** Minutes; empty = the provider's own. */
  slot: string;
  clientScheduling: boolean;
}

export interface BlockDraft extends HoursDraft {
  weekday: number;
  /** MM/DD/YYYY; empty = without a first or last day. */
  firstDay: string;
  lastDay: string;
}

export type HoursFault = { kind: 'time' } | { kind: 'order' } | { kind: 'days' } | { kind: 'overlap'; start: string; end: string };

export function fillHours(hours: Hours, key: string): HoursDraft {
  return { key, start: formatMinute(hours.startMinute), end: formatMinute(hours.endMinute), place: placeKeyOf(hours), slot: hours.slotMinutes === null ? '' : String(hours.slotMinutes), clientScheduling: hours.clientScheduling };
}

export function fillBlock(block: WeeklyBlock, key: string): BlockDraft {
  return { ...fillHours(block, key), weekday: block.weekday, firstDay: block.validFrom === null ? '' : formatTypedDate(block.validFrom), lastDay: block.validTo === null ? '' : formatTypedDate(block.validTo) };
}

/** Undefined while a time cannot be read. 12:00 AM as an end is the midnight that ends the day. */
export function readHours(draft: HoursDraft): Hours | undefined {
  const startMinute = readClockTime(draft.start);
  const typedEnd = readClockTime(draft.end);
  if (startMinute === undefined || typedEnd === undefined) return undefined;
  const slotMinutes = draft.slot === '15' ? 15 : draft.slot === '30' ? 30 : draft.slot === '60' ? 60 : null;
  const isRoom = draft.place === 'room' || draft.place === 'video';
  return { startMinute, endMinute: typedEnd === 0 ? 1_440 : typedEnd, locationId: isRoom ? null : draft.place, telehealth: draft.place === 'video', slotMinutes, clientScheduling: draft.clientScheduling };
}

export function readBlock(draft: BlockDraft): WeeklyBlock | undefined {
  const hours = readHours(draft);
  const [validFrom, validTo] = [readTypedDate(draft.firstDay), readTypedDate(draft.lastDay)];
  return hours && validFrom !== undefined && validTo !== undefined ? { weekday: draft.weekday, ...hours, validFrom, validTo } : undefined;
}

/** What keeps blocks from being saved, by their keys. Touching is fine; so is video beside a room. */
export function judgeBlocks(drafts: readonly BlockDraft[]): Map<string, HoursFault> {
  const faults = new Map<string, HoursFault>();
  const read = drafts.map((draft) => ({ draft, block: readBlock(draft) }));
  for (const { draft, block } of read) {
    if (!readHours(draft)) faults.set(draft.key, { kind: 'time' });
    else if (!block || (block.validFrom !== null && block.validTo !== null && block.validTo < block.validFrom)) faults.set(draft.key, { kind: 'days' });
    else if (block.endMinute <= block.startMinute) faults.set(draft.key, { kind: 'order' });
  }
  for (const [at, { draft, block }] of read.entries()) {
    const other = read.slice(0, at).find((each) => block && each.block && !faults.has(draft.key) && !faults.has(each.draft.key) && doOverlap(block, each.block));
    if (other) faults.set(draft.key, { kind: 'overlap', start: other.draft.start, end: other.draft.end });
  }
  return faults;
}

/** The same for the hours of one date. */
export function judgeHours(drafts: readonly HoursDraft[]): Map<string, HoursFault> {
  return judgeBlocks(drafts.map((draft) => ({ ...draft, weekday: 0, firstDay: '', lastDay: '' })));
}

function doOverlap(one: WeeklyBlock, other: WeeklyBlock): boolean {
  const sameDays = one.weekday === other.weekday && (one.validFrom ?? '') <= (other.validTo ?? '9') && (other.validFrom ?? '') <= (one.validTo ?? '9');
  return sameDays && one.telehealth === other.telehealth && one.startMinute < other.endMinute && other.startMinute < one.endMinute;
}

/** Null for nothing typed, undefined for what no calendar has. */
function readTypedDate(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const parts = findWholeDate(typed);
  const reading = parts && readDateBoxes(parts);
  return reading?.kind === 'date' ? reading.date : undefined;
}
