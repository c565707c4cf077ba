import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PaperLooks } from '#main/contract/paper-settings.ts';
import { messageOf } from '#main/printing/statement-message.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';
import { practiceForEachTest } from '#tests/support/practice-for-each-test.ts';

const now = Date.parse('2026-11-24T14:07:00-05:00');
const practice = practiceForEachTest(now);
const { as } = practice;
const english = { language: 'en' as const, largePrint: false };
const clientId = 'marigold';
const year = { kind: 'statement' as const, from: '2026-01-01', to: '2026-11-24' };
const textOf = (pdf: string): string => readPaper(Buffer.from(pdf, 'base64')).text;

/** A grey square as a PNG. */
function makePng(): string {
  const crcs = Array.from({ length: 256 }, (_, index) => { let value = index; for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1; return value >>> 0; });
  const piece = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const crc = body.reduce((sum, byte) => ((crcs[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff;
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc >>> 0);
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]);
  const rows = Buffer.alloc(8 * 9, 90).map((byte, index) => (index % 9 === 0 ? 0 : byte));
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), piece('IHDR', head), piece('IDAT', deflateSync(rows)), piece('IEND', Buffer.alloc(0))]).toString('base64');
}

const looks: Partial<PaperLooks> = {
  name: 'Larkmeadow Counseling PLLC', nameLine: 'A practice of twelve rooms', street: '9 Billing Row', city: 'Exampleton', state: 'NY', zip: '10002', phone: '(212) 555-0177', website: 'larkmeadow.example', email: 'billing@larkmeadow.example',
  footerEn: 'Thank you for paying on time.', footerEs: 'Gracias por pagar a tiempo.', refundPolicyEn: 'Within 30 days.', howToPayEn: 'By check to the address above.', howToPayEs: 'Con cheque.', statementDueDays: 14, statementSlip: false,
};

test('letterhead, logo, footer and the practice’s words stand on every paper, in the paper’s language', async () => {
  const desk = await as('rowena');
  const { looks: before } = await desk.paperSettings.get({});
  const messages = { ...before.messages, current: { en: 'We are glad to see you.', es: 'Nos alegra verle.' }, over30: { en: 'Please look at this.', es: null }, over60: { en: 'Please look at this.', es: null }, over90: { en: 'Please look at this.', es: null } };
  await desk.paperSettings.save({ ...before, ...looks, messages, logo: makePng(), before });
  await desk.billing.postCharge({ intentId: randomUUID(), clientId, providerId: 'tumbleton', appointmentId: null, kind: 'visit', serviceDate: '2026-11-20', code: '90834', modifiers: [], units: 1, minutes: 45, placeOfService: '11', description: 'Session', feeCents: 15_000, insuranceExpectedCents: 0, diagnosisIds: [] });
  const paper = readPaper(Buffer.from((await desk.printing.viewFor({ clientId, request: year, ...english })).pdf, 'base64'));
  expect(paper.faults).toBe('');
  for (const words of ['Larkmeadow Counseling PLLC', 'A practice of twelve rooms', '9 Billing Row', '(212) 555-0177', 'larkmeadow.example', 'Thank you for paying on time.', 'By check to the address above.', '12/08/2026']) expect(paper.text, words).toContain(words);
  expect(paper.text).not.toContain('Please return this part');
  const spanish = textOf((await desk.printing.viewFor({ clientId, request: year, language: 'es', largePrint: false })).pdf);
  expect(spanish).toContain('Gracias por pagar a tiempo.');
  expect(spanish).toContain('Con cheque.');
  const paid = await desk.billing.recordPayment({ intentId: randomUUID(), clientId, amountCents: 1_000, chargeIds: null, method: 'cash', reference: null, receivedOn: '2026-11-24', memo: null, statementMemo: null });
  expect(textOf((await desk.printing.viewFor({ clientId, request: { kind: 'receipt', entryId: paid.id, paper: 'letter' }, ...english })).pdf)).toContain('Within 30 days.');
});

