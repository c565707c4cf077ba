import { ORPCError } from '@orpc/client';

/** The code of a refusal that the host answered; undefined for a broken line. */
export function findRefusalCode(error: unknown): string | undefined {
  return error instanceof ORPCError ? String(error.code) : undefined;
}

/** One number or list that came with a refusal. */
export function findRefusalFact(error: unknown, name: string): unknown {
  if (!(error instanceof ORPCError)) return undefined;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
