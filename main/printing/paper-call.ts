import type { Client } from '#db/queries/clients.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { clientOf, staffOf } from '#main/api/implementer.ts';
import { requireClientInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import type { Caller } from '#main/api/sessions.ts';
import type { PaperRequest } from '#main/contract/printing.ts';
import type { Drawing } from '#main/papers/draw-paper.ts';
import type { PaperWish } from '#main/papers/paper-facts.ts';
import { isStopped, preparePaper, type PreparedPaper } from './prepare-paper.ts';
import { readPaperRecords, type PaperRecords } from './read-paper-records.ts';

export type PaperContext = { readonly services: Services; readonly record: CallRecord; readonly caller: Caller };

/** @throws NOT_FOUND when the record has gone */
export function recordsOfSignedIn(context: PaperContext): { clientId: string; records: PaperRecords } {
  const { clientId } = clientOf(context);
  const client = context.services.store.clients.find(clientId);
  if (!client) throw refusal('NOT_FOUND');
  context.record.touch(clientId);
  return { clientId, records: readPaperRecords(context.services, client) };
}

/** @throws NOT_FOUND missing, or out of the reach of this role */
export function reachClient(context: PaperContext, clientId: string): { staffId: string; client: Client } {
  const { staff } = staffOf(context);
  const client = requireClientInReach(context.services, staff, clientId);
  context.record.touch(clientId);
  return { staffId: staff.id, client };
}

/**
 * The paper that a client asks for, where the practice shows it, nothing stops it and its diagnoses are released.
 * @throws PAPER_NOT_READY the front desk can help
 */
export function prepareForClient(context: PaperContext, request: PaperRequest, wish: PaperWish): { clientId: string; drawing: Drawing } {
  const { clientId, records } = recordsOfSignedIn(context);
  const { services } = context;
  if (!isShown(services, request.kind)) throw refusal('PAPER_NOT_READY');
  // What stands there of others is the desk's to say.
  const { referral: _referral, ...own } = request.kind === 'superbill' ? request : { ...request, referral: undefined };
  const prepared = preparePaper(services, records, own, wish);
  if (!isReadyForClient(services, records, prepared)) throw refusal('PAPER_NOT_READY');
  return { clientId, drawing: prepared.drawing };
}

export function isReadyForClient(services: Services, records: PaperRecords, { drawing, findings }: PreparedPaper): boolean {
  const namesDiagnosis = drawing.kind === 'superbill' || (drawing.kind === 'flexible_spending_statement' && drawing.diagnosis);
  if (drawing.kind === 'good_faith_estimate' && drawing.facts.delivered === null) return false;
  return !isStopped(findings) && (!namesDiagnosis || areReleased(services, records, drawing));
}

export function prepareForStaff(context: PaperContext, clientId: string, request: PaperRequest, wish: PaperWish) {
  const { staffId, client } = reachClient(context, clientId);
  const { drawing, findings } = preparePaper(context.services, readPaperRecords(context.services, client), request, wish);
  return { staffId, drawing, findings, isStopped: isStopped(findings) };
}

export function isShown({ store }: Services, kind: PaperRequest['kind']): boolean {
  const settings = store.billing.readSettings();
  const shown = { receipt: settings.showReceipts, superbill: settings.showSuperbills, flexible_spending_statement: settings.showSpendingStatements, statement: settings.showStatements && settings.clientSeesAccount, good_faith_estimate: true };
  return shown[kind];
}

/** Decision 5: every diagnosis on the paper was released by the provider, or the practice releases them with the visit. */
function areReleased({ store }: Services, records: PaperRecords, drawing: Drawing): boolean {
  if (store.billing.readSettings().superbillRelease === 'on_visit_complete') return true;
  const codes = drawing.kind === 'superbill' ? drawing.facts.diagnoses.map(({ code }) => code) : drawing.kind === 'flexible_spending_statement' ? drawing.facts.lines.flatMap(({ diagnosisCodes }) => diagnosisCodes) : [];
  return codes.every((code) => records.diagnoses.some((diagnosis) => diagnosis.code === code && diagnosis.releasedAt !== null));
}
