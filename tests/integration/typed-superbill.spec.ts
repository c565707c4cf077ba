import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';
import { practiceForEachTest } from '#tests/support/practice-for-each-test.ts';

const now = Date.parse('2026-11-24T14:07:00-05:00');
const practice = practiceForEachTest(now);

const clientId = 'peregrine';

/** Everything that a superbill needs, typed at the desk by somebody new: a dependent's policy, a supervised provider, a diagnosis that came late. */
async function typeAll() {
  const desk = callAs(practice.services, 'desk', 'Desk');
  await desk.deskSignIn.withPassword({ username: 'rowena', password: demoPassword });
  await desk.practice.save({ ...(await desk.practice.get({})), taxId: '12-3456789' });
  for (const [id, more] of [['tumbleton', { npi: '1234567893', licenseNumber: '149.012345', licenseState: 'NY' }], ['ashgrove', { npi: '1003000126', licenseNumber: 'PSY-77', licenseState: 'NY' }]] as const) {
    const provider = (await desk.providers.list({})).providers.find((one) => one.id === id);
    if (!provider) throw new Error('no such provider');
    const { displayName: _name, ...details } = provider;
    await desk.providers.save({ ...details, ...more });
  }
  await desk.billing.saveProviderBilling({ providerId: 'tumbleton', taxonomy: '1041C0700X', supervisorId: 'ashgrove' });
  await desk.billing.noteProviderSignature({ providerId: 'tumbleton', signedOn: '2026-01-05' });
  const { id: coverageId } = await desk.billing.saveCoverage({ clientId, coverage: { id: null, payer: 'Meadow Mutual', plan: 'Gold', memberId: 'MM-77-02', groupNumber: 'G1', relationship: 'child', subscriberName: 'Rosalind Featherstone', subscriberDateOfBirth: '1970-05-06', order: 'primary', copayCents: null, validFrom: '2026-01-01', validTo: null } });
  await desk.billing.noteHolderSignature({ clientId, coverageId, signedOn: '2026-02-01' });
  const diagnose = async (code: string, validFrom: string, rank: number) => (await desk.billing.saveDiagnosis({ clientId, diagnosis: { id: null, code, description: null, validFrom, validTo: null, rank } })).id;
  const ids = { first: await diagnose('F41.1', '2026-10-01', 1), second: await diagnose('F33.1', '2026-10-01', 2), late: await diagnose('F43.10', '2026-11-10', 3) };
  const charge = async (serviceDate: string, change: { code?: string; diagnosisIds?: string[] } = {}) => (await desk.billing.postCharge({ intentId: randomUUID(), clientId, providerId: 'tumbleton', appointmentId: null, kind: 'visit', serviceDate, code: '90834', modifiers: ['95', 'GT'], units: 1, minutes: 45, placeOfService: '10', description: 'Individual psychotherapy', feeCents: 16_500, insuranceExpectedCents: 0, diagnosisIds: [], ...change })).id;
  const problems = async (chargeIds: string[]) => (await desk.printing.check({ clientId, request: { kind: 'superbill', chargeIds } })).findings.filter(({ stops }) => stops).map(({ problem }) => problem);
  const text = async (chargeIds: string[]) => readPaper(Buffer.from((await desk.printing.viewFor({ clientId, request: { kind: 'superbill', chargeIds }, language: 'en', largePrint: false })).pdf, 'base64')).text;
  return { desk, ids, coverageId, charge, problems, text };
}

