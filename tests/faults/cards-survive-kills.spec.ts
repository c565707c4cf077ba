import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPayClinic, payNow } from '#tests/support/open-pay-clinic.ts';
import { startProcessor } from '#tests/support/start-processor.ts';
import type { TestProcessor } from '#tests/support/start-processor.ts';

const kills = 6;
/** Each host lives for some payments, and a moment longer that differs. */
const paymentsEach = 4;

test(`after ${kills} kills between the host's questions and the processor's answers, of one program or of two on one file, nobody is charged twice and every cent taken is in the ledger`, { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-cards-'));
  const storeKey = randomBytes(32);
  const processor = await startProcessor();
  try {
    const first = await openPayClinic({ folder, storeKey, address: processor.address });
    first.store.billing.saveSettings({ ...first.store.billing.readSettings(), maxOverBalanceCents: 10_000_000, updatedAt: payNow });
    for (const clientId of ['client-ottoline', 'client-basil']) first.putCard(`card-of-${clientId}`, { clientId });
    first.close();
    processor.setSlowMs(25);
    processor.setMood((question) => (question.startsWith('POST') ? 'slow' : 'answers'));
    const told = new Map<string, number>();
    for (let run = 0; run < kills; run += 1) {
      // Every second time two programs work on one file, pay for the same people and look at the same attempts.
      const programs = Array.from({ length: run % 2 === 0 ? 1 : 2 }, () => killWhilePaying(processor, [folder, storeKey.toString('hex'), processor.address, String(run + 1)], run));
      for (const [id, cents] of (await Promise.all(programs)).flat()) told.set(id, cents);
    }
    const after = await openPayClinic({ folder, storeKey, address: processor.address, now: payNow + (kills + 2) * 3_600_000 });
    await after.wait(1_800, 30);
    const entries = ['client-ottoline', 'client-basil'].flatMap((clientId) => after.store.billing.readLedger(clientId).entries);
    expect(told.size).toBeGreaterThan(kills);
    expect([...told].filter(([id, cents]) => !entries.some((entry) => entry.id === id && entry.amountCents === cents))).toEqual([]);
    expect(after.store.payments.countOpen()).toBe(0);
    expect(after.store.payments.countForPerson()).toBe(0);
    const byReference = Map.groupBy([...processor.charges.values()].filter(({ received }) => received > 0), ({ reference }) => reference);
    expect([...byReference.values()].filter((charges) => charges.length > 1)).toEqual([]);
    const inLedger = entries.reduce((sum, { kind, amountCents }) => sum + (kind === 'refund' ? -amountCents : amountCents), 0);
    expect(inLedger).toBe(processor.sumTaken());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(byReference.size + processor.refunds.size);
    const receipts = entries.flatMap(({ receiptNumber }) => receiptNumber ?? []).sort((one, other) => one - other);
    expect(receipts).toEqual(receipts.map((_, at) => at + 1));
    expect(after.faults).toEqual([]);
    after.close();
  } finally {
    await processor.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The people with phones pay whatever page they can see. */
async function killWhilePaying(processor: TestProcessor, options: readonly string[], run: number): Promise<[string, number][]> {
  const child = spawn(process.execPath, ['tests/faults/pay-by-card-until-killed.ts', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const phones = setInterval(() => {
    for (const { reference, status } of processor.pages.values()) if (status === 'open') processor.payOnPhone(reference);
  }, 15);
  let printed = '';
  let isArmed = false;
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (isArmed || printed.split('\n').length - 1 <= paymentsEach) return;
    isArmed = true;
    setTimeout(() => child.kill('SIGKILL'), (run * 37) % 170);
  });
  await new Promise((done) => child.once('close', done));
  clearInterval(phones);
  // A line cut in half was not told.
  return printed.split('\n').slice(0, -1).flatMap((line) => {
    const [state, id = '', cents] = line.split(' ');
    return state === 'open' ? [] : [[id, Number(cents)] as [string, number]];
  });
}
