import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listPaperCounts, setPaperCounts } from '#db/settle-after-restore.ts';
import { ledgerEntries } from '#db/schema/billing.ts';
import { paymentAttempts } from '#db/schema/payments.ts';
import { printJobs } from '#db/schema/printing.ts';
import { StoreError } from '#db/store-errors.ts';
import { listCopies } from '#main/backup/backup-folder.ts';
import { makeCardKey } from '#main/recovery/card-key.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { hostInFolder, ownersPassword, takeCard } from '#tests/support/host-in-folder.ts';

vi.setConfig({ testTimeout: 120_000 });
const house = hostInFolder();

/** Flips bits in the middle of a file, as a dying disk does. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  for (let at = Math.floor(bytes.length / 2); at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** A practice with a card and one copy; `basil` came before the copy, `clover` after it. */
async function makeWithCopy(): Promise<string> {
  const owner = await house.makePractice();
  const card = await takeCard(owner);
  await owner.deskSignIn.addStaff({ name: 'Basil Thornbury', username: 'basil', role: 'front_desk', providerId: null });
  house.now += 60_000;
  await owner.backup.copyNow({});
  await owner.deskSignIn.addStaff({ name: 'Clover Finch', username: 'clover', role: 'biller', providerId: null });
  house.stop();
  return card;
}
const usernames = (): string[] => house.services().store.signIn.listStaff().map(({ username }) => username);
const newest = (): string => listCopies(house.second())[0]?.name ?? '';

test('a damaged store is told on the desk, and the printed card brings the newest copy back', async () => {
  const card = await makeWithCopy();
  damage(house.store());
  const broken = readFileSync(house.store());
  await house.start();
  const desk = house.lockedDesk();
  expect(await desk.lockedStore.state({})).toEqual({ state: 'locked', reason: 'damaged', hasCard: true });
  const { copies, needsCard } = await desk.lockedStore.copies({ folder: null });
  expect({ needsCard, newest: copies[0]?.madeAt }).toEqual({ needsCard: true, newest: Date.parse('2026-11-24T19:08:00Z') });
  expect(await desk.lockedStore.restore({ folder: null, name: copies[0]?.name ?? '', typed: card })).toEqual({ copyMadeAt: Date.parse('2026-11-24T19:08:00Z'), keyPlace: 'file' });
  expect(usernames()).toEqual(['basil', 'juniper']);
  const aside = readdirSync(join(house.data(), 'copies')).find((name) => name.endsWith('-before-restore.db')) ?? '';
  expect(readFileSync(join(house.data(), 'copies', aside)).equals(broken)).toBe(true);
  const again = await house.signInOwner();
  expect(await again.backup.state({})).toMatchObject({ isAuditWhole: true, restored: { copyMadeAt: Date.parse('2026-11-24T19:08:00Z') } });
  expect(house.services().store.audit.listLatest(20).map(({ procedure }) => procedure)).toContain('lockedStore.restore');
});

test('a store that is gone, empty, a folder or a link never becomes a new practice', async () => {
  const card = await makeWithCopy();
  const whole = readFileSync(house.store());
  const makeTrouble: Record<string, () => void> = {
    gone: () => undefined,
    empty: () => writeFileSync(house.store(), ''),
    folder: () => mkdirSync(house.store()),
    link: () => {
      writeFileSync(join(house.data(), 'elsewhere.db'), whole);
      symlinkSync(join(house.data(), 'elsewhere.db'), house.store());
    },
  };
  for (const [name, trouble] of Object.entries(makeTrouble)) {
    rmSync(house.store(), { recursive: true, force: true });
    trouble();
    await house.start();
    expect(await house.lockedDesk().lockedStore.state({}), name).toMatchObject({ state: 'locked', reason: name === 'gone' || name === 'empty' ? 'missing' : 'damaged' });
    expect(await house.lockedDesk().lockedStore.lookAgain({}), name).toEqual({ isOpen: false });
    house.stop();
  }
  await house.start();
  await house.lockedDesk().lockedStore.restore({ folder: null, name: newest(), typed: card });
  expect(usernames()).toEqual(['basil', 'juniper']);
});

test('only the key file is left of a practice: still no new store', async () => {
  await makeWithCopy();
  rmSync(house.data(), { recursive: true });
  mkdirSync(house.data());
  await house.start();
  expect(await house.lockedDesk().lockedStore.state({})).toEqual({ state: 'locked', reason: 'missing', hasCard: false });
  expect(existsSync(house.store())).toBe(false);
});

