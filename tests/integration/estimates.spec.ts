import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { refusalOf } from '#tests/support/call-as.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';
import { practiceForEachTest } from '#tests/support/practice-for-each-test.ts';

/** The Tuesday before Thanksgiving. */
const now = Date.parse('2026-11-24T14:07:00-05:00');
const dayMs = 86_400_000;
const practice = practiceForEachTest(now);
const { as } = practice;
type Desk = Awaited<ReturnType<typeof as>>;
const clientId = 'marigold';
const english = { language: 'en' as const, largePrint: false };
const item = { providerId: 'tumbleton', locationId: null, code: '90834', description: 'Individual psychotherapy', quantity: 4, eachCents: 15_000, frequency: 'once a week', namesDiagnosis: true };
const write = (desk: Desk, estimateId: string, after: number, change: Partial<typeof item> = {}) => desk.estimates.write({
  intentId: randomUUID(), estimateId, after, primaryService: 'Individual psychotherapy', serviceDate: '2026-12-07', expiresOn: '2027-11-24', scheduledApart: [], items: [{ ...item, ...change }],
});
const open = (desk: Desk, askedOn = '2026-11-24', who = clientId) => desk.estimates.open({ intentId: randomUUID(), clientId: who, reason: 'requested', askedOn, serviceDate: null });
const charge = (desk: Desk, serviceDate: string, feeCents: number, change: { insuranceExpectedCents?: number; kind?: 'visit' | 'no_show'; providerId?: string } = {}) => desk.billing.postCharge({
  intentId: randomUUID(), clientId: 'peregrine', providerId: 'tumbleton', appointmentId: null, kind: 'visit', serviceDate, code: '90834', modifiers: [], units: 1, minutes: 45, placeOfService: '11', description: 'Individual psychotherapy', feeCents, insuranceExpectedCents: 0, diagnosisIds: [], ...change,
});

test('an estimate that was asked for is due, written, given, and never changed but by another version', async () => {
  let desk = await as('rowena');
  const { estimateId, dueOn } = await open(desk);
  expect(dueOn).toBe('2026-11-30');
  expect((await desk.estimates.list({})).due).toEqual([expect.objectContaining({ estimateId, clientId, dueOn: '2026-11-30', state: 'due', isOverdue: false })]);
  const { versionId } = await write(desk, estimateId, 0);
  expect((await desk.estimates.list({})).due).toEqual([expect.objectContaining({ estimateId, state: 'drafted' })]);
  practice.setNow(now + 7 * dayMs);
  desk = await as('rowena');
  expect((await desk.estimates.list({})).due).toEqual([expect.objectContaining({ estimateId, isOverdue: true })]);
  await desk.estimates.give({ intentId: randomUUID(), versionId, method: 'in_person', day: '2026-11-25' });
  expect((await desk.estimates.list({})).due).toEqual([]);
  expect((await refusalOf(write(desk, estimateId, 0))).code).toBe('CHANGED_MEANWHILE');
  await write(desk, estimateId, 1, { quantity: 8 });
  const [shown] = (await desk.estimates.of({ clientId })).estimates;
  expect(shown).toMatchObject({ state: 'drafted', versions: [{ version: 2, totalCents: 120_000, given: null }, { version: 1, totalCents: 60_000, given: { method: 'in_person', day: '2026-11-25' } }] });
  // What changed is given a business day later at the latest.
  expect((await desk.estimates.list({})).due).toEqual([expect.objectContaining({ estimateId, dueOn: '2026-12-02' })]);
});

test('the same thing sent twice is one row, and impossible days are refused', async () => {
  const desk = await as('rowena');
  const asked = { intentId: randomUUID(), clientId, reason: 'scheduled' as const, askedOn: '2026-11-20', serviceDate: '2026-12-07' };
  expect(await desk.estimates.open(asked)).toEqual(await desk.estimates.open(asked));
  expect((await desk.estimates.of({ clientId })).estimates).toHaveLength(1);
  expect((await refusalOf(desk.estimates.open({ ...asked, intentId: randomUUID(), askedOn: '2026-11-25' }))).code).toBe('DATE_AHEAD');
  expect((await refusalOf(desk.estimates.open({ ...asked, intentId: randomUUID(), serviceDate: '2026-11-01' }))).code).toBe('DATES_CROSSED');
  const given = { intentId: asked.intentId, estimateId: asked.intentId, after: 0, primaryService: 'Visit', serviceDate: null, scheduledApart: [], items: [item] };
  expect((await refusalOf(desk.estimates.write({ ...given, expiresOn: '2028-01-01' }))).code).toBe('DATES_CROSSED');
  expect((await refusalOf(desk.estimates.write({ ...given, expiresOn: '2027-01-01', items: [{ ...item, providerId: 'nobody' }] }))).code).toBe('NOT_FOUND');
});

