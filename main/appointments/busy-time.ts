import type { BusyInterval } from './slot-facts.ts';

/** Busy time in order and without overlaps, so that a sweep looks at each interval once. */
export function mergeBusy(busy: readonly BusyInterval[], from: number): BusyInterval[] {
  const inOrder = busy.filter((interval) => interval.endsAt > from && interval.endsAt >= interval.startsAt);
  inOrder.sort((one, other) => one.startsAt - other.startsAt);
  const merged: { startsAt: number; endsAt: number }[] = [];
  for (const { startsAt, endsAt } of inOrder) {
    const last = merged.at(-1);
    if (last && startsAt < last.endsAt) last.endsAt = Math.max(last.endsAt, endsAt);
    else merged.push({ startsAt, endsAt });
  }
  return merged;
}

/** Answers whether visits, asked about in order of their start, meet any of the merged busy time. Touching is not meeting. */
export function sweepBusy(merged: readonly BusyInterval[], from: number): (startsAt: number, endsAt: number) => boolean {
  let next = indexOfFirstEndingAfter(merged, from);
  return (startsAt, endsAt) => {
    let interval = merged[next];
    while (interval && interval.endsAt <= startsAt) {
      next += 1;
      interval = merged[next];
    }
    return interval !== undefined && interval.startsAt < endsAt;
  };
}

function indexOfFirstEndingAfter(merged: readonly BusyInterval[], instant: number): number {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const interval = merged[middle];
    if (interval && interval.endsAt <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
