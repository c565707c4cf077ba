import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '#db/queries/billing.ts';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { cupsPrinters } from '#main/platform/printers.ts';
import { drawSamplePapers } from '#main/printing/draw-sample-papers.ts';
import { wayOf } from '#main/printing/paper-parts.ts';
import { lookAtQueue, runPrintQueue } from '#main/printing/run-print-queue.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { openTestPractice, type TestPractice } from '#tests/support/open-test-practice.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';
import { startListener, startPrintSystem } from '#tests/support/start-print-system.ts';

const now = Date.parse('2026-11-24T14:07:00-05:00');
let practice: TestPractice;
beforeEach(() => {
  practice = openTestPractice(now);
});
afterEach(() => {
  practice.close();
});

const english = { language: 'en' as const, largePrint: false };

async function as(username: string) {
  const desk = callAs(practice.services, 'desk', `Desk of ${username}`);
  await desk.deskSignIn.withPassword({ username, password: demoPassword });
  return desk;
}

/** At a kiosk with a code from the desk, past the terms. */
async function atKiosk(owner: Awaited<ReturnType<typeof as>>, clientId: string) {
  const kiosk = callAs(practice.services, 'kiosk', 'Kiosk 1');
  const { code } = await owner.registration.issueDeskCode({ clientId });
  await kiosk.signIn.withDeskCode({ dateOfBirth: '1991-02-03', code });
  const { terms } = await kiosk.terms.current({});
  if (terms) await kiosk.terms.accept({ versionId: terms.id, language: 'en' });
  return kiosk;
}

/** A client with a policy, a diagnosis and two visits, the first of them paid. */
async function clientWithMoney() {
  const owner = await as('rowena');
  await owner.practice.save({ ...(await owner.practice.get({})), taxId: '12-3456789' });
  const provider = (await owner.providers.list({})).providers.find(({ id }) => id === 'tumbleton');
  if (!provider) throw new Error('the demo clinic has no such provider');
  const { displayName: _displayName, ...details } = provider;
  await owner.providers.save({ ...details, npi: '1234567893', licenseNumber: '149.012345', licenseState: 'IL' });
  const nobody = { middleName: null, preferredFirstName: null, preferredLastName: null, pronouns: null, sex: 'Female', email: null, phone: '(212) 555-0142', line2: null, guardianName: null, privacyNote: null };
  const { clientId } = await owner.registration.create({ ...nobody, firstName: 'Odile', lastName: 'Sandoval', dateOfBirth: '1991-02-03', status: 'active', language: 'en', street: '44 Quince Lane', city: 'Springfield', state: 'IL', zip: '62704', selfCheckInBlocked: false, providerIds: ['tumbleton'], acceptDuplicate: false });
  await owner.billing.saveCoverage({ clientId, coverage: { id: null, payer: 'Meadow Mutual', plan: null, memberId: 'MM-77', groupNumber: 'G1', relationship: 'self', subscriberName: null, subscriberDateOfBirth: null, order: 'primary', copayCents: null, validFrom: null, validTo: null } });
  const { id: diagnosisId } = await owner.billing.saveDiagnosis({ clientId, diagnosis: { id: null, code: 'F41.1', description: 'Generalized anxiety disorder', validFrom: '2026-01-01', validTo: null, rank: 1 } });
  const charge = (serviceDate: string) => ({ intentId: randomUUID(), clientId, providerId: 'tumbleton', appointmentId: null, kind: 'visit' as const, serviceDate, code: '90834', modifiers: [], units: 1, minutes: 45, placeOfService: '11', description: 'Individual psychotherapy', feeCents: 15_000, insuranceExpectedCents: 0, diagnosisIds: [] });
  const [first, second] = [charge('2026-10-06'), charge('2026-10-13')];
  await owner.billing.postCharge(first);
  await owner.billing.postCharge(second);
  const paid = await owner.billing.recordPayment({ intentId: randomUUID(), clientId, amountCents: 15_000, chargeIds: null, method: 'check', reference: '1024', receivedOn: '2026-10-06', memo: null, statementMemo: null });
  const text = async (request: Parameters<typeof owner.printing.viewFor>[0]['request'], wish: Partial<typeof english> = {}) => readPaper(Buffer.from((await owner.printing.viewFor({ clientId, request, ...english, ...wish })).pdf, 'base64')).text;
  return { owner, clientId, diagnosisId, chargeIds: [first.intentId, second.intentId], entryId: paid.id, receiptNumber: paid.receiptNumber ?? 0, text };
}

