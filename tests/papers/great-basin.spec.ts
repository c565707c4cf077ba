import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGreatBasin, type GreatBasin } from '#tests/support/papers/open-great-basin.ts';

let practice: GreatBasin;
beforeAll(() => {
  practice = openGreatBasin(Date.parse('2026-11-24T20:00:00Z'));
});
afterAll(() => practice.close());

const year = { from: '2026-01-01', to: '2026-11-24' };
const spanish = { language: 'es', largePrint: false } as const;
const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');

test('every row of the folder is taken', () => {
  expect(practice.report.refusals).toEqual([]);
});

describe('a superbill of imported records', () => {
  test('has every field of a supervised provider and of a dependent between two policies', async () => {
    const { text } = await practice.read('2', practice.superbill('2', '2026-10-20'));
    for (const field of [
      'Superbill', 'Statement for insurance reimbursement', 'Теодора Живковић, ACMHC', '1245319599', 'ACM-221 (UT)', '101YM0800X', 'Ngozi Adichie-Featherstonehaugh', 'PSY-99121 (UT)', '87-1234567', '1679576722', '(801) 555-0140',
      'Bobby Tran', '07/04/2016', '77 Elm St', 'Male', 'Wasatch Care', 'PPO', 'WC-9', 'Child', 'Nguyễn Thị Trần-Đặng', '11/30/1985', '10/20/2026', '90847', 'F90.2', '$210.00', 'pay the client, not the provider', 'not assigned', 'not a bill', 'names a diagnosis', 'Page 1 of',
    ]) expect(text, field).toContain(field);
    expect(practice.findings('2', practice.superbill('2', '2026-10-06'))).toEqual([]);
    expect(practice.findings('2', practice.superbill('2', '2026-10-20'))).toEqual([]);
    // Both together: the first was under the policy before.
    expect(practice.findings('2', { kind: 'superbill', chargeIds: practice.recordsOf('2').settlement.charges.filter(({ charge }) => charge.code === '90847').map(({ charge }) => charge.id) })).toEqual(['0 other_policy']);
  });

  test.each([
    ['a charge on a day that was missed', '1', ['2026-10-19'], ['0 visit_not_attended']], ['a code of the practice’s own', '1', ['2026-11-02'], ['0 custom_code']], ['one that waits for insurance', '1', ['2026-11-09'], ['0 billed_to_insurance']],
    ['a diagnosis that came later', '7', ['2026-10-07'], ['0 diagnosis_missing']], ['a spouse’s policy without its holder', '4', ['2026-10-07'], ['paper subscriber_missing']], ['no policy', '6', ['2026-10-07'], ['paper policy_missing']],
    ['a provider without NPI and license', '9', ['2026-10-20'], ['paper provider_npi_missing', 'paper provider_license_missing']], ['two providers', '1', ['2026-10-12', '2026-11-03'], ['paper several_providers']],
    ['telehealth with four modifiers', '1', ['2026-10-12'], []],
  ])('says of %s what an insurer would', (_, client, days, found) => {
    expect(practice.findings(client, practice.superbill(client, ...days))).toEqual(found);
  });

  test('in Spanish has the English copy behind it, each page in its own language', async () => {
    const paper = await practice.read('7', practice.superbill('7', '2026-11-04'), spanish);
    expect(paper.pages).toHaveLength(2);
    const [first = '', second = ''] = paper.pages.map(flat);
    expect(first).toContain('Psicoterapia individual');
    expect(first).toContain('Página 1 de 2');
    expect(first).not.toContain('Individual psychotherapy');
    expect(second).toContain('Individual psychotherapy');
    expect(second).toContain('Page 2 of 2');
    expect(second).toContain('pay the client, not the provider');
    expect(paper.faults).toBe('');
  });

  test('prints who sent the client, what was allowed and codes without words where the desk says so', async () => {
    const request = { ...practice.superbill('1', '2026-10-05'), descriptions: false, referral: { name: 'Dr. Imogen Quill', npi: '1245319599', authorization: 'PA-2026-77' } } as const;
    const { text } = await practice.read('1', request);
    for (const field of ['Dr. Imogen Quill', 'NPI 1245319599', 'PA-2026-77', 'F41.1']) expect(text, field).toContain(field);
    expect(text).not.toContain('Generalized anxiety');
    expect(await practice.read('1', practice.superbill('1', '2026-10-05')).then((paper) => paper.text)).toContain('Generalized anxiety');
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('of %i visits keeps its signature and its notes on a page with the totals and the last visit', async (count) => {
    const chargeIds = practice.recordsOf('8').settlement.charges.slice(0, count).map(({ charge }) => charge.id);
    const { pages } = await practice.read('8', { kind: 'superbill', chargeIds });
    const last = pages.at(-1) ?? '';
    for (const part of ['90834', 'Total charged', 'Provider signature', 'names a diagnosis']) expect(last, part).toContain(part);
  });
});

describe('a flexible spending statement of imported records', () => {
  test('keeps a missed visit, a fee and copies of records apart, and says what insurance may still pay', async () => {
    const request = { kind: 'flexible_spending_statement', ...year, diagnosis: false } as const;
    const { text } = await practice.read('1', request);
    const [care = '', apart = ''] = text.split('Not medical care');
    expect(care).not.toContain('10/19/2026');
    for (const field of ['10/19/2026', 'Missed visit fee', '10/26/2026', 'No show fee', 'Copies of records']) expect(apart, field).toContain(field);
    expect(flat(care)).toContain('Insurance may still pay: $120.00');
    expect(care).toMatch(/11\/09\/2026.*\$195\.00\s+\$0\.00\s+\$75\.00\s+\$45\.00/u);
    expect(practice.findings('1', request)).toEqual(['4 insurance_pending']);
    expect(text).not.toMatch(/balance|estimate|F41/iu);
  });

  test('in Spanish names services in Spanish, and in English behind it', async () => {
    const { pages } = await practice.read('7', { kind: 'flexible_spending_statement', ...year, diagnosis: false }, spanish);
    expect(pages[0]).toContain('Psicoterapia individual');
    expect(pages.at(-1)).toContain('Individual psychotherapy');
  });
});

describe('a statement of imported records', () => {
  test('adds up from the balance before to the balance now', async () => {
    const records = practice.recordsOf('1');
    for (const from of ['2026-01-01', '2026-10-10', '2026-11-04']) {
      const { drawing } = practice.prepare('1', { kind: 'statement', from, to: '2026-11-24' });
      if (drawing.kind !== 'statement' || !drawing.facts.activity) throw new Error('no statement');
      const { activity, previousBalanceCents, endingBalanceCents } = drawing.facts;
      expect(previousBalanceCents + Object.values(activity).reduce((sum, cents) => sum + cents, 0)).toBe(endingBalanceCents);
      expect(drawing.facts.payments.map(({ date }) => date)).toEqual(drawing.facts.payments.map(({ date }) => date).toSorted());
    }
    expect(records.settlement.charges).not.toHaveLength(0);
  });

  test('says how to pay and where to get help in another language, and keeps the part to send back whole for the longest name', async () => {
    const { text, pages } = await practice.read('1', { kind: 'statement', ...year });
    for (const field of ['PAST DUE', 'How to pay', 'send a check made out to Great Basin', 'call (801) 555-0140', 'Help is free', 'La ayuda es gratis', 'Charges in this period', '••••4433']) expect(flat(text), field).toContain(field);
    const slip = pages.find((page) => page.includes('Please return this part')) ?? '';
    for (const part of ['Venkatanarasimharaju', 'Amount enclosed', '$768.00', '12/24/2026']) expect(slip.split('Please return this part')[1], part).toContain(part);
    // A name is broken where it has a hyphen.
    expect(text).toMatch(/Ngozi Adichie-\n?/u);
    expect(text).not.toMatch(/psychother|F41|diagnos/iu);
  });
});

describe('a receipt of an imported payment', () => {
  test('says when it was paid, and the balance of that day', async () => {
    const { text } = await practice.read('1', practice.receipt('1', '2026-10-12', 'letter'));
    // 88 brought over, 250 charged and paid, 165 charged, 100 paid.
    for (const field of ['Paid on', '10/12/2026', 'Check 1044', '$253.00', '$153.00', 'Check code']) expect(text, field).toContain(field);
    const roll = await practice.read('1', practice.receipt('1', '2026-10-12', 'roll_58'));
    expect(roll.text).not.toContain('Wolfe');
    expect(roll.text).toContain('10/12/2026');
  });
});

test('large print fills its first page, and no fact is torn', async () => {
  const { pages } = await practice.read('1', practice.superbill('1', '2026-10-05'), { language: 'en', largePrint: true });
  expect(pages[0]).toContain('Legal name');
  expect(pages.every((page) => page.includes('Page '))).toBe(true);
});
