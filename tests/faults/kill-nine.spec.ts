import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';

const kills = 50;

test(`${kills} kills lose no acknowledged write and leave none half done`, { timeout: 300_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-kill-'));
  const key = randomBytes(32);
  try {
    const acknowledged: string[] = [];
    for (let run = 0; run < kills; run += 1) acknowledged.push(...(await killAfterFirstWrites(dataFolder, key, run)));
    const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
    expect(store.db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(acknowledged.length).toBeGreaterThan(kills);
    const kept = new Set(store.outbox.list().map((command) => command.subjectId));
    expect(acknowledged.filter((id) => !kept.has(id) || !store.appointments.find(id))).toEqual([]);
    // Visit, claims, command and audit event stand or fall together.
    const rows = store.appointments.listBetween(0, Number.MAX_SAFE_INTEGER);
    expect(rows.map(({ id }) => id).sort()).toEqual([...kept].sort());
    const claims = store.db.$client.prepare('SELECT count(DISTINCT appointmentId) AS n FROM slot_claims').get() as { n: number };
    expect(claims.n).toBe(rows.length);
    const events = store.audit.listLatest(rows.length + 1).toReversed();
    expect(events.length).toBe(rows.length);
    events.forEach((event, index) => expect(event.previousHash).toBe(events[index - 1]?.hash ?? ''));
    store.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});

/** Kills the writer a moment (different each time) after its first acknowledgement. */
async function killAfterFirstWrites(dataFolder: string, key: Buffer, run: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['tests/faults/write-until-killed.ts', dataFolder, key.toString('hex'), String(run)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  let isArmed = false;
  writer.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (isArmed) return;
    isArmed = true;
    setTimeout(() => writer.kill('SIGKILL'), (run * 7) % 60);
  });
  await new Promise((done) => writer.once('close', done));
  // A line cut in half was not acknowledged.
  return printed.split('\n').slice(0, -1);
}