test('the sample shows what is typed before it is saved, and a picture that cannot be printed is refused', async () => {
  const desk = await as('rowena');
  const { looks: before } = await desk.paperSettings.get({});
  expect(textOf((await desk.paperSettings.preview({ looks: { ...before, ...looks }, language: 'en' })).pdf)).toContain('Larkmeadow Counseling PLLC');
  expect((await desk.paperSettings.get({})).looks).toEqual(before);
  const torn = `${makePng().slice(0, 40)}AAAA`;
  expect((await refusalOf(desk.paperSettings.save({ ...before, logo: torn }))).code).toBe('PICTURE_REFUSED');
  await desk.paperSettings.save({ ...before, name: 'One', before });
  expect((await refusalOf(desk.paperSettings.save({ ...before, name: 'Two', before }))).code).toBe('CHANGED_MEANWHILE');
  expect((await refusalOf((await as('dorothea')).paperSettings.get({}))).code).toBe('NOT_ALLOWED');
});

test('a statement speaks by the oldest that is owed, and to nobody who owes nothing', () => {
  const spoken = (word: string) => ({ en: word, es: null });
  const messages = { current: { en: 'young', es: 'joven' }, over30: spoken('30'), over60: spoken('60'), over90: spoken('90') };
  expect([[1, 0, 0, 0], [1, 1, 0, 0], [0, 1, 1, 0], [1, 0, 0, 1], [0, 0, 0, 0]].map((aging) => messageOf(messages, aging as [number, number, number, number], 'en'))).toEqual([['young'], ['30'], ['60'], ['90'], []]);
  expect([messageOf(messages, [1, 0, 0, 0], 'es'), messageOf(messages, [0, 1, 0, 0], 'es')]).toEqual([['joven'], ['30']]);
});

test('numbers go on under another prefix from the next on, only forwards, with the reason kept', async () => {
  const desk = await as('rowena');
  const print = () => desk.printing.printFor({ clientId, request: year, ...english, printerId: null });
  const numbers = async () => (await desk.printing.offerOf({ clientId })).issued.filter(({ kind }) => kind === 'statement').map(({ number }) => number).sort();
  await print();
  expect(await numbers()).toEqual(['ST-000001']);
  const change = { intentId: randomUUID(), kind: 'statement' as const, prefix: 'LM', firstNumber: 500, reason: 'The old system ended at 499' };
  await desk.paperSettings.changeNumbering(change);
  await desk.paperSettings.changeNumbering(change);
  await print();
  await print();
  expect(await numbers()).toEqual(['LM-000500', 'LM-000501', 'ST-000001']);
  expect((await refusalOf(desk.paperSettings.changeNumbering({ ...change, intentId: randomUUID(), firstNumber: 501 }))).code).toBe('NUMBER_USED');
  const numbering = (await desk.paperSettings.get({})).numbering.find(({ kind }) => kind === 'statement');
  expect(numbering).toMatchObject({ next: 'LM-000502', changes: [{ first: 'LM-000500', reason: 'The old system ended at 499', changedBy: 'Rowena Larkmeadow' }] });
  // A receipt keeps the number of its payment whatever the prefix is later.
  const pay = () => desk.billing.recordPayment({ intentId: randomUUID(), clientId, amountCents: 100, chargeIds: null, method: 'cash', reference: null, receivedOn: '2026-11-24', memo: null, statementMemo: null });
  const first = await pay();
  await desk.paperSettings.changeNumbering({ intentId: randomUUID(), kind: 'receipt', prefix: 'Q', firstNumber: (first.receiptNumber ?? 0) + 10, reason: 'New year' });
  const second = await pay();
  const receipts = (await desk.printing.offerOf({ clientId })).receipts;
  const numberOf = (id: string) => receipts.find(({ entryId }) => entryId === id)?.number;
  expect(numberOf(first.id)).toBe(`R-${String(first.receiptNumber).padStart(6, '0')}`);
  expect(numberOf(second.id)).toBe(`Q-${String((first.receiptNumber ?? 0) + 10).padStart(6, '0')}`);
});
