import { randomUUID } from 'node:crypto';
import type { Client } from '#db/queries/clients.ts';
import type { Paper } from '#db/queries/printing.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { Letterhead, PaperIdentity, PaperWish } from '#main/papers/paper-facts.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { makeTicket, type Queued } from './issue-paper.ts';
import { lookOf } from './paper-looks.ts';
import { letterheadOf } from './paper-parts.ts';

const hourMs = 3_600_000;
/** Nobody empties the practice's paper tray from a kiosk. */
const mostAnHour = 5;
const prefixes = { terms: 'TS', recovery_codes: 'RC' } as const;

type Call = { readonly services: Services; readonly record: CallRecord; readonly caller: Caller };
type PlainPaper = { readonly kind: keyof typeof prefixes; draw(identity: PaperIdentity, letterhead: Letterhead): Promise<Uint8Array> };

/** Whoever is signed in here, also while something is still asked of them. @throws NOT_SIGNED_IN */
export function requireSignedInClient({ services: { store }, record, caller }: Call): { client: Client; loginId: string | null } {
  const session = caller.kind === 'client' || caller.kind === 'unready' || caller.kind === 'choosing' ? caller.session : undefined;
  if (session?.kind !== 'client' || (caller.kind === 'unready' && caller.awaits === 'second_factor')) throw refusal('NOT_SIGNED_IN');
  const { loginId } = session;
  const own = loginId === null ? undefined : store.signIn.listPeople(loginId).find(({ relation }) => relation !== 'guardian');
  const client = store.clients.find(session.clientId ?? own?.clientId ?? '') ?? (loginId === null ? undefined : store.clients.find(store.signIn.listPeople(loginId)[0]?.clientId ?? ''));
  if (!client) throw refusal('NOT_SIGNED_IN');
  record.touch(client.id);
  return { client, loginId };
}

/**
 * A paper that says nothing of a visit. Only its number is kept; the bytes live with the job and go with it.
 * @throws TRY_LATER
 */
export async function printPlainPaper(call: Call, client: Client, wish: PaperWish, paper: PlainPaper): Promise<Queued> {
  const { services, record } = call;
  const { store, clock } = services;
  const practice = store.practice.find();
  if (!practice) throw refusal('NOT_FOUND');
  requireFew(services, `${paper.kind}:${client.id}`);
  const now = clock.now();
  const number = store.transaction(() => `${prefixes[paper.kind]}-${String(store.practice.nextCount(`paper:${paper.kind}`)).padStart(6, '0')}`);
  const identity: PaperIdentity = { number, issuedAt: now, issuedOn: localDateOf(now, practice.timeZone ?? 'UTC'), mark: null };
  const bytes = await paper.draw(identity, letterheadOf({ practice: { ...practice, timeZone: practice.timeZone ?? 'UTC' }, looks: lookOf(services) }));
  const printer = store.printing.listPrinters().find(({ active, attended, paper: size }) => active && attended && size === 'letter');
  const [jobId, ticket] = [randomUUID(), makeTicket()];
  record.commit((changed) => {
    const row: Paper = { id: randomUUID(), kind: paper.kind, number, clientId: client.id, language: wish.language, largePrint: wish.largePrint, drawing: '{}', issuedAt: now, issuedBy: null, prints: 1 };
    store.printing.addPaper(row);
    store.printing.addJob({ id: jobId, paperId: row.id, clientId: client.id, printerId: printer?.id ?? null, ticket, bytes: Buffer.from(bytes), byClient: true, requestedAt: now });
    changed('print_jobs', jobId);
  });
  services.changes.publish('printing');
  return { jobId, ticket, printerName: printer?.name ?? null };
}

/** @throws TRY_LATER */
export function requireFew({ store, clock }: Services, what: string): void {
  const bucket = `asked:${what}`;
  const now = clock.now();
  store.transaction(() => {
    const oldest = store.signIn.findFailedTry(bucket, mostAnHour);
    if (oldest !== undefined && oldest > now - hourMs) throw refusal('TRY_LATER', { retryAfterSeconds: Math.ceil((oldest + hourMs - now) / 1_000) });
    store.signIn.addFailedTry(bucket, now);
  });
}
