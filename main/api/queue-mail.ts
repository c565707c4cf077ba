import { randomUUID } from 'node:crypto';
import type { NewMailMessage } from '#db/queries/mail.ts';
import type { Services } from './services.ts';

/** Notices of one kind to one login are merged within this span: a flood of sign-ins fills no mailbox. */
const mergeMs = 15 * 60_000;

export type Mail = {
  readonly kind: NewMailMessage['kind'];
  readonly to: string;
  readonly language: NewMailMessage['language'];
  readonly clientId: string | null;
  /** Neutral values only: an instant, the name of a kiosk, a count. */
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly oneTimeCode?: string;
  /** A PDF that only its receiver can open. */
  readonly attachment?: Uint8Array;
  /** Messages with the same key are merged; `count` among the parameters says how many. */
  readonly mergeKey?: string;
};

/** Writes a mail into the outbox, in the transaction of what it tells of. The sender does the rest. */
export function queueMail(services: Services, mail: Mail): void {
  const now = services.clock.now();
  const latest = mail.mergeKey === undefined ? undefined : services.store.mail.findLatestToMerge(mail.mergeKey, now - mergeMs);
  if (latest?.state === 'queued') {
    const { count = 1 } = JSON.parse(latest.parameters) as { count?: number };
    services.store.mail.setParameters(latest.id, JSON.stringify({ ...mail.parameters, count: count + 1 }));
    return;
  }
  const id = randomUUID();
  services.store.mail.queue({
    id, idempotencyKey: id, kind: mail.kind, to: mail.to, language: mail.language, clientId: mail.clientId, parameters: JSON.stringify(mail.parameters ?? {}), oneTimeCode: mail.oneTimeCode ?? null, attachment: mail.attachment ? Buffer.from(mail.attachment) : null,
    mergeKey: mail.mergeKey ?? null, queuedAt: now,
    // The next one after a sent one waits for the others that may follow.
    nextTryAt: latest ? latest.queuedAt + mergeMs : now,
  });
}