test('a booked visit of somebody who pays without insurance is due by itself, until an estimate names it', async () => {
  const desk = await as('rowena');
  const { store } = practice.services;
  const startsAt = Date.parse('2026-12-10T10:00:00-05:00');
  store.appointments.insert({ id: 'ahead', clientId: 'peregrine', providerId: 'tumbleton', serviceId: null, locationId: null, startsAt, endsAt: startsAt + 45 * 60_000, status: 'booked', source: 'desk', createdAt: now, updatedAt: now, telehealth: false });
  const dueOf = async () => (await desk.estimates.list({})).due.filter((one) => one.clientId === 'peregrine');
  expect(await dueOf()).toEqual([]);
  await desk.estimates.notePaying({ clientId: 'peregrine', pays: 'none_self_pay' });
  // Ten business days ahead and more: three business days, over Thanksgiving.
  expect(await dueOf()).toEqual([expect.objectContaining({ estimateId: null, reason: 'scheduled', dueOn: '2026-11-30', serviceDate: '2026-12-10' })]);
  const { estimateId } = await desk.estimates.open({ intentId: randomUUID(), clientId: 'peregrine', reason: 'scheduled', askedOn: '2026-11-24', serviceDate: '2026-12-10' });
  expect(await dueOf()).toEqual([expect.objectContaining({ estimateId, state: 'due' })]);
  const { versionId } = await write(desk, estimateId, 0);
  await desk.estimates.give({ intentId: randomUUID(), versionId, method: 'mail', day: '2026-11-24' });
  expect(await dueOf()).toEqual([]);
});

test('from $400 above the estimate of a provider the desk is told, and a later version does not hide it', async () => {
  let desk = await as('rowena');
  const { estimateId } = await open(desk, '2026-11-02', 'peregrine');
  const { versionId } = await write(desk, estimateId, 0, { quantity: 2 });
  await desk.estimates.give({ intentId: randomUUID(), versionId, method: 'in_person', day: '2026-11-24' });
  practice.setNow(now + 30 * dayMs);
  desk = await as('rowena');
  await charge(desk, '2026-12-07', 30_000);
  await charge(desk, '2026-12-08', 39_999);
  await charge(desk, '2026-12-09', 50_000, { insuranceExpectedCents: 40_000 });
  await charge(desk, '2026-12-09', 50_000, { kind: 'no_show' });
  await charge(desk, '2026-12-09', 50_000, { providerId: 'ashgrove' });
  expect((await desk.estimates.list({})).over).toEqual([]);
  await charge(desk, '2026-12-10', 1);
  expect((await desk.estimates.list({})).over).toEqual([expect.objectContaining({ clientId: 'peregrine', providerId: 'tumbleton', expectedCents: 30_000, billedCents: 70_000, isOver: true })]);
  const later = await write(desk, estimateId, 1, { quantity: 20 });
  await desk.estimates.give({ intentId: randomUUID(), versionId: later.versionId, method: 'in_person', day: '2026-12-24' });
  expect((await desk.estimates.list({})).over).toHaveLength(1);
  const { findings } = await desk.printing.check({ clientId: 'peregrine', request: { kind: 'statement', from: '2026-12-01', to: '2026-12-24' } });
  expect(findings).toEqual([{ problem: 'over_estimate', line: null, stops: false }]);
  await desk.estimates.close({ intentId: randomUUID(), estimateId, reason: 'Uses insurance now' });
  expect((await desk.estimates.list({})).over).toEqual([]);
});

test('reads and writes name the client in the audit, and a scheduler sees no estimates', async () => {
  const desk = await as('rowena');
  await open(desk);
  const [event] = practice.services.store.audit.listLatest(1);
  expect(event).toMatchObject({ procedure: 'estimates.open', outcome: 'done', clientIds: '["marigold"]' });
  await desk.estimates.of({ clientId });
  expect(practice.services.store.audit.listLatest(1)[0]).toMatchObject({ procedure: 'estimates.of', clientIds: '["marigold"]' });
  expect((await refusalOf((await as('caspian')).estimates.of({ clientId }))).code).toBe('NOT_ALLOWED');
});

test('the paper says each field of the rule, is numbered, and keeps what it said when a new version comes', async () => {
  const desk = await as('rowena');
  await desk.practice.save({ ...(await desk.practice.get({})), taxId: '12-3456789' });
  const { estimateId } = await open(desk);
  const { versionId } = await write(desk, estimateId, 0);
  const request = { kind: 'good_faith_estimate' as const, versionId };
  const text = async () => readPaper(Buffer.from((await desk.printing.viewFor({ clientId, request, ...english })).pdf, 'base64')).text;
  for (const field of ['Marigold Thistlewood', '04/12/1988', 'Individual psychotherapy', '12/07/2026', '11/24/2027', '90834', '$150.00', '$600.00', 'once a week', '12-3456789', 'NPI', 'Rowena Larkmeadow', '$400']) expect(await text(), field).toContain(field);
  expect(await text()).not.toContain('In person');
  await desk.estimates.give({ intentId: randomUUID(), versionId, method: 'in_person', day: '2026-11-24' });
  expect(await text()).toContain('In person, 11/24/2026');
  await desk.printing.printFor({ clientId, request, ...english, printerId: null });
  expect((await desk.printing.offerOf({ clientId })).issued[0]).toMatchObject({ kind: 'good_faith_estimate', number: 'GF-000001' });
  const later = await write(desk, estimateId, 1, { quantity: 8 });
  const next = readPaper(Buffer.from((await desk.printing.viewFor({ clientId, request: { ...request, versionId: later.versionId }, ...english })).pdf, 'base64')).text;
  expect(next).toContain('Version 2');
  expect(await text()).toContain('$600.00');
  expect((await refusalOf(desk.printing.viewFor({ clientId: 'peregrine', request, ...english }))).code).toBe('NOT_FOUND');
});
