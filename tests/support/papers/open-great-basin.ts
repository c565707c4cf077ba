import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import { compose } from '#main/compose.ts';
import type { PaperRequest } from '#main/contract/printing.ts';
import type { PaperWish } from '#main/papers/paper-facts.ts';
import { importPractice } from '#main/practice/import/import-practice.ts';
import { listReceiptEntries } from '#main/printing/gather-receipt.ts';
import { preparePaper } from '#main/printing/prepare-paper.ts';
import { readPaperRecords } from '#main/printing/read-paper-records.ts';
import { readPaper, type ReadPaper } from './read-paper.ts';

const from = resolve('tests/support/papers/great-basin');
const english: PaperWish = { language: 'en', largePrint: false };

export type GreatBasin = ReturnType<typeof openGreatBasin>;

/**
 * A practice whose files hold what is hard on paper: names of 73 letters and of four scripts, a dependent between two policies, a
 * supervised provider, one without NPI, a charge for a missed visit, codes of its own, a diagnosis that came late, sixty weeks.
 */
export function openGreatBasin(now: number) {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-great-basin-'));
  const store = openStore({ dataFolder: folder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  const report = importPractice({ store, now, files: new Map(readdirSync(from).map((name) => [name, new Uint8Array(readFileSync(join(from, name)))])) });
  const services = compose({ store, clock: { now: () => now }, log: { info: () => undefined, fault: (event) => { throw new Error(event); } }, keyInFile: true });
  const recordsOf = (externalId: string) => {
    const id = store.printing.listClientIds().find((one) => store.clients.find(one)?.externalId === externalId);
    const client = id === undefined ? undefined : store.clients.find(id);
    if (!client) throw new Error(`no client ${externalId}`);
    return readPaperRecords(services, client);
  };
  const prepare = (externalId: string, request: PaperRequest, wish: PaperWish = english) => preparePaper(services, recordsOf(externalId), request, wish);
  return {
    store, services, report, recordsOf, prepare,
    /** The charges of these days, as a superbill is asked for. */
    superbill: (externalId: string, ...days: string[]): PaperRequest => ({ kind: 'superbill', chargeIds: recordsOf(externalId).settlement.charges.flatMap(({ charge }) => (charge.code !== null && days.includes(charge.serviceDate) ? [charge.id] : [])) }),
    receipt: (externalId: string, paidOn: string, paper: 'letter' | 'roll_80' | 'roll_58'): PaperRequest => ({ kind: 'receipt', paper, entryId: listReceiptEntries(recordsOf(externalId)).find(({ entryDate }) => entryDate === paidOn)?.id ?? '' }),
    read: async (externalId: string, request: PaperRequest, wish: PaperWish = english): Promise<ReadPaper> => readPaper(await services.press.draw(prepare(externalId, request, wish).drawing, wish)),
    /** `place problem`, the place being the line or `paper`. */
    findings: (externalId: string, request: PaperRequest): string[] => prepare(externalId, request).findings.map(({ problem, line }) => `${line ?? 'paper'} ${problem}`),
    close: (): void => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