test('a superbill typed at the desk has the dependent’s policy, the supervisor, both signatures and the pointers in their order', async () => {
  const { ids, charge, problems, text } = await typeAll();
  const chargeId = await charge('2026-11-17', { diagnosisIds: [ids.second, ids.first] });
  expect(await problems([chargeId])).toEqual([]);
  const paper = await text([chargeId]);
  const fields = [
    'Rowan Tumbleton, LCSW', '1234567893', '149.012345 (NY)', '1041C0700X', 'Juniper Ashgrove-Bellwether', '1003000126', 'PSY-77 (NY)', '12-3456789', 'Peregrine', '07/21/2001',
    'Meadow Mutual', 'Gold', 'MM-77-02', 'G1', 'Child', 'Rosalind Featherstone', '05/06/1970', '11/17/2026', '90834', '95 GT', '$165.00', 'F41.1', 'F33.1', 'Signature on file, 02/01/2026', 'Signature on file, 01/05/2026',
  ];
  for (const field of fields) expect(paper, field).toContain(field);
  // The main one first, whatever its letter.
  expect(paper).toMatch(/\sBA\s/u);
  expect(paper).not.toContain('F43.10');
});

test('who sent the client and what was allowed stay for the next superbill, and a client cannot type them', async () => {
  const { desk, ids, charge, text } = await typeAll();
  const chargeId = await charge('2026-11-17', { diagnosisIds: [ids.first] });
  const referral = { name: 'Dr. Imogen Quill', npi: '1245319599', authorization: 'PA-77' };
  expect((await desk.printing.offerOf({ clientId })).referral).toEqual({ name: null, npi: null, authorization: null });
  await desk.printing.printFor({ clientId, request: { kind: 'superbill', chargeIds: [chargeId], referral }, language: 'en', largePrint: false, printerId: null });
  expect((await desk.printing.offerOf({ clientId })).referral).toEqual(referral);
  for (const field of ['Dr. Imogen Quill', 'NPI 1245319599', 'PA-77']) expect(await text([chargeId]), field).toContain(field);
  await desk.billing.releaseDiagnosis({ diagnosisId: ids.first, released: true });
  const kiosk = callAs(practice.services, 'kiosk', 'Kiosk 1');
  const { code } = await desk.registration.issueDeskCode({ clientId });
  await kiosk.signIn.withDeskCode({ dateOfBirth: '2001-07-21', code });
  const { pdf } = await kiosk.printing.view({ request: { kind: 'superbill', chargeIds: [chargeId], referral: { ...referral, name: 'Somebody Else' } }, language: 'en', largePrint: false });
  const own = readPaper(Buffer.from(pdf, 'base64')).text;
  expect(own).toContain('Dr. Imogen Quill');
  expect(own).not.toContain('Somebody Else');
});

test('a custom code and a diagnosis dated after the visit are named before anything is printed', async () => {
  const { desk, ids, charge, problems } = await typeAll();
  expect(await problems([await charge('2026-11-17', { code: 'CLINIC-1' })])).toEqual(['custom_code']);
  expect(await problems([await charge('2026-11-03', { diagnosisIds: [ids.late] })])).toEqual(['diagnosis_not_active']);
  expect(await problems([await charge('2026-09-03')])).toEqual(['diagnosis_missing']);
  expect((await refusalOf(desk.printing.printFor({ clientId, request: { kind: 'superbill', chargeIds: [await charge('2026-09-04')] }, language: 'en', largePrint: false, printerId: null }))).code).toBe('PAPER_NOT_READY');
});

test('a signature that is taken back is a line to sign on again, and none lies ahead', async () => {
  const { desk, coverageId, charge, text } = await typeAll();
  const chargeId = await charge('2026-11-17');
  await desk.billing.noteProviderSignature({ providerId: 'tumbleton', signedOn: null });
  await desk.billing.noteHolderSignature({ clientId, coverageId, signedOn: null });
  const paper = await text([chargeId]);
  expect(paper).not.toContain('Signature on file');
  expect(paper).toContain('Provider signature: ____');
  expect((await refusalOf(desk.billing.noteProviderSignature({ providerId: 'tumbleton', signedOn: '2026-11-25' }))).code).toBe('DATE_AHEAD');
  expect((await refusalOf(desk.billing.noteHolderSignature({ clientId: 'marigold', coverageId, signedOn: '2026-11-01' }))).code).toBe('NOT_FOUND');
  expect((await desk.billing.coverages({ clientId })).coverages[0]?.signatureOnFile).toBeNull();
});
