import type { BoardRow } from '#main/contract/check-in.ts';

export const boardFilters = ['all', 'here', 'needs', 'with_provider', 'not_here', 'done'] as const;
export type BoardFilter = (typeof boardFilters)[number];

const needing: readonly BoardRow['flags'][number][] = ['balance', 'insurance', 'needs_help', 'service_unknown', 'overlap', 'desk_only'];

/** Whether a visit belongs to a list of the board. */
export function fitsFilter(row: BoardRow, filter: BoardFilter): boolean {
  switch (filter) {
    case 'all': return true;
    case 'here': return row.stage === 'arrived' || row.stage === 'doing_steps' || row.stage === 'ready';
    case 'needs': return isOpen(row) && (row.stage === 'requested' || row.flags.some((flag) => needing.includes(flag)));
    case 'with_provider': return row.stage === 'with_provider';
    case 'not_here': return row.stage === 'not_here';
    case 'done': return !isOpen(row);
    default: return filter satisfies never;
  }
}

function isOpen({ stage }: BoardRow): boolean {
  return stage !== 'done' && stage !== 'no_show' && stage !== 'cancelled';
}
