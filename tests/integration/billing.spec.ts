import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { computeBalance } from '#main/api/balance.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { practiceForEachTest } from '#tests/support/practice-for-each-test.ts';

const now = Date.parse('2026-11-24T14:07:00-05:00');
const practice = practiceForEachTest(now);
const { as } = practice;
async function asRole(role: 'biller' | 'scheduler') {
  const owner = practice.services.store.signIn.findStaff('rowena');
  if (!owner) throw new Error('no owner');
  practice.services.store.signIn.saveStaff({ ...owner, id: role, username: role, usernameKey: role, name: `The ${role}`, role });
  return as(role);
}
/** A client of the test's own, so that the demo's money is not in the way. */
async function newClient(): Promise<string> {
  const desk = await as('dorothea');
  const nobody = { middleName: null, preferredFirstName: null, preferredLastName: null, pronouns: null, sex: null, email: null, phone: null, street: null, line2: null, city: null, state: null, zip: null, guardianName: null, privacyNote: null };
  const made = await desk.registration.create({ ...nobody, firstName: 'Odile', lastName: 'Sandoval', dateOfBirth: '1991-02-03', status: 'active', language: 'en', selfCheckInBlocked: false, providerIds: ['tumbleton'], acceptDuplicate: false });
  return made.clientId;
}
const charge = (clientId: string, serviceDate: string, feeCents: number, insuranceExpectedCents = 0) => ({
  intentId: randomUUID(), clientId, providerId: 'tumbleton', appointmentId: null, kind: 'visit' as const, serviceDate, code: '90834', modifiers: ['95'], units: 1, minutes: 45, placeOfService: '11',
  description: 'Session, 45 minutes', feeCents, insuranceExpectedCents, diagnosisIds: [],
});
const payment = (clientId: string, amountCents: number, chargeIds: string[] | null = null) => ({
  intentId: randomUUID(), clientId, amountCents, chargeIds, method: 'cash' as const, reference: null, receivedOn: '2026-11-24', memo: null, statementMemo: null,
});
const everything = { show: 'all' as const, from: null, to: null, skip: 0 };

test('a payment previewed is a payment made: oldest first, the rest a credit, receipts counted without a gap', async () => {
  const clientId = await newClient();
  const biller = await asRole('biller');
  const [first, second] = [charge(clientId, '2026-10-01', 10_000), charge(clientId, '2026-10-08', 16_500, 14_000)];
  await biller.billing.postCharge(first);
  await biller.billing.postCharge(second);
  const desk = await as('dorothea');
  const preview = await desk.billing.previewPayment({ clientId, amountCents: 13_000, chargeIds: null });
  expect(preview).toMatchObject({ allocations: [{ chargeId: first.intentId, appliedCents: 10_000, leftCents: 0 }, { chargeId: second.intentId, appliedCents: 2_500, leftCents: 0 }], creditCents: 500, responsibilityCents: -500 });
  const paid = await desk.billing.recordPayment(payment(clientId, 13_000));
  const next = await desk.billing.recordPayment(payment(clientId, 100));
  expect((next.receiptNumber ?? 0) - (paid.receiptNumber ?? 0)).toBe(1);
  expect(paid.responsibilityCents).toBe(-500);
  const account = await desk.billing.accountOf({ clientId, ...everything });
  expect(account).toMatchObject({ responsibilityCents: -600, insurancePendingCents: 14_000, creditCents: 600, openCharges: [], canEdit: false, aging: { to30Cents: 0, over90Cents: 0 } });
});

test('ticked charges are paid before older ones', async () => {
  const clientId = await newClient();
  const biller = await asRole('biller');
  const [old, young] = [charge(clientId, '2026-08-01', 10_000), charge(clientId, '2026-11-20', 4_000)];
  await biller.billing.postCharge(old);
  await biller.billing.postCharge(young);
  await biller.billing.recordPayment(payment(clientId, 4_000, [young.intentId]));
  const { openCharges, aging } = await biller.billing.accountOf({ clientId, ...everything });
  expect(openCharges).toMatchObject([{ id: old.intentId, openCents: 10_000 }]);
  expect(aging).toEqual({ to30Cents: 0, to60Cents: 0, to90Cents: 0, over90Cents: 10_000 });
});

