import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { loadImportState } from '#db/queries/import-state.ts';
import type { Store } from '#db/store.ts';
import { computeBalance } from '#main/api/balance.ts';
import { reverseEntry } from '#main/api/judge-line.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import { importPractice } from '#main/practice/import/import-practice.ts';
import type { ImportReport } from '#main/practice/import/import-report.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-import-'));
  store = openStore({ dataFolder: folder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const files: Record<string, string> = {
  'practice.csv': 'Name,Time Zone\nHarbor Street,America/New_York\n',
  'providers.csv': 'Full Name,NPI,Supervisor,Taxonomy\n"Hollis Fennimore, LMHC",1234567893,Odalys Brightwater,101ym0800x\n"Odalys Brightwater, PhD",,,abc\n"Perrin Oakhollow, LCSW",,Nobody Known,\n',
  'services.csv': 'Code,Name,Minutes,Fee\n90834,"Psychotherapy, 45 minutes",45,$165.00\nINTAKE,Our own intake,60,$200\n',
  'clients.csv': 'ID,Client,DOB\n7,"Lindqvist, Åsa",03/04/1980\n8,"Okonkwo, Tobias",05/06/2015\n9,"Vale, Imogen",07/08/1990\n',
  'appointments.csv': 'Client ID,Provider,Date,Start,Service,Telehealth,Status\n7,Hollis Fennimore,11/02/2026,9:00 AM,90834,yes,Completed\n7,Hollis Fennimore,11/09/2026,9:00 AM,90834,,No Show\n',
  'policies.csv': 'Client ID,Insurance Company,Insurance ID,Group Number,Relationship,Policyholder,Policyholder DOB,Order\n7,Blue Prairie,XQZ123,G1,Self,,,Primary\n8,Blue Prairie,XQZ124,,child,"Okonkwo, Ada",1/2/85,primary\n8,Second Mutual,SM1,,child,,,\n9,Blue Prairie,,,self,,,\n',
  'diagnoses.csv': 'Client ID,ICD-10,Date,Released\n7,f411,09/01/2026,yes\n7,F43.20,11/05/2026,no\n7,F43.2000000,11/05/2026,no\n8,300.02,09/01/2026,\n',
  'charges.csv': 'Client ID,Provider,DOS,CPT,Modifiers,Units,POS,Fee,Expected from Insurance,Kind\n7,Hollis Fennimore,11/02/2026,90834,95; GT,1,,$165.00,$140,\n7,"Fennimore, Hollis",11/09/2026,No show,,,,$75.00,,no show\n7,1234567893,10/05/2026,90837,,1,2,195,,visit\n8,Odalys Brightwater,11/03/2026,INTAKE,,,11,200.00,,visit\n8,Odalys Brightwater,11/03/2026,XYZ,,,11,200.00,,visit\n7,Hollis Fennimore,11/02/2026,90834,95; GT,1,,$165.00,$140,\n7,Hollis Fennimore,12/01/2026,90834,,,11,165,,\n',
  'payments.csv': 'Client ID,Date,Amount,From,Method,Reference,For Date,Adjustment\n7,11/10/2026,25.00,client,check,1044,11/02/2026,\n7,11/20/2026,$100.00,insurance,EFT,EOB-9,11/02/2026,$40.00\n7,11/21/2026,300,client,card,4242 4242 4242 4242,,\n7,11/21/2026,300,client,card,4242,,\n8,11/22/2026,50,insurance,check,,,\n9,11/22/2026,20,client,cash,,,\n9,11/22/2026,20,client,cash,,,\n9,11/23/2026,500,insurance,,,,\n',
  'balances.csv': 'Client ID,Balance,As Of\n8,$40.00,01/01/2026\n9,(15.50),01/01/2026\n7,12.00,12/31/2026\n',
};
const run = (changes: Record<string, string> = {}): ImportReport =>
  importPractice({ store, now, files: new Map(Object.entries({ ...files, ...changes }).map(([name, text]) => [name, new TextEncoder().encode(text)])) });
const held = () => loadImportState(store.db);
const clientId = (externalId: string): string => held().clients.find((one) => one.externalId === externalId)?.id ?? '';
const ledgerOf = (externalId: string) => store.billing.readLedger(clientId(externalId));
const balanceOf = (externalId: string) => computeBalance(store.billing.sumBalance(clientId(externalId)));
const summary = (report: ImportReport, file: string) => {
  const count = report.files.find((one) => one.file === file);
  return count && [count.added, count.changed, count.unchanged, count.refused];
};
const reasons = (report: ImportReport, file: string) => report.refusals.filter((one) => one.file === file).map(({ line, reason }) => `${line} ${reason}`);
/** The files without the rows that say the same twice: which of two is corrected, nobody can tell. */
const single: Record<string, string> = {
  ...files,
  'charges.csv': (files['charges.csv'] ?? '').replace('7,Hollis Fennimore,11/02/2026,90834,95; GT,1,,$165.00,$140,\n7,Hollis Fennimore,12', '7,Hollis Fennimore,12'),
  'payments.csv': (files['payments.csv'] ?? '').replace('9,11/22/2026,20,client,cash,,,\n9,11/22', '9,11/22'),
};
const replace = (file: string, from: string, to: string): Record<string, string> => {
  const text = single[file] ?? '';
  if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
  return { ...single, [file]: text.replace(from, to) };
};

it('takes policies, diagnoses, charges, payments and opening balances, and refuses the rest by row and reason', () => {
  const report = run();
  expect(summary(report, 'providers.csv')).toEqual([2, 0, 0, 1]);
  expect(summary(report, 'policies.csv')).toEqual([3, 0, 0, 1]);
  expect(summary(report, 'diagnoses.csv')).toEqual([2, 0, 0, 2]);
  expect(summary(report, 'charges.csv')).toEqual([4, 0, 0, 3]);
  expect(summary(report, 'payments.csv')).toEqual([5, 0, 0, 3]);
  expect(summary(report, 'balances.csv')).toEqual([2, 0, 0, 1]);
  expect(reasons(report, 'charges.csv').join(' ')).toMatch(/6 No service has the code or name “XYZ”.*7 Line 2 is the same charge already.*8 The date of service lies ahead/);
  expect(reasons(report, 'payments.csv').join(' ')).toMatch(/4 This looks like a whole card number.*8 Line 7 is the same payment already.*9 The client has no charge that insurance could pay/);
  expect(reasons(report, 'diagnoses.csv').join(' ')).toMatch(/4 .*not an ICD-10 code.*5 .*ICD-9/);
});

it('puts every field where superbills read it', () => {
  run();
  const { providers, money } = held();
  const hollis = providers.find((one) => one.lastName === 'Fennimore');
  const supervisor = providers.find((one) => one.lastName === 'Brightwater');
  expect(hollis).toMatchObject({ taxonomy: '101YM0800X', supervisorId: supervisor?.id });
  expect(supervisor?.taxonomy).toBeNull();
  const session = ledgerOf('7').charges.find((one) => one.serviceDate === '2026-11-02');
  expect(session).toMatchObject({ code: '90834', modifiers: '95 GT', units: 1, minutes: 45, placeOfService: '10', feeCents: 16_500, insuranceExpectedCents: 14_000, description: 'Psychotherapy, 45 minutes', supervisorId: supervisor?.id, providerId: hollis?.id });
  expect(session?.appointmentId).toBe(held().appointments.find((one) => one.status === 'fulfilled')?.id);
  expect(ledgerOf('7').charges.find((one) => one.kind === 'no_show')).toMatchObject({ code: null, description: 'No show', feeCents: 7_500 });
  expect(ledgerOf('7').charges.find((one) => one.code === '90837')).toMatchObject({ placeOfService: '02', description: 'Session' });
  expect(money.coverages.find((one) => one.clientId === clientId('8') && one.order === 'primary')).toMatchObject({ payer: 'Blue Prairie', relationship: 'child', subscriberName: 'Ada Okonkwo', subscriberDateOfBirth: '1985-01-02' });
  expect(money.coverages.find((one) => one.order === 'secondary')?.payer).toBe('Second Mutual');
  expect(money.diagnoses.filter((one) => one.clientId === clientId('7')).map(({ code, rank, releasedAt }) => [code, rank, releasedAt])).toEqual([['F41.1', 1, now], ['F43.20', 2, null]]);
  expect(store.clients.find(clientId('8'))).toMatchObject({ insuranceChoice: 'insured', insuranceState: 'staff_verified' });
});

it('lays payments on the day they name, then oldest first, and the balance is decision 14’s', () => {
  run();
  // 165 + 75 + 195 charged, 100 paid and 40 taken off by insurance, 25 + 300 paid by the client.
  expect(balanceOf('7')).toEqual({ responsibilityCents: -3_000, insurancePendingCents: 0 });
  const { charges, unappliedCents } = settleAccount(ledgerOf('7'));
  expect(charges.map(({ openCents }) => openCents)).toEqual([0, 0, 0]);
  expect(unappliedCents).toBe(3_000);
  const [check] = ledgerOf('7').entries.filter((one) => one.reference === '1044');
  const session = ledgerOf('7').charges.find((one) => one.serviceDate === '2026-11-02');
  expect(ledgerOf('7').allocations.filter((one) => one.entryId === check?.id)).toMatchObject([{ chargeId: session?.id, amountCents: 2_500 }]);
  expect(balanceOf('8').responsibilityCents).toBe(4_000 + 20_000 - 5_000);
  expect(balanceOf('9').responsibilityCents).toBe(-1_550 - 2_000);
  expect(held().money.ledgerEntries.flatMap(({ receiptNumber }) => receiptNumber ?? []).sort()).toEqual([1, 2, 3]);
});

it('changes nothing when the same folder comes again', () => {
  run();
  const before = held();
  const report = run();
  expect(held()).toEqual(before);
  expect(summary(report, 'charges.csv')).toEqual([0, 0, 4, 3]);
  expect(summary(report, 'payments.csv')).toEqual([0, 0, 5, 3]);
});

it('takes a corrected charge back and posts it anew, with what was posted on it', () => {
  run(single);
  const report = run(replace('charges.csv', '1,,$165.00,$140,\n7,"', '1,,$175.00,$140,\n7,"'));
  expect(summary(report, 'charges.csv')).toEqual([0, 1, 3, 2]);
  expect(balanceOf('7')).toEqual({ responsibilityCents: -2_000, insurancePendingCents: 0 });
  const standingCharge = settleAccount(ledgerOf('7')).charges.find(({ charge }) => charge.serviceDate === '2026-11-02');
  expect(standingCharge).toMatchObject({ insurancePaidCents: 10_000, insuranceAdjustedCents: 4_000, dueCents: 3_500, openCents: 0 });
  expect(ledgerOf('7').charges.filter((one) => one.serviceDate === '2026-11-02').map(({ feeCents }) => feeCents).sort((a, b) => a - b)).toEqual([-16_500, 16_500, 17_500]);
  const again = run(replace('charges.csv', '1,,$165.00,$140,\n7,"', '1,,$175.00,$140,\n7,"'));
  expect([summary(again, 'charges.csv'), summary(again, 'payments.csv')]).toEqual([[0, 0, 4, 2], [0, 0, 5, 2]]);
  expect(balanceOf('7').responsibilityCents).toBe(-2_000);
});

it('corrects a payment and an opening balance exactly once, and leaves alone what staff took back', () => {
  run(single);
  expect(summary(run(replace('payments.csv', '25.00,client,check,1044', '30.00,client,check,1045')), 'payments.csv')).toEqual([0, 1, 4, 2]);
  expect(balanceOf('7').responsibilityCents).toBe(-3_500);
  run(replace('balances.csv', '8,$40.00', '8,$45.00'));
  expect(balanceOf('8').responsibilityCents).toBe(4_500 + 20_000 - 5_000);
  const [cash] = ledgerOf('9').entries.filter((one) => one.method === 'cash');
  if (!cash) throw new Error('no cash');
  store.billing.addEntry(reverseEntry(cash, { id: 'undone', entryDate: '2026-11-24', reason: 'Typed twice', postedAt: now, postedBy: 'fern' }));
  const report = run(replace('payments.csv', '9,11/22/2026,20,client', '9,11/22/2026,21,client'));
  expect(report.notes.map(({ text }) => text).join(' ')).toContain('taken back in the app');
  expect(balanceOf('9').responsibilityCents).toBe(-1_550);
});

it('refuses a charge corrected below what was posted on it, and changes nothing', () => {
  run(single);
  const report = run(replace('charges.csv', '1,,$165.00,$140,\n7,"', '1,,$100.00,$90,\n7,"'));
  expect(reasons(report, 'charges.csv').join(' ')).toContain('More was posted on this charge than it costs now');
  expect(balanceOf('7').responsibilityCents).toBe(-3_000);
});

const weekly = (dates: readonly string[]): Record<string, string> => ({ ...single, 'charges.csv': `Client ID,Provider,DOS,CPT,Fee\n${dates.map((date) => `9,Hollis Fennimore,${date},90834,165\n`).join('')}`, 'payments.csv': 'Client ID,Date,Amount,From,Method,Reference,For Date\n9,10/13/2026,65,client,check,77,10/13/2026\n' });
const daysOf = (externalId: string) => settleAccount(ledgerOf(externalId)).charges.flatMap(({ charge, appliedCents }) => (charge.kind === 'opening_balance' ? [] : [`${charge.serviceDate} ${appliedCents}`]));

it('moves a charge whose date was corrected, with what was paid on it, and no second line stays', () => {
  run(weekly(['10/06/2026', '10/13/2026', '10/20/2026']));
  const before = balanceOf('9');
  const corrected = weekly(['10/06/2026', '10/14/2026', '10/20/2026']);
  expect(summary(run(corrected), 'charges.csv')).toEqual([0, 1, 2, 0]);
  expect(daysOf('9')).toEqual(['2026-10-06 1550', '2026-10-14 6500', '2026-10-20 0']);
  expect(balanceOf('9')).toEqual(before);
  expect(summary(run(corrected), 'charges.csv')).toEqual([0, 0, 3, 0]);
  expect(daysOf('9')).toHaveLength(3);
});

it('takes the charges of another week for new ones, though they say the same', () => {
  run(weekly(['10/06/2026', '10/13/2026']));
  expect(summary(run(weekly(['10/20/2026', '10/27/2026'])), 'charges.csv')).toEqual([2, 0, 0, 0]);
  // A window that slides on: the oldest day is not in it any more.
  const sliding = run(weekly(['10/13/2026', '10/20/2026', '10/27/2026', '11/03/2026']));
  expect(summary(sliding, 'charges.csv')).toEqual([1, 0, 3, 0]);
  expect(sliding.notes.map(({ text }) => text).join(' ')).toContain('had the same charge on 2026-10-06');
  expect(daysOf('9').map((line) => line.slice(0, 10))).toEqual(['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03']);
});

it('corrects the provider of a charge and the date of a payment in their place', () => {
  run(single);
  const [owed, lines] = [balanceOf('7'), daysOf('7').length];
  expect(summary(run(replace('charges.csv', '7,1234567893,10/05/2026', '7,Odalys Brightwater,10/05/2026')), 'charges.csv')).toEqual([0, 1, 3, 2]);
  expect(daysOf('7')).toHaveLength(lines);
  expect(summary(run(replace('payments.csv', '7,11/10/2026,25.00', '7,11/12/2026,25.00')), 'payments.csv')).toEqual([0, 1, 4, 2]);
  expect(balanceOf('7')).toEqual(owed);
});
