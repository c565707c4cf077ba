import type { MailMessage } from '#db/queries/mail.ts';
import type { MailServerRow } from '#db/queries/mail-sending.ts';
import type { Services } from '#main/api/services.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import type { Letter, SendMail, SendOutcome } from '#main/platform/smtp.ts';
import { writeMail } from './mail-words.ts';

const minuteMs = 60_000;
/** From the first try on: about a day and a half in all, so that a server may be down for a day. */
const waitsMs = [0.5, 1, 2, 5, 10, 20, 30].map((minutes) => minutes * minuteMs);
const laterWaitMs = 60 * minuteMs;
const mostTries = 40;

/**
 * Sends what is due, one after another, until nothing is or the server does not take mail just now. A message is claimed on
 * disk before it is handed over: after a crash it is never sent again by itself.
 * @param ended the store is about to close: nothing more is read or written
 * @returns how many were sent
 */
export async function sendDueMail(services: Services, sendMail: SendMail, ended?: AbortSignal): Promise<number> {
  const { mailSending } = services.store;
  const server = mailSending.findServer();
  if (!server) return 0;
  let sent = 0;
  for (;;) {
    const message = mailSending.findNextDue(services.clock.now());
    if (!message) return sent;
    const attempts = message.attempts + 1;
    if (!mailSending.claim(message.id, attempts)) continue;
    const result = await sendMail(server, toLetter(services, server, message));
    // Its answer can't be kept any more: the next start finds the message on its way and asks a person.
    if (ended?.aborted) return sent;
    settle(services, message, attempts, result);
    if (result.outcome === 'sent') sent += 1;
    if (result.outcome === 'not_now') return sent;
  }
}

function settle(services: Services, message: MailMessage, attempts: number, result: SendOutcome): void {
  const { store, clock, changes } = services;
  const now = clock.now();
  store.transaction(() => {
    if (result.outcome === 'not_now' && attempts < mostTries) {
      store.mailSending.settle(message.id, { state: 'queued', nextTryAt: now + (waitsMs[attempts - 1] ?? laterWaitMs) });
      return;
    }
    const state = result.outcome === 'sent' ? 'sent' : result.outcome === 'unknown' ? 'maybe_sent' : 'failed';
    // A code that has gone out is no longer needed here; one that may be sent again is.
    store.mailSending.settle(message.id, { state, ...(state === 'sent' ? { sentAt: now, oneTimeCode: null } : {}), ...(state === 'maybe_sent' ? {} : { attachment: null }) });
    store.audit.append({
      at: now, actorKind: 'system', actorId: null, surface: 'desk', procedure: 'mail.send', outcome: state === 'sent' ? 'done' : 'failed', detail: state,
      clientIds: JSON.stringify(message.clientId ? [message.clientId] : []),
    });
  });
  changes.publish('mail');
}

/** The version that was asked for, even if a newer one has been published since. */
function findTerms(store: Services['store'], { kind, language }: MailMessage, version: number | undefined): { version: number; text: string } | null {
  const found = kind === 'terms_copy' ? store.terms.listVersions().find((one) => one.version === version) : undefined;
  return found ? { version: found.version, text: language === 'es' ? found.textEs : found.textEn } : null;
}

function toLetter({ store, clock }: Services, server: MailServerRow, message: MailMessage): Letter {
  const practice = store.practice.find();
  const parameters = JSON.parse(message.parameters) as { at?: number; place?: string; count?: number; version?: number };
  const zone = practice?.timeZone ?? 'UTC';
  const at = new Intl.DateTimeFormat(message.language === 'es' ? 'es-US' : 'en-US', { timeZone: zone, month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(parameters.at ?? message.queuedAt);
  const { subject, text } = writeMail(message.kind, message.language, { at, place: parameters.place ?? null, phone: practice?.phone ? formatPhone(practice.phone) : null, count: parameters.count ?? 1, code: message.oneTimeCode, terms: findTerms(store, message, parameters.version) });
  const domain = server.fromAddress.split('@')[1] ?? 'localhost';
  return { to: message.to, subject, text, messageId: `<${message.idempotencyKey}@${domain}>`, sentAt: clock.now(), ...(message.attachment ? { attachment: { name: message.language === 'es' ? 'documento.pdf' : 'document.pdf', bytes: message.attachment } } : {}) };
}
