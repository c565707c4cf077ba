import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { findCoverageOn, listDiagnosesOn } from '#main/api/coverage-on.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { practiceForEachTest } from '#tests/support/practice-for-each-test.ts';

const now = Date.parse('2026-11-24T14:07:00-05:00');
const practice = practiceForEachTest(now);
const { as } = practice;
const everything = { show: 'all' as const, from: null, to: null, skip: 0 };
const policy = { id: null, payer: 'Blue Prairie', plan: null, memberId: 'XQZ 1234', groupNumber: 'G7', relationship: 'self' as const, subscriberName: null, subscriberDateOfBirth: null, order: 'primary' as const, copayCents: 2_500, validFrom: '2026-01-01', validTo: null };

/** A visit of the demo's client that took place this morning. */
function addVisit(change: { id: string; status: 'fulfilled' | 'cancelled' | 'no-show'; telehealth?: boolean; lateFeeCents?: number; createdAt?: number }): void {
  const { store } = practice.services;
  const startsAt = Date.parse('2026-11-24T09:00:00-05:00');
  const service = store.practice.listServices().find(({ feeCents }) => feeCents > 2_500);
  store.appointments.insert({ clientId: 'marigold', providerId: 'tumbleton', serviceId: service?.id ?? null, locationId: null, startsAt, endsAt: startsAt + 45 * 60_000, source: 'desk', createdAt: startsAt - 86_400_000, updatedAt: now, telehealth: false, ...change });
}

test('a finished visit proposes its charge from service, place and copay, until it is posted', async () => {
  const owner = await as('rowena');
  await owner.billing.saveCoverage({ clientId: 'marigold', coverage: policy });
  addVisit({ id: 'this-morning', status: 'fulfilled', telehealth: true });
  addVisit({ id: 'missed', status: 'no-show' });
  addVisit({ id: 'imported', status: 'fulfilled', createdAt: now });
  const { proposals } = await owner.billing.accountOf({ clientId: 'marigold', ...everything });
  const proposal = proposals.find(({ appointmentId }) => appointmentId === 'this-morning');
  if (!proposal) throw new Error('no proposal');
  expect(proposals.map(({ appointmentId }) => appointmentId)).not.toEqual(expect.arrayContaining(['missed']));
  expect(proposals.map(({ appointmentId }) => appointmentId)).not.toContain('imported');
  expect(proposal).toMatchObject({ kind: 'visit', serviceDate: '2026-11-24', placeOfService: '10', modifiers: ['95'], minutes: 45, copayCents: 2_500, insuranceExpectedCents: proposal.feeCents - 2_500 });
  expect((await owner.billing.listUnposted({})).proposals).toEqual(expect.arrayContaining([proposal]));
  const { clientName: _client, providerName: _provider, copayCents: _copay, ...details } = proposal;
  const before = (await owner.billing.accountOf({ clientId: 'marigold', ...everything })).responsibilityCents;
  const posted = await owner.billing.postCharge({ ...details, intentId: randomUUID() });
  expect(posted.responsibilityCents).toBe(before + 2_500);
  expect((await refusalOf(owner.billing.postCharge({ ...details, intentId: randomUUID() }))).code).toBe('CHANGED_MEANWHILE');
  expect((await owner.billing.accountOf({ clientId: 'marigold', ...everything })).proposals.map(({ appointmentId }) => appointmentId)).not.toContain('this-morning');
  await owner.billing.reverse({ intentId: randomUUID(), clientId: 'marigold', lineId: posted.id, reason: 'Wrong service' });
  expect((await owner.billing.accountOf({ clientId: 'marigold', ...everything })).proposals.map(({ appointmentId }) => appointmentId)).toContain('this-morning');
});

test('a late cancel’s fee waits until it is posted, once, or waived with a reason', async () => {
  const owner = await as('rowena');
  addVisit({ id: 'late', status: 'cancelled', lateFeeCents: 5_000 });
  addVisit({ id: 'late-too', status: 'cancelled', lateFeeCents: 5_000 });
  const before = await owner.billing.accountOf({ clientId: 'marigold', ...everything });
  expect(before.lateFees.map(({ appointmentId }) => appointmentId)).toEqual(expect.arrayContaining(['late', 'late-too']));
  const fee = await owner.billing.postLateFee({ intentId: randomUUID(), appointmentId: 'late', feeCents: 5_000 });
  expect(fee.responsibilityCents).toBe(before.responsibilityCents + 5_000);
  expect((await refusalOf(owner.billing.postLateFee({ intentId: randomUUID(), appointmentId: 'late', feeCents: 5_000 }))).code).toBe('CHANGED_MEANWHILE');
  expect((await owner.billing.waiveLateFee({ intentId: randomUUID(), appointmentId: 'late-too', reason: 'Was ill' })).responsibilityCents).toBe(fee.responsibilityCents);
  const after = await owner.billing.accountOf({ clientId: 'marigold', ...everything });
  expect(after.lateFees).toEqual([]);
  expect(after.lines.filter(({ kind }) => kind === 'late_cancel').map(({ amountCents, reason }) => [amountCents, reason])).toEqual(expect.arrayContaining([[5_000, null], [0, 'Was ill']]));
});

