import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { listCopies } from '#main/backup/backup-folder.ts';
import { drillNewestCopy, findDrill } from '#main/backup/drill-copy.ts';
import { hostInFolder } from '#tests/support/host-in-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const house = hostInFolder();
const dayMs = 86_400_000;
const keyOf = (): Buffer => Buffer.from(readFileSync(join(house.configuration(), readdirSync(house.configuration()).find((name) => name.endsWith('.key')) ?? ''), 'utf8').trim(), 'hex');
const drillNow = () => drillNewestCopy({ store: house.services().store, key: keyOf(), dataFolder: house.data(), folder: house.second(), now: house.now, stopped: new AbortController().signal });
const newest = (): string => join(house.second(), listCopies(house.second())[0]?.name ?? '');

test('the first copy is opened and read to its end, the next check comes after a week, and the desk reads what it found', async () => {
  const owner = await house.makePractice();
  const first = house.now;
  await vi.waitFor(() => expect(findDrill(house.data())).toMatchObject({ checkedAt: first, copyMadeAt: first, result: 'good', clients: 0 }), { timeout: 20_000 });
  house.now = first + 6 * dayMs;
  await owner.deskSignIn.withPassword({ username: 'juniper', password: 'meadow lantern 2026' });
  await owner.backup.copyNow({});
  expect(await owner.backup.state({})).toMatchObject({ lastCopyAt: house.now, drill: { checkedAt: first } });
  house.now = first + 7 * dayMs;
  await owner.deskSignIn.withPassword({ username: 'juniper', password: 'meadow lantern 2026' });
  await owner.backup.copyNow({});
  await vi.waitFor(async () => expect(await owner.backup.state({})).toMatchObject({ drill: { checkedAt: first + 7 * dayMs, copyMadeAt: first + 7 * dayMs, result: 'good' } }), { timeout: 20_000 });
});

test('a copy with one flipped bit is told, and the desk knows', async () => {
  const owner = await house.makePractice();
  await vi.waitFor(() => expect(findDrill(house.data())).toBeDefined(), { timeout: 20_000 });
  const bytes = readFileSync(newest());
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(newest(), bytes);
  await drillNow();
  expect(await owner.backup.state({})).toMatchObject({ drill: { result: 'damaged' } });
});

test('a whole copy of other records under the same key is told', async () => {
  const owner = await house.makePractice();
  await vi.waitFor(() => expect(findDrill(house.data())).toBeDefined(), { timeout: 20_000 });
  const other = mkdtempSync(join(tmpdir(), 'anteroom-other-'));
  try {
    const store = openStore({ dataFolder: other, key: keyOf(), migrationsFolder: resolve('db/migrations') });
    store.audit.append({ at: 1, actorKind: 'system', actorId: null, surface: 'command', procedure: 'other', outcome: 'done', detail: null, clientIds: '[]' });
    store.close();
    writeFileSync(newest(), readFileSync(join(other, 'anteroom.db')));
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
  await drillNow();
  expect(await owner.backup.state({})).toMatchObject({ drill: { result: 'other_records' } });
});
