import type { RefusalCode } from '#main/contract/errors.ts';

export interface Refusal {
  code: RefusalCode;
  /** TRY_LATER only. */
  retryAfterSeconds: number | undefined;
  /** FAULT only: what the person tells the front desk. */
  incident: string | undefined;
  /** WEAK_PASSWORD only: `too_short`, `common` or `has_name`. */
  reason: string | undefined;
  /** POSSIBLE_DUPLICATE only. */
  clientIds: readonly string[];
}

/** The typed refusal in what a call threw; undefined where the host did not answer at all. */
export function readRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const data = 'data' in error && typeof error.data === 'object' && error.data !== null ? error.data : {};
  return {
    code: error.code as RefusalCode,
    retryAfterSeconds: 'retryAfterSeconds' in data ? Number(data.retryAfterSeconds) : undefined,
    incident: 'incident' in data ? String(data.incident) : undefined,
    reason: 'reason' in data ? String(data.reason) : undefined,
    clientIds: 'clientIds' in data && Array.isArray(data.clientIds) ? data.clientIds.map(String) : [],
  };
}