test('the same payment sent twice is taken once; its id for another amount or client is refused', async () => {
  const clientId = await newClient();
  const desk = await as('dorothea');
  const cash = payment(clientId, 5_000);
  const [one, two] = await Promise.all([desk.billing.recordPayment(cash), desk.billing.recordPayment(cash)]);
  expect(two).toEqual(one);
  expect((await refusalOf(desk.billing.recordPayment({ ...cash, amountCents: 6_000 }))).code).toBe('CHANGED_MEANWHILE');
  expect((await refusalOf(desk.billing.recordPayment({ ...cash, clientId: 'marigold' }))).code).toBe('CHANGED_MEANWHILE');
  expect((await desk.billing.accountOf({ clientId, ...everything })).responsibilityCents).toBe(-5_000);
});

test('insurance pays, takes off and leaves the rest to the client; what has no room is refused', async () => {
  const clientId = await newClient();
  const biller = await asRole('biller');
  const visit = charge(clientId, '2026-10-08', 16_500, 14_000);
  await biller.billing.postCharge(visit);
  const line = (kind: 'insurance_payment' | 'insurance_adjustment' | 'insurance_to_client' | 'write_off', amountCents: number, reason: string | null = null) =>
    biller.billing.postLine({ intentId: randomUUID(), clientId, chargeId: visit.intentId, kind, amountCents, entryDate: '2026-11-20', reference: 'EOB 1', reason });
  await line('insurance_payment', 9_000);
  await line('insurance_adjustment', 3_000);
  expect((await line('insurance_to_client', 2_000)).responsibilityCents).toBe(4_500);
  expect((await refusalOf(line('insurance_payment', 4_501))).code).toBe('MORE_THAN_DUE');
  expect((await refusalOf(line('write_off', 500))).code).toBe('REASON_NEEDED');
  expect((await line('write_off', 500, 'Hardship')).responsibilityCents).toBe(4_000);
  const { lines, insurancePendingCents } = await biller.billing.accountOf({ clientId, ...everything });
  expect(insurancePendingCents).toBe(0);
  expect(lines.map(({ kind, effectCents, runningCents }) => [kind, effectCents, runningCents]).sort()).toEqual(expect.arrayContaining([['visit', 2_500, 2_500]]));
  expect(lines[0]?.runningCents).toBe(4_000);
});

test('a wrong line is negated exactly, once, and not before what rests on it; the history keeps both', async () => {
  const clientId = await newClient();
  const biller = await asRole('biller');
  const visit = charge(clientId, '2026-10-08', 16_500, 14_000);
  await biller.billing.postCharge(visit);
  const paid = await biller.billing.postLine({ intentId: randomUUID(), clientId, chargeId: visit.intentId, kind: 'insurance_payment', amountCents: 9_000, entryDate: '2026-11-20', reference: null, reason: null });
  const cash = await biller.billing.recordPayment(payment(clientId, 2_500));
  const undo = (lineId: string) => biller.billing.reverse({ intentId: randomUUID(), clientId, lineId, reason: 'Typed wrong' });
  expect((await refusalOf(undo(visit.intentId))).code).toBe('LINE_IN_USE');
  await undo(paid.id);
  expect((await refusalOf(undo(paid.id))).code).toBe('CHANGED_MEANWHILE');
  expect((await undo(visit.intentId)).responsibilityCents).toBe(-2_500);
  expect((await undo(cash.id)).responsibilityCents).toBe(0);
  const { lines, creditCents, openCharges } = await biller.billing.accountOf({ clientId, ...everything });
  expect([lines.length, creditCents, openCharges]).toEqual([6, 0, []]);
  expect(lines.map(({ correction }) => correction).sort()).toEqual(['reversal', 'reversal', 'reversal', 'reversed', 'reversed', 'reversed']);
  expect((await refusalOf(undo('made-up'))).code).toBe('NOT_FOUND');
});

