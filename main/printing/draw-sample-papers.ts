import type { Services } from '#main/api/services.ts';
import { nameProvider } from '#main/api/words-of-record.ts';
import { drawGoodFaithEstimate } from '#main/papers/good-faith-estimate.ts';
import type { PaperIdentity, PaperWish } from '#main/papers/paper-facts.ts';
import { drawArrivalTicket } from '#main/papers/slips.ts';
import { gatherEstimate } from './gather-estimate.ts';
import { listReceiptEntries } from './gather-receipt.ts';
import { isSuperbillCharge } from './gather-superbill.ts';
import { isStopped, preparePaper } from './prepare-paper.ts';
import { readPaperRecords, type PaperRecords } from './read-paper-records.ts';

export type SamplePaper = { readonly name: string; /** Absent: no client has what it needs. */ readonly bytes?: Uint8Array; readonly findings: readonly string[] };
type Request = Parameters<typeof preparePaper>[2];

const wish: PaperWish = { language: 'en', largePrint: false };

/** Papers of each kind, from the client whose record has most to show for it. */
export async function drawSamplePapers(services: Services): Promise<SamplePaper[]> {
  const everybody = services.store.printing.listClientIds().flatMap((id) => services.store.clients.find(id) ?? []).map((client) => readPaperRecords(services, client));
  const richest = pick(everybody, (records) => records.settlement.charges.length);
  const paid = pick(everybody, (records) => listReceiptEntries(records).length);
  const year = richest ? { from: `${Number(richest.today.slice(0, 4)) - 1}-01-01`, to: richest.today } : undefined;
  const receipts = paid ? listReceiptEntries(paid) : [];
  const receipt = receipts.find(({ kind }) => kind === 'client_payment') ?? receipts[0];
  const request = async (name: string, records: PaperRecords | undefined, wanted: Request | undefined): Promise<SamplePaper> => {
    if (!records || !wanted) return { name, findings: [] };
    const { drawing, findings } = preparePaper(services, records, wanted, wish);
    return { name, bytes: await services.press.draw(drawing, wish), findings: findings.map(({ problem, line }) => (line === null ? problem : `line ${line + 1}: ${problem}`)) };
  };
  const slip = (paper: 'letter' | 'roll_80' | 'roll_58'): Request | undefined => receipt && { kind: 'receipt', entryId: receipt.id, paper };
  const best = pick(everybody, (records) => readySuperbill(services, records).length) ?? richest;
  const chargeIds = best ? readySuperbill(services, best) : [];
  const all = chargeIds.length > 0 ? chargeIds : ofOneProvider(best);
  return [
    await request('receipt', paid, slip('letter')), await request('receipt-80-mm', paid, slip('roll_80')), await request('receipt-58-mm', paid, slip('roll_58')),
    await request('superbill', best, all.length > 0 ? { kind: 'superbill', chargeIds: all } : undefined),
    await request('flexible-spending-statement', richest, year && { kind: 'flexible_spending_statement', ...year, diagnosis: false }),
    await request('statement', richest, year && { kind: 'statement', ...year }),
    await sampleEstimate(services, everybody), await sampleTicket(services, richest),
  ];
}

function pick(everybody: readonly PaperRecords[], weigh: (records: PaperRecords) => number): PaperRecords | undefined {
  const weighed = everybody.map((records) => ({ records, weight: weigh(records) })).filter(({ weight }) => weight > 0);
  return weighed.sort((one, other) => other.weight - one.weight)[0]?.records;
}

/** The services of the client's first such provider that nothing keeps from a superbill. */
function readySuperbill(services: Services, records: PaperRecords): string[] {
  return ofOneProvider(records).filter((id) => !isStopped(preparePaper(services, records, { kind: 'superbill', chargeIds: [id] }, wish).findings));
}

function ofOneProvider(records: PaperRecords | undefined): string[] {
  const charges = records?.settlement.charges.filter(isSuperbillCharge).map(({ charge }) => charge) ?? [];
  return charges.filter(({ providerId }) => providerId === charges[0]?.providerId).map(({ id }) => id);
}

async function sampleEstimate(services: Services, everybody: readonly PaperRecords[]): Promise<SamplePaper> {
  const list = services.store.practice.listServices();
  for (const records of everybody) {
    const identity: PaperIdentity = { number: 'PREVIEW', issuedAt: records.now, issuedOn: records.today, mark: null };
    const facts = gatherEstimate(records, list, records.practice.name, identity);
    if (facts) return { name: 'good-faith-estimate', bytes: await drawGoodFaithEstimate(facts, wish, services.printFonts()), findings: [] };
  }
  return { name: 'good-faith-estimate', findings: [] };
}

async function sampleTicket(services: Services, records: PaperRecords | undefined): Promise<SamplePaper> {
  const [provider] = records ? [...records.providers.values()] : [];
  if (!records || !provider) return { name: 'arrival-ticket', findings: [] };
  const time = new Intl.DateTimeFormat('en-US', { timeZone: records.practice.timeZone, hour: 'numeric', minute: '2-digit' }).format(records.now);
  const facts = { issuedAt: records.now, practiceName: records.practice.name, firstName: records.client.preferredFirstName ?? records.client.firstName, providerFirstName: nameProvider(provider).firstName, time };
  return { name: 'arrival-ticket', bytes: await drawArrivalTicket(facts, { ...wish, width: 80 }, services.printFonts()), findings: [] };
}
