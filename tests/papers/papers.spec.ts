import { describe, expect, test } from 'vitest';
import { drawFlexibleSpendingStatement } from '#main/papers/flexible-spending-statement.ts';
import { drawGoodFaithEstimate } from '#main/papers/good-faith-estimate.ts';
import { loadPrintFonts } from '#main/papers/print-fonts.ts';
import { drawReceipt } from '#main/papers/receipt.ts';
import { drawReceiptSlip } from '#main/papers/receipt-slip.ts';
import { drawArrivalTicket, drawCodeSlip } from '#main/papers/slips.ts';
import { drawStatement } from '#main/papers/statement.ts';
import { drawSuperbill } from '#main/papers/superbill.ts';
import { sampleEstimate, sampleFlexStatement, sampleIdentity, sampleIssuedAt, sampleLine, sampleProvider, sampleReceipt, sampleStatement, sampleSuperbill } from '#tests/support/papers/paper-samples.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';

const fonts = loadPrintFonts('assets/fonts');
const english = { language: 'en', largePrint: false } as const;
const spanish = { language: 'es', largePrint: false } as const;
const slip = { issuedAt: sampleIssuedAt, practiceName: 'Harbor Lantern Counseling' };

const everyPaper: [string, (language: 'en' | 'es', largePrint: boolean) => Promise<Uint8Array>][] = [
  ['superbill', (language, largePrint) => drawSuperbill(sampleSuperbill(), { language, largePrint }, fonts)],
  ['flexible spending statement', (language, largePrint) => drawFlexibleSpendingStatement(sampleFlexStatement(), { language, largePrint, diagnosis: false }, fonts)],
  ['statement', (language, largePrint) => drawStatement(sampleStatement(), { language, largePrint }, fonts)],
  ['receipt', (language, largePrint) => drawReceipt(sampleReceipt(), { language, largePrint }, fonts)],
  ['receipt on 80 mm', (language, largePrint) => drawReceiptSlip(sampleReceipt(), { language, largePrint, width: 80 }, fonts)],
  ['receipt on 58 mm', (language, largePrint) => drawReceiptSlip(sampleReceipt(), { language, largePrint, width: 58 }, fonts)],
  ['good faith estimate', (language, largePrint) => drawGoodFaithEstimate(sampleEstimate(), { language, largePrint }, fonts)],
  ['arrival ticket', (language, largePrint) => drawArrivalTicket({ ...slip, firstName: 'Marigold', providerFirstName: 'Rowan', time: '2:30 PM' }, { language, largePrint, width: 80 }, fonts)],
  ['code slip', (language, largePrint) => drawCodeSlip({ ...slip, code: '482 913', until: '2:40 PM' }, { language, largePrint, width: 80 }, fonts)],
];

describe.each(everyPaper)('the %s', (_, draw) => {
  test.each([['en', false], ['es', false], ['en', true]] as const)('is a sound, tagged PDF with a heading, its language and embedded fonts (%s, large print %s)', async (language, largePrint) => {
    const bytes = await draw(language, largePrint);
    const paper = readPaper(bytes);
    expect(paper.faults).toBe('');
    expect(paper.isTagged).toBe(true);
    expect(paper.structure).toMatch(/\bH1\b/u);
    expect(paper.fonts.length).toBeGreaterThan(0);
    expect(paper.fonts.filter((font) => !font.embedded)).toEqual([]);
    expect(paper.title).not.toMatch(/Marigold/u);
    expect(Buffer.from(bytes).toString('latin1')).toContain(language === 'es' ? '/Lang (es-US)' : '/Lang (en-US)');
    expect(bytes.length).toBeLessThan(50_000);
  });

  test('comes out the same for the same facts', async () => {
    const [first, second] = [await draw('en', false), await draw('en', false)];
    expect(readPaper(first).text).toBe(readPaper(second).text);
  });
});

