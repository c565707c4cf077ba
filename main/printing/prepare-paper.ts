import type { Services } from '#main/api/services.ts';
import { refusal } from '#main/api/refuse.ts';
import { watchEstimates } from '#main/api/watch-estimates.ts';
import type { PaperFinding } from '#main/contract/papers.ts';
import type { PaperRequest } from '#main/contract/printing.ts';
import { checkEstimate } from '#main/papers/check-estimate.ts';
import { checkFlex } from '#main/papers/check-flex.ts';
import { checkLetters } from '#main/papers/check-letters.ts';
import { checkSuperbill } from '#main/papers/check-superbill.ts';
import type { Drawing } from '#main/papers/draw-paper.ts';
import type { PaperIdentity, PaperWish } from '#main/papers/paper-facts.ts';
import { gatherKeptEstimate } from './gather-kept-estimate.ts';
import { gatherFlexibleSpendingStatement } from './gather-flexible-spending-statement.ts';
import { gatherReceipt, listReceiptEntries, receiptNumberOf } from './gather-receipt.ts';
import { gatherStatement } from './gather-statement.ts';
import { gatherSuperbill } from './gather-superbill.ts';
import { lastReferral } from './last-referral.ts';
import type { PaperRecords } from './read-paper-records.ts';

export type PreparedPaper = { readonly drawing: Drawing; readonly findings: readonly PaperFinding[] };

/** Stands where the number will be, until the paper is printed. */
const unnumbered = 'PREVIEW';

/**
 * Gathers what a paper says and what would be sent back. It has no number yet; a receipt has the payment's own.
 * @throws NOT_FOUND when the payment is not this client's
 */
export function preparePaper(services: Services, records: PaperRecords, request: PaperRequest, wish: PaperWish): PreparedPaper {
  const prepared = gatherPaper(services, records, request, wish);
  // The superbill's own check looks at its letters.
  return request.kind === 'superbill' ? prepared : { ...prepared, findings: [...prepared.findings, ...checkLetters(prepared.drawing.facts, services.printFonts())] };
}

function gatherPaper(services: Services, records: PaperRecords, request: PaperRequest, wish: PaperWish): PreparedPaper {
  const identity: PaperIdentity = { number: unnumbered, issuedAt: records.now, issuedOn: records.today, mark: null };
  switch (request.kind) {
    case 'receipt':
      return { drawing: prepareReceipt(services, records, request, wish), findings: [] };
    case 'superbill': {
      const facts = gatherSuperbill(records, request.chargeIds, identity, { ...request, referral: request.referral ?? lastReferral(services, records.client.id) });
      return { drawing: { kind: 'superbill', facts }, findings: checkSuperbill(facts, services.printFonts()) };
    }
    case 'flexible_spending_statement': {
      const facts = gatherFlexibleSpendingStatement(records, request, identity);
      return { drawing: { kind: 'flexible_spending_statement', facts, diagnosis: request.diagnosis }, findings: checkFlex(facts) };
    }
    case 'statement':
      return { drawing: { kind: 'statement', facts: gatherStatement(records, request, wish.language, identity) }, findings: findOverEstimate(services, records) };
    case 'good_faith_estimate': {
      const facts = gatherKeptEstimate(services, records, request.versionId, wish.language, identity);
      return { drawing: { kind: 'good_faith_estimate', facts }, findings: checkEstimate(facts) };
    }
  }
}

/** The biller hears of it before the statement goes out, not from the dispute. */
function findOverEstimate({ store }: Services, { client, ledger }: PaperRecords): PaperFinding[] {
  const isOver = watchEstimates(store.estimates.readAll([client.id]), ledger.charges).some((watch) => watch.isOver);
  return isOver ? [{ problem: 'over_estimate', line: null, stops: false }] : [];
}

function prepareReceipt(services: Services, records: PaperRecords, request: Extract<PaperRequest, { kind: 'receipt' }>, wish: PaperWish): Drawing {
  const entry = listReceiptEntries(records).find(({ id }) => id === request.entryId);
  if (!entry) throw refusal('NOT_FOUND');
  const printed = services.store.printing.findNumbered('receipt', receiptNumberOf(records, entry));
  return { kind: 'receipt', facts: gatherReceipt(services, records, entry, { language: wish.language, isPrintedBefore: (printed?.prints ?? 0) > 0 }), paper: request.paper };
}

/** The lines that a superbill may keep, or nothing where the whole paper is stopped. */
export function isStopped(findings: readonly PaperFinding[]): boolean {
  return findings.some(({ stops }) => stops);
}
