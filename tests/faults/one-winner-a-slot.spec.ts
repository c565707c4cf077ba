import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { crowdId } from '#db/seeds/demo-clients.ts';
import { seedDemoClinic } from '#db/seeds/seed-demo.ts';

const run = promisify(execFile);
const now = Date.parse('2026-11-24T14:07:00-05:00');
const dayMs = 86_400_000;

/** Rowan's starts on the working days of four weeks: enough races that a check outside the transaction loses one. */
function officeHours(): string[] {
  const days = Array.from({ length: 28 }, (_, day) => Date.parse('2026-12-01T00:00:00-05:00') + day * dayMs).filter((day) => ![0, 5, 6].includes(new Date(day + dayMs / 2).getUTCDay()));
  return days.flatMap((day) => [9, 10, 11, 13, 14, 15, 16, 17].map((hour) => String(day + hour * 3_600_000)));
}

test('two programs of sixteen kiosks race for the same times: each goes to exactly one client', { timeout: 180_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-race-'));
  const key = randomBytes(32);
  const open = () => openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
  try {
    const store = open();
    seedDemoClinic(store, now);
    // Thirty-two clients of Rowan's without other visits ahead; times that are free.
    store.transaction(() => {
      for (let index = 0; index < 32; index += 1) {
        const client = store.clients.find(crowdId(index));
        if (!client) throw new Error('the demo crowd is too small');
        store.db.$client.prepare('DELETE FROM appointments WHERE clientId = ? AND startsAt > ?').run(client.id, now);
        store.db.$client.prepare("UPDATE clients SET status = 'active' WHERE id = ?").run(client.id);
        store.clients.replaceProviders(client.id, ['tumbleton']);
      }
      store.db.$client.prepare('DELETE FROM appointments WHERE providerId = ? AND startsAt > ?').run('tumbleton', now + dayMs);
      store.db.$client.prepare('DELETE FROM slot_claims WHERE appointmentId NOT IN (SELECT id FROM appointments)').run();
    });
    store.close();
    const slots = officeHours();
    const startAt = Date.now() + 4_000;
    const race = (first: number) => run(process.execPath, ['tests/faults/race-for-slots.ts', dataFolder, key.toString('hex'), String(first), String(now), String(startAt), ...slots]);
    const outputs = await Promise.all([race(0), race(16)]);
    const outcomes = outputs.map(({ stdout }) => JSON.parse(stdout) as Record<string, number>);
    expect(outputs.map(({ stderr }) => stderr).join('')).toBe('');
    expect(outcomes.reduce((sum, one) => sum + (one['booked'] ?? 0), 0)).toBe(slots.length);
    const after = open();
    for (const slot of slots) {
      const live = after.appointments.listBetween(Number(slot), Number(slot) + 1).filter((row) => row.providerId === 'tumbleton' && row.status === 'booked');
      expect(live, slot).toHaveLength(1);
    }
    after.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