test('the command that writes one of each finds them all in the demo clinic', async () => {
  const papers = await drawSamplePapers(practice.services);
  expect(papers.map(({ name, bytes }) => [name, bytes !== undefined])).toEqual(
    ['receipt', 'receipt-80-mm', 'receipt-58-mm', 'superbill', 'flexible-spending-statement', 'statement', 'good-faith-estimate', 'arrival-ticket'].map((name) => [name, true]),
  );
  for (const { name, bytes } of papers) expect(readPaper(bytes ?? new Uint8Array()).faults, name).toBe('');
});

describe('what the papers say', () => {
  test('a superbill has the charges as posted, the payment that paid them and the policy of the day', async () => {
    const { text, chargeIds, owner, clientId } = await clientWithMoney();
    expect((await owner.printing.check({ clientId, request: { kind: 'superbill', chargeIds } })).findings.filter(({ stops }) => stops)).toEqual([]);
    const paper = await text({ kind: 'superbill', chargeIds });
    for (const field of ['Odile Sandoval', '02/03/1991', 'Female', '44 Quince Lane', '(212) 555-0142', 'Meadow Mutual', 'MM-77', 'G1', 'F41.1', '10/06/2026', '10/13/2026', '90834', 'Check 1024', '$300.00', '$150.00', '12-3456789']) expect(paper, field).toContain(field);
  });

  test('a flex spending statement, a statement and a receipt agree with the account', async () => {
    const { text, entryId, receiptNumber } = await clientWithMoney();
    const flex = await text({ kind: 'flexible_spending_statement', from: '2026-10-01', to: '2026-10-31', diagnosis: false });
    expect(flex).toMatch(/Client responsibility\s+\$300\.00/u);
    expect(flex).not.toContain('F41.1');
    const october = await text({ kind: 'statement', from: '2026-10-10', to: '2026-11-24' });
    expect(october).toContain('Amount due: $150.00');
    expect(october).not.toMatch(/psychotherapy|F41/u);
    const receipt = await text({ kind: 'receipt', entryId, paper: 'letter' });
    for (const field of [`R-${String(receiptNumber).padStart(6, '0')}`, '$150.00', 'Check 1024', '10/06/2026', 'Session, 45 min']) expect(receipt, field).toContain(field);
  });

  test('the receipt of a refund says REFUND and how the money went back', async () => {
    const { text, owner, clientId, entryId } = await clientWithMoney();
    const refund = { intentId: randomUUID(), clientId, paymentId: entryId, amountCents: 5_000, method: 'cash' as const, reference: null, reason: 'Paid too much' };
    await owner.billing.refund(refund);
    for (const paper of ['letter', 'roll_80'] as const) {
      const receipt = await text({ kind: 'receipt', entryId: refund.intentId, paper });
      for (const field of ['Refund receipt', 'REFUND', '$50.00', 'Cash']) expect(receipt, field).toContain(field);
      expect(receipt).not.toContain('Check 1024');
    }
    const { store } = practice.services;
    const ledger = store.billing.readLedger(clientId);
    const untold = { ...ledger.entries.find(({ id }) => id === refund.intentId), method: null } as LedgerEntry;
    expect(wayOf(ledger, untold)).toEqual({ method: 'check', reference: '1024' });
  });

  test('a client gets a superbill once its diagnosis is released, and never somebody else’s receipt', async () => {
    const { owner, clientId, diagnosisId, chargeIds, entryId } = await clientWithMoney();
    const kiosk = await atKiosk(owner, clientId);
    const request = { kind: 'superbill' as const, chargeIds };
    expect((await kiosk.printing.offer({})).superbills.map(({ ready }) => ready)).toEqual([false, false]);
    expect(await refusalOf(kiosk.printing.view({ request, ...english }))).toMatchObject({ code: 'PAPER_NOT_READY' });
    await owner.billing.releaseDiagnosis({ diagnosisId, released: true });
    expect((await kiosk.printing.offer({})).superbills.map(({ ready }) => ready)).toEqual([true, true]);
    expect(readPaper(Buffer.from((await kiosk.printing.view({ request, ...english })).pdf, 'base64')).text).toContain('F41.1');
    const stranger = callAs(practice.services, 'kiosk', 'Kiosk 2');
    await stranger.signIn.withPassword({ username: 'marigold', password: demoPassword });
    expect(await refusalOf(stranger.printing.view({ request: { kind: 'receipt', entryId, paper: 'letter' }, ...english }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(stranger.printing.view({ request, ...english }))).toMatchObject({ code: 'PAPER_NOT_READY' });
  });

  test('a minor’s statement goes to the guardian, and is about the minor', async () => {
    const owner = await as('rowena');
    const { pdf } = await owner.printing.viewFor({ clientId: 'anneliese-child-1', request: { kind: 'statement', from: '2026-01-01', to: '2026-11-24' }, ...english });
    const { text } = readPaper(Buffer.from(pdf, 'base64'));
    expect(text).toContain('Anneliese Umberfield');
    expect(text).toMatch(/Client\s+\S+ Umberfield/u);
  });

  test('what would be sent back is told, keeps the paper from the printer and takes no number', async () => {
    const { owner, clientId, chargeIds } = await clientWithMoney();
    const late = { intentId: randomUUID(), clientId, providerId: 'tumbleton', appointmentId: null, kind: 'late_cancel' as const, serviceDate: '2026-10-20', code: 'LATE', modifiers: [], units: 1, minutes: null, placeOfService: '11', description: 'Late cancellation', feeCents: 5_000, insuranceExpectedCents: 0, diagnosisIds: [] };
    await owner.billing.postCharge(late);
    const request = { kind: 'superbill' as const, chargeIds: [...chargeIds, late.intentId] };
    const { findings } = await owner.printing.check({ clientId, request });
    expect(findings.filter(({ line }) => line === 2).map(({ problem }) => problem)).toEqual(['custom_code', 'visit_not_attended']);
    expect(await refusalOf(owner.printing.printFor({ clientId, request, ...english, printerId: null }))).toMatchObject({ code: 'PAPER_NOT_READY' });
    await owner.printing.printFor({ clientId, request: { kind: 'superbill', chargeIds }, ...english, printerId: null });
    expect((await owner.printing.offerOf({ clientId })).issued.map(({ number }) => number)).toEqual(['SB-000001']);
  });

  test('printed again, a paper says what it said then, and COPY', async () => {
    const { owner, clientId, chargeIds } = await clientWithMoney();
    await owner.printing.printFor({ clientId, request: { kind: 'superbill', chargeIds }, ...english, printerId: null });
    const before = await owner.practice.get({});
    await owner.practice.save({ ...before, name: 'Another Name Counseling', before });
    const [issued] = (await owner.printing.offerOf({ clientId })).issued;
    const { jobId } = await owner.printing.printAgain({ paperId: issued?.paperId ?? '', printerId: null });
    const paper = readPaper(practice.services.store.printing.findJob(jobId)?.bytes ?? new Uint8Array()).text;
    expect(paper).toContain('COPY');
    expect(paper).toContain('SB-000001');
    expect(paper).not.toContain('Another Name');
  });
});

// CUPS hands a job over, waits and tidies up in its own time.
describe('a real print queue', { timeout: 120_000 }, () => {
  test('gets the very bytes under a title without a name, keeps no file of them, and the desk hands the paper over', async () => {
    const system = await startPrintSystem();
    const printer = await startListener();
    try {
      system.addQueue('frontdesk', printer.port);
      const { owner, clientId, entryId } = await clientWithMoney();
      expect((await owner.printing.systemQueues({})).queues).toEqual(['frontdesk']);
      const { id: printerId } = await owner.printing.savePrinter({ id: null, name: 'Front desk', queue: 'frontdesk', host: null, port: null, paper: 'letter', attended: true, active: true });
      const kiosk = await atKiosk(owner, clientId);
      const { jobId, ticket, printerName } = await kiosk.printing.print({ request: { kind: 'receipt', entryId, paper: 'letter' }, ...english });
      expect({ ticket, printerName }).toEqual({ ticket: expect.stringMatching(/^[2-9A-Z]{4}$/u), printerName: 'Front desk' });
      const bytes = practice.services.store.printing.findJob(jobId)?.bytes;
      await expect.poll(async () => {
        await lookAtQueue(practice.services, cupsPrinters);
        return practice.services.store.printing.findJob(jobId)?.state;
      }, { timeout: 80_000, interval: 300 }).toBe('done');
      expect(printer.received.map((piece) => piece.equals(bytes ?? Buffer.of()))).toEqual([true]);
      expect(practice.services.store.printing.findJob(jobId)).toMatchObject({ bytes: null, printerId });
      expect(system.spoolFiles()).toEqual([]);
      expect((await owner.printing.jobs({})).jobs).toMatchObject([{ ticket, clientName: 'Odile Sandoval', state: 'done' }]);
      await owner.printing.handOverJob({ jobId });
      expect((await owner.printing.jobs({})).jobs).toEqual([]);
    } finally {
      await printer.close();
      await system.close();
    }
  });

  test('takes a job back that does not come out in two minutes, and prints it on another printer', async () => {
    const system = await startPrintSystem();
    const dead = await startListener();
    await dead.close();
    const slip = await startListener();
    try {
      system.addQueue('dead', dead.port);
      const { owner, clientId, entryId } = await clientWithMoney();
      await owner.printing.savePrinter({ id: null, name: 'Dead', queue: 'dead', host: null, port: null, paper: 'roll_80', attended: true, active: true });
      const { jobId } = await owner.printing.printFor({ clientId, request: { kind: 'receipt', entryId, paper: 'roll_80' }, ...english, printerId: null });
      await lookAtQueue(practice.services, cupsPrinters);
      await lookAtQueue(practice.services, cupsPrinters);
      expect(practice.services.store.printing.findJob(jobId)?.state).toBe('printing');
      practice.setNow(now + 121_000);
      await lookAtQueue(practice.services, cupsPrinters);
      expect(practice.services.store.printing.findJob(jobId)?.state).toBe('failed');
      expect(system.spoolFiles()).toEqual([]);
      const { id: printerId } = await owner.printing.savePrinter({ id: null, name: 'Slip', queue: null, host: '127.0.0.1', port: slip.port, paper: 'roll_80', attended: true, active: true });
      await owner.printing.retryJob({ jobId, printerId });
      await lookAtQueue(practice.services, cupsPrinters);
      expect(practice.services.store.printing.findJob(jobId)?.state).toBe('done');
      await expect.poll(() => slip.received.length).toBe(1);
      expect(slip.received[0]?.subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      await slip.close();
      await system.close();
    }
  });

  test('puts a one-time code and an arrival ticket on a slip for the receipt printer, and neither a guess nor a name beside the code', async () => {
    const printer = await startListener();
    try {
      const { owner, clientId } = await clientWithMoney();
      await owner.printing.savePrinter({ id: null, name: 'Slips', queue: null, host: '127.0.0.1', port: printer.port, paper: 'roll_80', speaks: 'escpos', attended: true, active: true });
      const { code } = await owner.registration.issueDeskCode({ clientId });
      const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      expect((await refusalOf(owner.printing.printCodeSlip({ clientId, code: other, language: 'en' }))).code).toBe('WRONG_CODE');
      const { jobId, printerName } = await owner.printing.printCodeSlip({ clientId, code, language: 'en' });
      expect(printerName).toBe('Slips');
      await lookAtQueue(practice.services, cupsPrinters);
      const slip = printer.received.at(-1)?.toString('latin1') ?? '';
      for (const field of ['Your one-time code', `${code.slice(0, 3)} ${code.slice(3)}`, 'Works until']) expect(slip, field).toContain(field);
      expect(slip).not.toMatch(/Odile|Sandoval/u);
      expect(practice.services.store.printing.findJob(jobId)).toMatchObject({ state: 'done', bytes: null, commands: null });
      expect((await owner.printing.offerOf({ clientId })).issued.map(({ kind }) => kind)).not.toContain('code_slip');

      expect((await owner.printing.offerOf({ clientId })).hasArrived).toBe(false);
      expect((await refusalOf(owner.printing.printArrivalTicket({ clientId, language: 'en' }))).code).toBe('NOT_FOUND');
      const visit = practice.services.store.appointments.listOfClient('marigold', 0)[0];
      if (!visit) throw new Error('the demo clinic has no such visit');
      practice.services.store.appointments.insert({ ...visit, id: randomUUID(), clientId, providerId: 'tumbleton', startsAt: now + 900_000, endsAt: now + 3_600_000, status: 'arrived' });
      expect((await owner.printing.offerOf({ clientId })).hasArrived).toBe(true);
      await owner.printing.printArrivalTicket({ clientId, language: 'es' });
      await lookAtQueue(practice.services, cupsPrinters);
      for (const field of ['llegada', 'Odile', 'Rowan', '2:22']) expect(printer.received.at(-1)?.toString('latin1'), field).toContain(field);
    } finally {
      await printer.close();
    }
  });

  test('speaks to a receipt printer in its commands, with letters that it lacks as dots, and sends no page to it', async () => {
    const printer = await startListener();
    try {
      const { owner, clientId, entryId } = await clientWithMoney();
      const before = await owner.practice.get({});
      const { id: printerId } = await owner.printing.savePrinter({ id: null, name: 'Slips', queue: null, host: '127.0.0.1', port: printer.port, paper: 'roll_58', speaks: 'escpos', attended: true, active: true });
      const print = async () => {
        const { jobId } = await owner.printing.printFor({ clientId, request: { kind: 'receipt', entryId, paper: 'roll_58' }, ...english, printerId: null });
        const { bytes, commands } = practice.services.store.printing.findJob(jobId) ?? {};
        await lookAtQueue(practice.services, cupsPrinters);
        expect(practice.services.store.printing.findJob(jobId)).toMatchObject({ state: 'done', bytes: null, commands: null });
        expect(bytes?.subarray(0, 5).toString()).toBe('%PDF-');
        const received = printer.received.at(-1) ?? Buffer.of();
        expect(received.equals(commands ?? Buffer.of())).toBe(true);
        return received;
      };
      const slip = await print();
      expect(slip.subarray(0, 5)).toEqual(Buffer.from([0x1b, 0x40, 0x1b, 0x74, 16]));
      for (const field of ['Receipt\n', 'Odile S.', '$150.00', 'Check 1024', '10/06/2026']) expect(slip.toString('latin1'), field).toContain(field);
      for (const line of slip.toString('latin1').split('\n').filter((one) => /^[ -~]*$/u.test(one))) expect(line.length).toBeLessThanOrEqual(32);
      await owner.practice.save({ ...before, name: '和平 Counseling', before });
      // GS v 0: a picture of 48 bytes by 32 rows.
      expect((await print()).includes(Buffer.from([0x1d, 0x76, 0x30, 0, 48, 0, 32, 0]))).toBe(true);
      const { jobId } = await owner.printing.printFor({ clientId, request: { kind: 'receipt', entryId, paper: 'letter' }, ...english, printerId });
      await lookAtQueue(practice.services, cupsPrinters);
      expect(practice.services.store.printing.findJob(jobId)?.state).toBe('failed');
      expect(printer.received).toHaveLength(2);
    } finally {
      await printer.close();
    }
  });

  test('waits for a person where there is no printer, and where the program ended in the middle', async () => {
    const { owner, clientId, entryId } = await clientWithMoney();
    const { jobId, printerName } = await owner.printing.printFor({ clientId, request: { kind: 'receipt', entryId, paper: 'letter' }, ...english, printerId: null });
    expect(printerName).toBeNull();
    await lookAtQueue(practice.services, cupsPrinters);
    expect((await owner.printing.jobs({})).jobs).toMatchObject([{ state: 'queued', printerName: null }]);
    practice.services.store.printing.moveJob(jobId, ['queued'], { state: 'printing' });
    runPrintQueue(practice.services, cupsPrinters)();
    expect((await owner.printing.jobs({})).jobs).toMatchObject([{ state: 'failed' }]);
    await owner.printing.cancelJob({ jobId });
    expect(practice.services.store.printing.findJob(jobId)).toMatchObject({ state: 'cancelled', bytes: null });
  });
});
