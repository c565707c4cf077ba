import type { EstimateRows } from '#db/queries/estimates.ts';

/** The number of the newest version; 0 = none yet. */
export function latestOf({ versions }: EstimateRows, estimateId: string): number {
  return versions.reduce((latest, one) => (one.estimateId === estimateId ? Math.max(latest, one.version) : latest), 0);
}

export function isClosed({ events }: EstimateRows, estimateId: string): boolean {
  return events.some((event) => event.estimateId === estimateId && event.kind === 'closed');
}