test('on a new computer the receptionist types where the copies are, and the card', async () => {
  const card = await makeWithCopy();
  rmSync(house.data(), { recursive: true });
  mkdirSync(house.data());
  for (const name of readdirSync(house.configuration())) if (name.endsWith('.key')) rmSync(join(house.configuration(), name));
  await house.start();
  const desk = house.lockedDesk();
  expect(await desk.lockedStore.copies({ folder: null })).toEqual({ copies: [], needsCard: false });
  expect(await refusalOf(desk.lockedStore.copies({ folder: 'second' }))).toMatchObject({ code: 'FOLDER_REFUSED', data: { reason: 'not_absolute' } });
  expect(await refusalOf(desk.lockedStore.copies({ folder: `${house.second()}-nowhere` }))).toMatchObject({ code: 'FOLDER_REFUSED', data: { reason: 'missing' } });
  expect(await desk.lockedStore.copies({ folder: house.second() })).toMatchObject({ needsCard: true, copies: [{ kind: 'regular' }, {}] });
  await desk.lockedStore.restore({ folder: house.second(), name: newest(), typed: card });
  expect(usernames()).toEqual(['basil', 'juniper']);
});

test('a wrong card, no card, and a damaged copy change nothing; the older copy is good', async () => {
  const card = await makeWithCopy();
  await house.start();
  house.now += 3_600_000;
  await (await house.signInOwner()).backup.copyNow({});
  house.stop();
  damage(house.store());
  damage(join(house.second(), newest()));
  const before = readFileSync(house.store());
  await house.start();
  const desk = house.lockedDesk();
  const { copies } = await desk.lockedStore.copies({ folder: null });
  const [bad = '', good = ''] = copies.map(({ name }) => name);
  expect(await refusalOf(desk.lockedStore.restore({ folder: null, name: good, typed: null }))).toMatchObject({ code: 'CARD_REFUSED' });
  expect(await refusalOf(desk.lockedStore.restore({ folder: null, name: good, typed: makeCardKey() }))).toMatchObject({ code: 'CARD_REFUSED', data: { reason: 'wrong' } });
  expect(await refusalOf(desk.lockedStore.restore({ folder: null, name: 'anteroom-2020-01-01T00-00-00Z.db', typed: card }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusalOf(desk.lockedStore.restore({ folder: null, name: bad, typed: card }))).toMatchObject({ code: 'COPY_DAMAGED' });
  expect(readFileSync(house.store()).equals(before)).toBe(true);
  await desk.lockedStore.restore({ folder: null, name: good, typed: card });
  expect(usernames()).toEqual(['basil', 'juniper']);
});

test('no kiosk lists copies or restores one', async () => {
  const card = await makeWithCopy();
  rmSync(house.store());
  await house.start();
  const kiosk = house.lockedDesk('kiosk');
  expect(await refusalOf(kiosk.lockedStore.copies({ folder: null }))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await refusalOf(kiosk.lockedStore.restore({ folder: null, name: newest(), typed: card }))).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('a practice without a card restores with the key that this computer keeps', async () => {
  const owner = await house.makePractice();
  house.now += 60_000;
  await owner.backup.copyNow({});
  house.stop();
  damage(house.store());
  await house.start();
  const desk = house.lockedDesk();
  expect(await desk.lockedStore.copies({ folder: null })).toMatchObject({ needsCard: false });
  await desk.lockedStore.restore({ folder: null, name: newest(), typed: null });
  expect(usernames()).toEqual(['juniper']);
});

test('nothing of a copy happens twice, and papers get numbers of a new block that no second restore begins again', async () => {
  const owner = await house.makePractice();
  const { store } = house.services();
  for (let n = 0; n < 3; n += 1) store.practice.nextCount('receipts');
  store.practice.nextCount('paper:superbill');
  store.mail.queue({ id: randomUUID(), idempotencyKey: 'm1', kind: 'password_changed', to: 'marigold@example.com', language: 'en', parameters: '{}', nextTryAt: house.now + 86_400_000, queuedAt: house.now });
  const job = { paperId: 'p1', clientId: 'c1', printerId: null, bytes: Buffer.from('paper'), byClient: true, requestedAt: house.now };
  store.printing.addJob({ ...job, id: 'queued', ticket: 'AAAA' });
  store.printing.addJob({ ...job, id: 'done', ticket: 'AAAC', state: 'done' });
  const attempt = { purpose: 'payment' as const, method: 'phone' as const, processor: 'simulated' as const, amountCents: 2_500, language: 'en' as const, startedAt: house.now };
  store.db.insert(paymentAttempts).values({ ...attempt, id: 'open', clientId: 'c1', state: 'started' }).run();
  store.db.insert(paymentAttempts).values({ ...attempt, id: 'over', clientId: 'c2', state: 'posted', settledAt: house.now }).run();
  house.now += 60_000;
  await owner.backup.copyNow({});
  const copyMadeAt = house.now;
  setPaperCounts(store, { receipts: 7_003 });

  const restore = async (): Promise<number> => {
    house.now += 60_000;
    await (await house.signInOwner()).backup.restore({ madeAt: copyMadeAt, kind: 'regular', password: ownersPassword });
    const before = house.services();
    await vi.waitFor(() => expect(house.services()).not.toBe(before), { timeout: 10_000 });
    expect(house.faults).toEqual([]);
    return house.services().store.practice.nextCount('receipts');
  };
  // 7,003 were given out: the file that was put aside knows it.
  expect(await restore()).toBe(20_001);
  const restored = house.services().store;
  expect(listPaperCounts(restored)).toEqual({ receipts: 20_001, 'paper:superbill': 10_000 });
  expect(restored.mailSending.listForPerson()).toMatchObject([{ state: 'maybe_sent' }]);
  expect(restored.db.select({ id: printJobs.id, state: printJobs.state }).from(printJobs).all()).toEqual(expect.arrayContaining([{ id: 'queued', state: 'failed' }, { id: 'done', state: 'done' }]));
  // Its end is only asked about at the processor, as often as the poller likes: no second attempt, nothing posted twice.
  const attempts = restored.db.select().from(paymentAttempts).all();
  expect(attempts).toHaveLength(2);
  expect(attempts).toEqual(expect.arrayContaining([
    expect.objectContaining({ id: 'open', state: 'unknown', moneyAskedAt: house.now, settledAt: null }), expect.objectContaining({ id: 'over', state: 'posted', moneyAskedAt: null, revision: 0 }),
  ]));
  expect(restored.db.select().from(ledgerEntries).all()).toEqual([]);
  expect(restored.audit.listLatest(30).find(({ procedure }) => procedure === 'backup.restore' )?.detail).toContain('receipts from 20001');
  expect(await restore()).toBe(30_001);
});

test('an owner restores from the settings with the password; every screen is told to ask anew, and everybody signs in again', async () => {
  await makeWithCopy();
  await house.start();
  const owner = await house.signInOwner();
  const copy = { madeAt: Date.parse('2026-11-24T19:08:00Z'), kind: 'regular' as const };
  expect(await refusalOf(owner.backup.restore({ ...copy, password: 'something else entirely' }))).toMatchObject({ code: 'WRONG_SIGN_IN' });
  expect(await refusalOf(owner.backup.restore({ madeAt: 1, kind: 'regular', password: ownersPassword }))).toMatchObject({ code: 'NOT_FOUND' });
  const before = house.services();
  const watch = before.changes.subscribe(undefined);
  const ended = watch.next().then((step) => step.done === true, () => true);
  await owner.backup.restore({ ...copy, password: ownersPassword });
  await vi.waitFor(() => expect(house.services()).not.toBe(before), { timeout: 10_000 });
  expect(await ended).toBe(true);
  expect(usernames()).toEqual(['basil', 'juniper']);
  expect(await house.desk().deskSignIn.session({})).toEqual({ state: 'signed_out' });
});

test('only the owner restores, and a damaged copy is refused before anything changes', async () => {
  await makeWithCopy();
  await house.start();
  const owner = await house.signInOwner();
  const { setupCode } = await owner.deskSignIn.addStaff({ name: 'Wren Alder', username: 'wren', role: 'manager', providerId: null });
  const manager = house.desk();
  await manager.deskSignIn.withSetupCode({ username: 'wren', code: setupCode, password: 'orchard lantern 2026' });
  const copy = { madeAt: Date.parse('2026-11-24T19:08:00Z'), kind: 'regular' as const };
  expect(await refusalOf(manager.backup.restore({ ...copy, password: 'orchard lantern 2026' }))).toMatchObject({ code: 'NOT_ALLOWED' });
  damage(join(house.second(), listCopies(house.second()).find(({ madeAt }) => madeAt === copy.madeAt)?.name ?? ''));
  expect(await refusalOf(owner.backup.restore({ ...copy, password: ownersPassword }))).toMatchObject({ code: 'COPY_DAMAGED' });
  expect(usernames()).toEqual(['basil', 'clover', 'juniper', 'wren']);
});

test('a copy that goes bad after it was read leaves the records of now open', async () => {
  await makeWithCopy();
  await house.start();
  const owner = await house.signInOwner();
  const copy = { madeAt: Date.parse('2026-11-24T19:08:00Z'), kind: 'regular' as const };
  const file = join(house.second(), listCopies(house.second()).find(({ madeAt }) => madeAt === copy.madeAt)?.name ?? '');
  const before = house.services();
  await owner.backup.restore({ ...copy, password: ownersPassword });
  damage(file);
  await vi.waitFor(() => expect(house.services()).not.toBe(before), { timeout: 10_000 });
  expect(house.faults).toEqual([expect.any(StoreError)]);
  expect(usernames()).toEqual(['basil', 'clover', 'juniper']);
  const again = await house.signInOwner();
  expect(await again.backup.state({})).toMatchObject({ restored: null, restoreFailed: { copyMadeAt: copy.madeAt } });
  // Said until the owner has read it.
  await again.backup.acceptRestore({});
  expect(await again.backup.state({})).toMatchObject({ restored: null, restoreFailed: null });
});
