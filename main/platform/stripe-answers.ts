import Stripe from 'stripe';
import type { Answer, Decline } from './card-processor.ts';

/** Failures before a byte of the question can have arrived. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Asks, and puts whatever Stripe or the line does into one of four answers. */
export async function answerOf<T>(asked: Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'answered', value: await asked };
  } catch (cause) {
    return troubleOf(cause);
  }
}

function troubleOf(cause: unknown): Exclude<Answer<never>, { kind: 'answered' }> {
  if (cause instanceof Stripe.errors.StripeConnectionError) return isNeverSent(cause) ? { kind: 'not_done', why: 'unreachable' } : { kind: 'unknown' };
  if (!(cause instanceof Stripe.errors.StripeError)) throw cause;
  switch (cause.statusCode) {
    case 401: return { kind: 'refused', why: 'key' };
    case 403: return { kind: 'refused', why: 'rights' };
    case 404: return { kind: 'refused', why: 'missing' };
    case 429: return { kind: 'not_done', why: 'busy' };
    case 400: case 402: return { kind: 'refused', why: 'request' };
    // 409: the same question is being worked on. 5xx, and answers that cannot be read: it may have been done.
    default: return { kind: 'unknown' };
  }
}

function isNeverSent(cause: unknown): boolean {
  for (let link: unknown = cause, depth = 0; link instanceof Error && depth < 5; depth += 1) {
    if ('code' in link && neverSent.has(String(link.code))) return true;
    link = 'detail' in link && link.detail instanceof Error ? link.detail : link.cause;
  }
  return false;
}

/** The card's bank said no, as an exception or as an object's last error. @returns undefined for anything else */
export function findDecline(cause: unknown): Decline | undefined {
  if (!(cause instanceof Stripe.errors.StripeCardError)) return undefined;
  return declineOf(cause.code, cause.decline_code);
}

export function declineOf(code: string | undefined, declineCode: string | undefined): Decline {
  const said = declineCode ?? code ?? '';
  if (code === 'authentication_required' || said === 'authentication_required') return 'needs_phone';
  if (said === 'insufficient_funds' || said === 'card_velocity_exceeded' || said === 'withdrawal_count_limit_exceeded') return 'no_funds';
  if (said === 'expired_card') return 'card_expired';
  return said === 'processing_error' || said === 'issuer_not_available' || said === 'try_again_later' ? 'try_later' : 'declined';
}