test('a policy of somebody else needs that person; the one that holds on a day is found', async () => {
  const desk = await as('dorothea');
  expect((await refusalOf(desk.billing.saveCoverage({ clientId: 'marigold', coverage: { ...policy, relationship: 'child' } }))).code).toBe('SUBSCRIBER_NEEDED');
  expect((await refusalOf(desk.billing.saveCoverage({ clientId: 'marigold', coverage: { ...policy, validTo: '2025-12-31' } }))).code).toBe('DATES_CROSSED');
  const { id } = await desk.billing.saveCoverage({ clientId: 'marigold', coverage: { ...policy, relationship: 'child', subscriberName: 'Rosalind Thistlewood', subscriberDateOfBirth: '1970-05-06', validTo: '2026-06-30' } });
  expect((await refusalOf(desk.billing.saveCoverage({ clientId: 'guillermina', coverage: { ...policy, id } }))).code).toBe('NOT_FOUND');
  const { coverages } = await desk.billing.coverages({ clientId: 'marigold' });
  expect(coverages).toMatchObject([{ id, payer: 'Blue Prairie', subscriberName: 'Rosalind Thistlewood' }]);
  const rows = practice.services.store.coverage.listCoverages('marigold');
  expect([findCoverageOn(rows, '2026-06-30')?.id, findCoverageOn(rows, '2026-07-01')]).toEqual([id, undefined]);
  expect(practice.services.store.clients.find('marigold')).toMatchObject({ insuranceChoice: 'insured', insuranceState: 'staff_verified' });
});

test('a diagnosis belongs to its days, is released by its provider, and a changed code is not released', async () => {
  const provider = await as('rowan');
  const { id } = await provider.billing.saveDiagnosis({ clientId: 'marigold', diagnosis: { id: null, code: 'f41.1', description: 'Generalized anxiety', validFrom: '2026-09-01', validTo: null, rank: 1 } });
  const later = await provider.billing.saveDiagnosis({ clientId: 'marigold', diagnosis: { id: null, code: 'F43.20', description: null, validFrom: '2026-11-20', validTo: null, rank: 2 } });
  const rows = practice.services.store.coverage.listDiagnoses('marigold');
  expect(listDiagnosesOn(rows, '2026-11-01').map(({ code }) => code)).toEqual(['F41.1']);
  expect(listDiagnosesOn(rows, '2026-11-20').map((row) => row.id)).toEqual([id, later.id]);
  await provider.billing.releaseDiagnosis({ diagnosisId: id, released: true });
  const released = async (): Promise<(number | null)[]> => (await provider.billing.diagnoses({ clientId: 'marigold' })).diagnoses.map(({ releasedAt }) => releasedAt);
  expect(await released()).toEqual([now, null]);
  await provider.billing.saveDiagnosis({ clientId: 'marigold', diagnosis: { id, code: 'F41.9', description: null, validFrom: '2026-09-01', validTo: null, rank: 1 } });
  expect(await released()).toEqual([null, null]);
  expect((await refusalOf(provider.billing.saveDiagnosis({ clientId: 'marigold', diagnosis: { id: null, code: 'F41.1', description: null, validFrom: '2026-09-01', validTo: '2026-08-01', rank: 1 } }))).code).toBe('DATES_CROSSED');
});

test('a client sees the account without memos or diagnoses, filtered but with the whole running balance, or not at all', async () => {
  const owner = await as('rowena');
  const kiosk = callAs(practice.services, 'kiosk', 'Kiosk 1');
  await kiosk.signIn.withPassword({ username: 'marigold', password: demoPassword });
  const shown = await kiosk.billing.account(everything);
  if (shown.kind !== 'shown') throw new Error('hidden');
  expect(shown).toMatchObject({ responsibilityCents: 6_000, insurancePendingCents: 14_000, payBy: 'card', canPay: true, papers: { receipts: true } });
  expect(shown.lines[0]?.runningCents).toBe(6_000);
  expect(JSON.stringify(shown)).not.toMatch(/memo|diagnos|reason/i);
  const charges = await kiosk.billing.account({ ...everything, show: 'charges', from: '2026-11-01' });
  if (charges.kind !== 'shown') throw new Error('hidden');
  expect(charges.lineCount).toBe(charges.lines.length);
  expect(charges.lines.every(({ kind, date }) => kind === 'visit' && date >= '2026-11-01')).toBe(true);
  expect(charges.lines[0]?.runningCents).toBe(6_000);
  expect((await kiosk.dashboard.get({})).balance).toMatchObject({ responsibilityCents: 6_000 });
  const { processor: _processor, ...settings } = await owner.billing.settings({});
  await owner.billing.saveSettings({ ...settings, clientSeesAccount: false });
  expect(await kiosk.billing.account(everything)).toEqual({ kind: 'hidden' });
  expect((await kiosk.dashboard.get({})).balance).toBeNull();
});

test('a charge keeps the supervisor of the day it is posted; nobody supervises themselves', async () => {
  const owner = await as('rowena');
  expect((await refusalOf(owner.billing.saveProviderBilling({ providerId: 'tumbleton', taxonomy: null, supervisorId: 'tumbleton' }))).code).toBe('NOT_FOUND');
  await owner.billing.saveProviderBilling({ providerId: 'tumbleton', taxonomy: '101YM0800x', supervisorId: 'quillfeather' });
  const intentId = randomUUID();
  await owner.billing.postCharge({ intentId, clientId: 'marigold', providerId: 'tumbleton', appointmentId: null, kind: 'visit', serviceDate: '2026-11-20', code: '90834', modifiers: [], units: 1, minutes: 45, placeOfService: '11', description: 'Session', feeCents: 16_500, insuranceExpectedCents: 0, diagnosisIds: [] });
  await owner.billing.saveProviderBilling({ providerId: 'tumbleton', taxonomy: null, supervisorId: null });
  expect(practice.services.store.billing.findCharge(intentId)?.supervisorId).toBe('quillfeather');
});
