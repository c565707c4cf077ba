import type { InferContractRouterOutputs } from '@orpc/contract';
import { nameProvider } from '#main/api/words-of-record.ts';
import type { PaperFinding } from '#main/contract/papers.ts';
import type { printing } from '#main/contract/printing.ts';
import { checkSuperbill } from '#main/papers/check-superbill.ts';
import { listReceiptEntries, receiptAmountOf, receiptNumberOf } from './gather-receipt.ts';
import { gatherSuperbill, isSuperbillCharge } from './gather-superbill.ts';
import { lastReferral } from './last-referral.ts';
import { isReadyForClient, isShown, reachClient, recordsOfSignedIn, type PaperContext } from './paper-call.ts';
import { findArrived } from './find-arrived.ts';
import { preparePaper } from './prepare-paper.ts';
import { readPaperRecords, type PaperRecords } from './read-paper-records.ts';

type Outputs = InferContractRouterOutputs<typeof printing>;

/** Papers that were issued before, as many as a page shows. */
const issuedShown = 50;

export function offerToClient(context: PaperContext): Outputs['offer'] {
  const { services } = context;
  const { records } = recordsOfSignedIn(context);
  const isReady = (chargeId: string): boolean => isReadyForClient(services, records, preparePaper(services, records, { kind: 'superbill', chargeIds: [chargeId] }, { language: 'en', largePrint: false }));
  return {
    receipts: isShown(services, 'receipt') ? listReceipts(records) : [],
    superbills: isShown(services, 'superbill') ? listSuperbillLines(records).map((line) => ({ ...line, ready: isReady(line.chargeId) })) : [],
    flexibleSpendingStatement: isShown(services, 'flexible_spending_statement'),
    statement: isShown(services, 'statement'),
    estimates: listGivenEstimates(services, records.client.id),
    largePrint: records.looks.largePrint,
    canMail: Boolean(records.client.email) && services.store.mailSending.findServer() !== undefined,
  };
}

export function offerToStaff(context: PaperContext, clientId: string): Outputs['offerOf'] {
  const { services } = context;
  const { client } = reachClient(context, clientId);
  const records = readPaperRecords(services, client);
  return {
    receipts: listReceipts(records),
    superbills: listSuperbillLines(records).map((line) => ({ ...line, findings: findingsOf(context, records, line.chargeId) })),
    largePrint: records.looks.largePrint,
    hasArrived: findArrived(records.visits.values(), records.now) !== undefined,
    referral: lastReferral(services, clientId),
    issued: services.store.printing.listPapers(clientId, issuedShown).map(({ id, kind, number, issuedAt, prints }) => ({ paperId: id, kind, number, issuedAt, prints })),
  };
}

function listReceipts(records: PaperRecords): Outputs['offer']['receipts'] {
  return listReceiptEntries(records).map((entry) => ({ entryId: entry.id, number: receiptNumberOf(records, entry), date: entry.entryDate, amountCents: receiptAmountOf(records, entry), kind: entry.kind === 'refund' ? ('refund' as const) : ('payment' as const) }));
}

/** Estimates that the client was given, newest first; only the last version of each holds. */
function listGivenEstimates({ store }: PaperContext['services'], clientId: string): Outputs['offer']['estimates'] {
  const { versions, items, events } = store.estimates.readAll([clientId]);
  const closed = new Set(events.filter(({ kind }) => kind === 'closed').map(({ estimateId }) => estimateId));
  const given = versions.flatMap((version) => {
    const day = events.find(({ versionId }) => versionId === version.id)?.day;
    return day && !closed.has(version.estimateId) ? [{ version, day }] : [];
  });
  const held = given.filter(({ version }) => !given.some((other) => other.version.estimateId === version.estimateId && other.version.version > version.version));
  return held.toSorted((one, other) => (one.day < other.day ? 1 : -1)).map(({ version, day }) => ({
    versionId: version.id, primaryService: version.primaryService, day, totalCents: items.reduce((sum, item) => (item.versionId === version.id ? sum + item.quantity * item.eachCents : sum), 0),
  }));
}

/** Newest first. */
function listSuperbillLines({ settlement, providers }: PaperRecords): Omit<Outputs['offer']['superbills'][number], 'ready'>[] {
  return settlement.charges.filter(isSuperbillCharge).reverse().map(({ charge }) => {
    const provider = providers.get(charge.providerId);
    return { chargeId: charge.id, serviceDate: charge.serviceDate, providerId: charge.providerId, providerName: provider ? nameProvider(provider).displayName : '', description: charge.description, feeCents: charge.feeCents };
  });
}

/** What an insurer would send back if this service stood alone. */
function findingsOf({ services }: PaperContext, records: PaperRecords, chargeId: string): PaperFinding[] {
  const facts = gatherSuperbill(records, [chargeId], { number: '', issuedAt: records.now, issuedOn: records.today, mark: null });
  return checkSuperbill(facts, services.printFonts());
}