test('a refund gives back no more than was paid, and what it paid is owed again', async () => {
  const clientId = await newClient();
  const biller = await asRole('biller');
  await biller.billing.postCharge(charge(clientId, '2026-10-08', 10_000));
  const paid = await biller.billing.recordPayment(payment(clientId, 12_000));
  const refund = (amountCents: number) => biller.billing.refund({ intentId: randomUUID(), clientId, paymentId: paid.id, amountCents, method: 'cash', reference: null, reason: 'Moved away' });
  expect((await refund(5_000)).responsibilityCents).toBe(3_000);
  expect((await refusalOf(refund(7_001))).code).toBe('MORE_THAN_PAID');
  expect((await refusalOf(biller.billing.reverse({ intentId: randomUUID(), clientId, lineId: paid.id, reason: 'Typed wrong' }))).code).toBe('LINE_IN_USE');
  const { lines } = await biller.billing.accountOf({ clientId, ...everything });
  expect(lines.find(({ id }) => id === paid.id)).toMatchObject({ refundableCents: 7_000, canReverse: false, hasReceipt: true });
});

test('the front desk takes payments and edits nothing; schedulers and providers see no account', async () => {
  const clientId = await newClient();
  const desk = await as('dorothea');
  for (const call of [desk.billing.postCharge(charge(clientId, '2026-10-08', 1_000)), desk.billing.giveCredit({ intentId: randomUUID(), clientId, amountCents: 100, reason: 'Kind' }), desk.billing.listUnposted({}), desk.billing.diagnoses({ clientId })]) {
    expect((await refusalOf(call)).code).toBe('NOT_ALLOWED');
  }
  for (const other of [await asRole('scheduler'), await as('rowan')]) {
    expect((await refusalOf(other.billing.accountOf({ clientId, ...everything }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(other.billing.recordPayment(payment(clientId, 100)))).code).toBe('NOT_ALLOWED');
  }
});

test('money is not recorded for tomorrow, nor a service that lies ahead', async () => {
  const clientId = await newClient();
  const biller = await asRole('biller');
  expect((await refusalOf(biller.billing.recordPayment({ ...payment(clientId, 100), receivedOn: '2026-11-25' }))).code).toBe('DATE_AHEAD');
  expect((await refusalOf(biller.billing.postCharge(charge(clientId, '2026-11-25', 100)))).code).toBe('DATE_AHEAD');
  expect((await refusalOf(biller.billing.postCharge(charge(clientId, '2026-11-20', 100, 101)))).code).toBe('MORE_THAN_DUE');
});

test('each change leaves a command and one audit event in its own transaction, and a refused one no row', async () => {
  const clientId = await newClient();
  const desk = await as('dorothea');
  const { store } = practice.services;
  const before = store.outbox.list().length;
  const paid = await desk.billing.recordPayment(payment(clientId, 5_000));
  expect(store.outbox.list().slice(before)).toMatchObject([{ command: 'billing.recordPayment', subject: 'ledger_entries', subjectId: paid.id, actorKind: 'staff' }]);
  expect(store.audit.listLatest(1)[0]).toMatchObject({ procedure: 'billing.recordPayment', outcome: 'done', clientIds: JSON.stringify([clientId]) });
  await refusalOf(desk.billing.recordPayment({ ...payment(clientId, 100), receivedOn: '2026-11-25' }));
  expect(store.audit.listLatest(1)[0]).toMatchObject({ outcome: 'refused', detail: 'DATE_AHEAD' });
  expect(store.billing.readLedger(clientId).entries).toHaveLength(1);
});

test('the store itself refuses to change or delete a line', () => {
  const { store } = practice.services;
  const run = (sql: string) => () => store.db.$client.prepare(sql).run();
  expect(run(`UPDATE charges SET feeCents = 1`)).toThrow('append-only');
  expect(run(`DELETE FROM charges`)).toThrow('append-only');
  expect(run(`UPDATE ledger_entries SET amountCents = 1`)).toThrow('append-only');
  expect(run(`DELETE FROM allocations`)).toThrow('append-only');
});

test('a balance is read from the covering indexes alone', () => {
  const { store } = practice.services;
  const planOf = (sql: string): string => JSON.stringify(store.db.$client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
  expect(planOf(`select sum(feeCents), sum(insuranceExpectedCents) from charges where clientId = 'x'`)).toContain('COVERING INDEX charges_client');
  expect(planOf(`select kind, sum(amountCents), sum(expectedDropCents) from ledger_entries where clientId = 'x' group by kind`)).toContain('COVERING INDEX ledger_entries_client');
  expect(computeBalance(store.billing.sumBalance('marigold')).insurancePendingCents).toBe(14_000);
});
