import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import { computeBalance } from '#main/api/balance.ts';
import { layMoney } from '#main/api/lay-money.ts';
import { settleAccount } from '#main/api/settle-account.ts';

const kills = 12;
const clientIds = ['client-0', 'client-1', 'client-2'];

test(`after ${kills} kills no acknowledged payment is lost, none is taken twice, and every cent adds up`, { timeout: 300_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-money-'));
  const key = randomBytes(32);
  const open = () => openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
  try {
    const empty = open();
    seed(empty);
    empty.close();
    const acknowledged = new Set<string>();
    for (let run = 0; run < kills; run += 1) {
      const next = Math.max(-1, ...[...acknowledged].map((id) => Number(id.split('-')[1]))) + 1;
      for (const id of await killAfterFirstPayments(dataFolder, key, next, run)) acknowledged.add(id);
    }
    const store = open();
    const ledgers = clientIds.map((clientId) => store.billing.readLedger(clientId));
    const entries = ledgers.flatMap((ledger) => ledger.entries);
    const payments = entries.filter(({ kind }) => kind === 'client_payment');
    expect(acknowledged.size).toBeGreaterThan(kills);
    expect([...acknowledged].filter((id) => !payments.some((payment) => payment.id === id))).toEqual([]);
    // Each number is one payment of its own amount, however often it was sent.
    expect(payments.map(({ id, amountCents }) => [id, amountCents])).toEqual(expect.arrayContaining([...acknowledged].map((id) => [id, 5_000 + Number(id.split('-')[1])])));
    expect(new Set(payments.map(({ id }) => id)).size).toBe(payments.length);
    const receipts = entries.flatMap(({ receiptNumber }) => receiptNumber ?? []).sort((one, other) => one - other);
    expect(receipts).toEqual(receipts.map((_, at) => at + 1));
    const rows = ledgers.reduce((sum, ledger) => sum + ledger.charges.length + ledger.entries.length, 0);
    expect(store.outbox.list()).toHaveLength(rows);
    clientIds.forEach((clientId, at) => expectAddsUp(store, clientId, ledgers[at] ?? { charges: [], entries: [], allocations: [] }));
    store.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

function expectAddsUp(store: Store, clientId: string, ledger: ReturnType<Store['billing']['readLedger']>): void {
  const { charges, unappliedCents } = settleAccount(ledger);
  expect(charges.reduce((sum, { openCents }) => sum + openCents, 0) - unappliedCents).toBe(computeBalance(store.billing.sumBalance(clientId)).responsibilityCents);
  // The laying of the money was on disk with the row that called for it.
  expect(layMoney(ledger, 1)).toEqual([]);
}

function seed(store: Store): void {
  store.practice.save({ id: 'p', name: 'Larkmeadow', timeZone: 'America/New_York', createdAt: 1, updatedAt: 1 });
  store.providers.save({ id: 'provider', firstName: 'Rowan', lastName: 'Tumbleton', updatedAt: 1 });
  store.signIn.saveStaff({ id: 'biller', username: 'biller', usernameKey: 'biller', name: 'Biller', role: 'biller', updatedAt: 1 });
  for (const id of clientIds) store.clients.save({ id, firstName: 'Odile', lastName: 'Sandoval', dateOfBirth: '1990-01-02', searchKey: id, createdAt: 1, updatedAt: 1 }, []);
}

async function killAfterFirstPayments(dataFolder: string, key: Buffer, from: number, run: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['tests/faults/pay-until-killed.ts', dataFolder, key.toString('hex'), String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  let isArmed = false;
  writer.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (isArmed) return;
    isArmed = true;
    setTimeout(() => writer.kill('SIGKILL'), 20 + ((run * 13) % 90));
  });
  await new Promise((done) => writer.once('close', done));
  // A line cut in half was not acknowledged.
  return printed.split('\n').slice(0, -1);
}
