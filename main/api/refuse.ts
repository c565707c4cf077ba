import { ORPCError } from '@orpc/server';
import { refusals } from '#main/contract/errors.ts';
import type { RefusalCode } from '#main/contract/errors.ts';

/** An expected no, by its code. Handlers may also throw the typed `errors.CODE()` of their own procedure. */
export function refusal(code: RefusalCode, data?: unknown): ORPCError<RefusalCode, unknown> {
  return new ORPCError(code, { status: refusals[code].status, defined: true, message: code, data });
}
