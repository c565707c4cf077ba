import { ORPCError } from '@orpc/server';
import { randomBytes } from 'node:crypto';
import { refusals } from '#main/contract/errors.ts';
import type { NewAuditEvent } from '#db/queries/audit.ts';
import { refusal } from './refuse.ts';
import type { Log } from './services.ts';

export type Translated = { error: unknown; outcome: NewAuditEvent['outcome']; detail: string };

/** Without look-alikes, so that a person can read it to the desk. */
const incidentLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Refusals and bad input pass as they are; anything else is a fault: logged once, and the person reads an incident id. */
export function translateError(error: unknown, log: Log, procedure: string): Translated {
  if (error instanceof ORPCError && error.code in refusals) {
    return { error, outcome: error.code === 'NOT_SIGNED_IN' || error.code === 'NOT_ALLOWED' ? 'denied' : 'refused', detail: error.code };
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    // The validator's words may repeat what was typed: they stay here.
    return { error: new ORPCError('BAD_REQUEST', { message: 'BAD_REQUEST' }), outcome: 'refused', detail: 'BAD_REQUEST' };
  }
  const incident = Array.from(randomBytes(4), (byte) => incidentLetters[byte % incidentLetters.length]).join('');
  log.fault(procedure, incident, error);
  return { error: refusal('FAULT', { incident }), outcome: 'failed', detail: incident };
}