describe('the superbill', () => {
  test('prints every field that an insurer asks for', async () => {
    const supervisor = { name: 'Octavia Fennimore', credentials: 'PhD', npi: '1987654328', license: { number: '071.900', state: 'IL' } };
    const facts = sampleSuperbill({
      provider: { ...sampleProvider, supervisor },
      policy: { payer: 'Meadow Mutual', plan: 'PPO Gold', memberId: 'MM12345-01', groupNumber: 'G-77', relationship: 'child', subscriber: { name: 'Zebulon Thistlewood', dateOfBirth: '1960-02-01', memberId: 'MM12345-00' } },
      lines: [sampleLine({ modifiers: ['95', 'HO'], placeOfService: '10', pointers: ['A'] })], priorAuthorization: 'PA-9', referring: { name: 'Dr. Quill', npi: '1245319599' },
    });
    const { text } = readPaper(await drawSuperbill(facts, english, fonts));
    for (const field of [
      'SB-000123', '11/24/2026', 'Harbor Lantern Counseling', '12-3456789', '1234567893', '120 Old Mill Road', '(555) 010-0100', 'Rowan Tumbleton, LCSW', '149.012345 (IL)', '1041C0700X', 'Octavia Fennimore', '1987654328', '071.900 (IL)',
      'Marigold Thistlewood', '03/09/1984', 'Meadow Mutual', 'PPO Gold', 'MM12345-01', 'G-77', 'Child', 'Zebulon Thistlewood', '02/01/1960', 'F41.1', '10/06/2026', '90834', '95 HO', '$150.00', 'Check 1024', 'Paid in full',
      'Signature on file', 'PA-9', 'Dr. Quill', 'pay the client, not the provider', 'not a bill', 'names a diagnosis', 'Page 1 of',
    ]) expect(text, field).toContain(field);
  });

  test('with sixty lines keeps rows whole, repeats its header on each page and keeps the totals with the last row', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => sampleLine({ serviceDate: `2026-${String(1 + Math.floor(index / 20)).padStart(2, '0')}-${String(1 + (index % 20)).padStart(2, '0')}`, payments: [{ date: '2026-03-30', method: 'check', reference: `ref-${index}-end`, amountCents: 15_000 }] }));
    const paper = readPaper(await drawSuperbill(sampleSuperbill({ lines }), english, fonts));
    expect(paper.pages.length).toBeGreaterThan(2);
    const withRows = paper.pages.filter((page) => page.includes('90834'));
    for (const page of withRows) expect(page).toMatch(/Date of\s[\s\S]*Fee/u);
    lines.forEach((_, index) => {
      const page = paper.pages.find((one) => one.includes(`ref-${index}-end`)) ?? '';
      // The row above a note is on the note's own page.
      const before = page.slice(0, page.indexOf(`ref-${index}-end`));
      expect(before.match(/90834/gu)?.length ?? 0).toBeGreaterThan(before.match(/ref-\d+-end/gu)?.length ?? 0);
    });
    const lastPage = paper.pages.find((page) => page.includes('Total charged')) ?? '';
    expect(lastPage).toContain('ref-59-end');
    expect(lastPage).toContain('$9,000.00');
  });

  test('prints names beyond Latin-1 and very long ones inside the page, without dropping a letter', async () => {
    const names = ['Nguyễn Thị Bích Ngọc', 'Łukasz Żółć-Öztürk', 'Дмитрий Щербаков', 'Αθηνά Παπαδοπούλου', `Wolfe${'schlegelstein'.repeat(9)}`];
    for (const legalName of names) {
      const base = sampleSuperbill();
      const paper = readPaper(await drawSuperbill({ ...base, client: { ...base.client, legalName } }, english, fonts));
      // A long name goes on over several lines, beside the provider's column: its own letters stay in order.
      const letters = paper.structure.replace(/["\s]/gu, '').normalize('NFC');
      expect(letters, legalName).toContain(legalName.replace(/\s/gu, '').normalize('NFC'));
      expect(paper.fonts.every((font) => font.embedded)).toBe(true);
    }
  });

  test.each([
    ['Chinese', '欧阳小明'], ['Chinese, traditional', '陳麗華'], ['Japanese', '佐藤 さくら'], ['Korean', '김민준'], ['Arabic', 'محمد عبد الله الأحمد'], ['Hebrew', 'יוסף בן־דוד'], ['Thai', 'สมชาย ศรีสุข'],
    ['Hindi', 'राजेश कुमार शर्मा'], ['Bengali', 'রবীন্দ্রনাথ ঠাকুর'], ['Punjabi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'], ['Tamil', 'தமிழ்செல்வி'], ['Khmer', 'សុខា ចាន់'], ['Amharic', 'አበበ ቢቂላ'], ['Armenian', 'Արամ Խաչատրյան'], ['Georgian', 'აკაკი წერეთელი'], ['a rare sign', '𠮷野 髙橋'],
  ])('prints a name in %s as it is written, which another program reads back', async (_, legalName) => {
    const base = sampleSuperbill();
    const paper = readPaper(await drawSuperbill({ ...base, client: { ...base.client, legalName }, letterhead: { ...base.letterhead, name: `Clinic ${legalName}` } }, english, fonts));
    // The reader marks where the direction turns.
    const text = paper.text.replace(/[\u202a-\u202e]/gu, '');
    expect(text).toContain(legalName);
    expect(text).toContain(`Clinic ${legalName}`);
    expect(paper.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(paper.faults).toBe('');
  });

  test('keeps what follows a name that runs to the left on its right', () => {
    const runs = fonts.splitRuns('בן־דוד, 45 min', 'regular').map(({ text }) => text);
    expect(runs[0]).toBe('בן־דוד');
    expect(runs.slice(1).join('')).toBe(', 45 min');
    // Words of such a name change places with each other; a bracket turns round.
    expect(fonts.splitRuns('A (כהן)', 'regular').map(({ text }) => text).join('|')).toBe('A (|כהן|)');
  });

  test('chooses the shape of a sign by the letters beside it', () => {
    const fileOf = (text: string): string => fonts.splitRuns(text, 'regular')[0]?.print.name.slice(0, 12) ?? '';
    expect([fileOf('直'), fileOf('直さ')]).toEqual(['noto-sans-sc', 'noto-sans-jp']);
  });

  test('puts a stand-in where no font has a letter, and says so beforehand', () => {
    expect(fonts.listUnprintable('Marigold 😀 Ωmega 王')).toEqual(['😀']);
    expect(fonts.splitRuns('😀', 'regular').map((run) => run.text)).toEqual(['?']);
  });

  test('has a table whose header cells name their columns', async () => {
    const { structure } = readPaper(await drawSuperbill(sampleSuperbill(), english, fonts));
    expect(structure).toMatch(/Table/u);
    expect(structure.match(/\bTH\b/gu)?.length).toBe(10);
    expect(structure.match(/\bTD\b/gu)?.length).toBe(10);
  });
});

describe('the flexible spending statement', () => {
  test('says service, date, amount, who was treated and by whom, without a diagnosis unless asked', async () => {
    const plain = readPaper(await drawFlexibleSpendingStatement(sampleFlexStatement(), { ...english, diagnosis: false }, fonts)).text;
    for (const field of ['Marigold Thistlewood', 'Rowan Tumbleton', 'Individual psychotherapy', '09/08/2026', '$150.00', '$110.00', '$40.00', '$190.00', 'Not medical care', 'Late cancellation']) expect(plain, field).toContain(field);
    expect(plain).not.toContain('F41.1');
    expect(plain).not.toMatch(/previous balance|balance forward|estimate/iu);
    const asked = readPaper(await drawFlexibleSpendingStatement(sampleFlexStatement(), { ...english, diagnosis: true }, fonts)).text;
    expect(asked).toContain('F41.1');
  });
});

describe('the statement', () => {
  test('says what is owed and never what the care is', async () => {
    const { text } = readPaper(await drawStatement(sampleStatement({ notice: 'final' }), english, fonts));
    for (const field of ['ST-000310', 'FINAL NOTICE', 'Amount due: $40.00', '12/15/2026', 'A-10042', '44 Quince Lane', 'Balance before this period', '31–60 days', 'Please return this part', 'Amount enclosed']) expect(text, field).toContain(field);
    expect(text).not.toMatch(/diagnos|therap|F41/iu);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('keeps the part to send back whole, with %i more lines', async (more) => {
    const base = sampleStatement();
    const [line] = base.lines;
    const { pages } = readPaper(await drawStatement(sampleStatement({ lines: [...base.lines, ...Array.from({ length: more }, () => line).filter((one) => one !== undefined)] }), english, fonts));
    const page = pages.find((one) => one.includes('Please return this part')) ?? '';
    expect(page).toContain('Amount enclosed');
    expect(page).toMatch(/A-10042[\s\S]*\$40\.00[\s\S]*12\/15\/2026/u);
  });
});

describe('the receipt', () => {
  test('says what was paid, how, and what for, and shortens the name on a slip', async () => {
    const letterPage = readPaper(await drawReceipt(sampleReceipt(), english, fonts)).text;
    for (const field of ['R-1-000871', '$65.00', 'Visa 4242', 'ch_demo_77', '10/06/2026', 'Credit on account', '-$25.00', 'Front desk', '7F3K-22', 'Nov 24, 2026, 2:30 PM CST']) expect(letterPage, field).toContain(field);
    const roll = readPaper(await drawReceiptSlip(sampleReceipt(), { ...spanish, width: 58 }, fonts)).text;
    expect(roll).toContain('Marigold T.');
    expect(roll).not.toContain('Thistlewood');
  });

  test.each([['copy', 'COPY'], ['void', 'VOID'], ['refund', 'REFUND'], ['recorded_offline', 'RECORDED OFFLINE']] as const)('that is a %s says so', async (mark, word) => {
    const facts = sampleReceipt({ identity: sampleIdentity('R-1-000871', { mark }) });
    expect(readPaper(await drawReceipt(facts, english, fonts)).text).toContain(word);
    expect(readPaper(await drawReceiptSlip(facts, { ...english, width: 80 }, fonts)).text).toContain(word);
  });
});

test('the good faith estimate lists services, totals and every sentence that the rule asks for', async () => {
  const { text } = readPaper(await drawGoodFaithEstimate(sampleEstimate(), english, fonts));
  for (const field of ['Marigold Thistlewood', '12/08/2026', '90791', '24', '$3,600.00', '$3,800.00', 'To be determined', '1234567893', '12-3456789', 'every two weeks', '11/24/2027', 'only an estimate', 'at least $400 more', 'not a contract', 'separate estimate', 'are not in this']) {
    expect(text.replace(/\s+/gu, ' '), field).toContain(field);
  }
});
