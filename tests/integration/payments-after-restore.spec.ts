import { randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleAfterRestore } from '#db/settle-after-restore.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { openPayClinic, payNow } from '#tests/support/open-pay-clinic.ts';
import type { PayClinic } from '#tests/support/open-pay-clinic.ts';
import { startProcessor } from '#tests/support/start-processor.ts';
import type { TestProcessor } from '#tests/support/start-processor.ts';

const client = 'client-ottoline';
const storeKey = randomBytes(32);
let folder: string;
let processor: TestProcessor;
let clinic: PayClinic;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-pay-'));
  processor = await startProcessor();
  clinic = await open(payNow);
});
afterEach(async () => {
  clinic.close();
  await processor.close();
  rmSync(folder, { recursive: true, force: true });
  expect(clinic.faults).toEqual([]);
});

const open = (now: number) => openPayClinic({ folder, storeKey, address: processor.address, now });
const stores = (): [string, string] => [join(folder, 'anteroom.db'), join(folder, 'copy.db')];

/** The store as it is now, kept for later. */
function copy(): void {
  clinic.store.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(...stores());
}

/** The copy takes the store's place, as after a restore, an hour later by default. */
async function restore(laterMs = 3_600_000): Promise<void> {
  const now = clinic.now + laterMs;
  clinic.close();
  const [store, kept] = stores();
  for (const end of ['-wal', '-shm']) rmSync(`${store}${end}`, { force: true });
  copyFileSync(kept, store);
  clinic = await open(now);
  settleAfterRestore(clinic.store, now);
}

async function payOnPhone(cents: number): Promise<string> {
  const started = await clinic.kiosk().payments.startOnPhone({ intentId: randomUUID(), amountCents: cents, chargeIds: null, language: 'en' });
  processor.payOnPhone(started.id);
  await clinic.wait(10);
  return started.id;
}
const payByCard = async (cents: number) => (await clinic.kiosk().payments.payWithCard({ intentId: randomUUID(), amountCents: cents, chargeIds: null, cardId: 'card-1' })).id;
const found = () => clinic.desk().payments.listFound({});
const settle = (foundId: string, clientId: string | null, decision: 'post' | 'not_ours' = 'post') => clinic.desk().payments.settleFound({ foundId, decision, clientId, reason: 'Seen at the processor' });
const ledgerCents = () => clinic.store.billing.readLedger(client).entries.reduce((sum, { kind, amountCents }) => sum + (kind === 'refund' ? -amountCents : amountCents), 0);

test('what was paid and given back after the copy is found, settled by a person once, and nobody is charged for it again', async () => {
  clinic.putCard('card-1');
  const before = await payOnPhone(2_000);
  copy();
  clinic.goOn(600_000);
  const onPhone = await payOnPhone(5_000);
  const byCard = await payByCard(3_000);
  const refund = await clinic.desk().payments.refundToCard({ intentId: randomUUID(), clientId: client, entryId: byCard, amountCents: 1_000, reason: 'Paid twice' });
  const taken = processor.sumTaken();
  await restore();
  expect((await clinic.kiosk().payments.options({})).closed).toBe('catching_up');
  expect((await clinic.desk().payments.optionsFor({ clientId: client })).closed).toBeNull();
  await clinic.look();
  const listed = await found();
  expect(listed.isLooking).toBe(true);
  expect(listed.items.toSorted((one, other) => other.amountCents - one.amountCents)).toMatchObject([
    { id: onPhone, kind: 'payment', amountCents: 5_000, client: null, card: { last4: '4242' }, waitsForPayment: false },
    { id: byCard, kind: 'payment', amountCents: 3_000, client: { id: client, name: 'Ottoline Quillfeather' } },
    { id: refund.id, kind: 'refund', amountCents: 1_000, client: null, waitsForPayment: true },
  ]);
  expect(await clinic.desk().payments.countForPerson({})).toMatchObject({ forPerson: 3 });
  // Whose it is, is not guessed; a refund waits for what it gives back; the front desk may look and not settle.
  expect((await refusalOf(settle(onPhone, null))).code).toBe('NOT_FOUND');
  expect((await refusalOf(settle(refund.id, client))).code).toBe('CHANGED_MEANWHILE');
  expect((await refusalOf(clinic.desk('front_desk').payments.settleFound({ foundId: onPhone, decision: 'post', clientId: client, reason: 'Mine' }))).code).toBe('NOT_ALLOWED');
  expect((await settle(onPhone, client)).receiptNumber).toBeGreaterThan(0);
  await settle(byCard, 'client-basil');
  expect(await settle(refund.id, null)).toMatchObject({ receiptNumber: expect.any(Number) });
  expect((await refusalOf(settle(onPhone, client))).code).toBe('CHANGED_MEANWHILE');
  await clinic.wait(600, 30);
  expect(await found()).toEqual({ isLooking: false, items: [] });
  expect((await clinic.kiosk().payments.options({})).closed).toBeNull();
  expect({ ledger: ledgerCents(), ofBasil: clinic.paymentsOf('client-basil'), taken: processor.sumTaken() }).toEqual({ ledger: taken, ofBasil: [], taken });
  expect(clinic.paymentsOf(client).map(({ id }) => id).toSorted()).toEqual([before, onPhone, byCard].toSorted());
});

test('a code that somebody may still scan is ended, and a charge that was only prepared takes nothing', async () => {
  clinic.putCard('card-1');
  copy();
  const onPhone = await clinic.kiosk().payments.startOnPhone({ intentId: randomUUID(), amountCents: 5_000, chargeIds: null, language: 'en' });
  await clinic.kiosk().payments.cancel({ attemptId: onPhone.id });
  const shown = await clinic.kiosk().payments.startOnPhone({ intentId: randomUUID(), amountCents: 4_000, chargeIds: null, language: 'en' });
  processor.setMood((question) => (question.includes('confirm') ? 'drops_before' : 'answers'));
  const other = clinic.kiosk('client-basil');
  clinic.putCard('card-2', { clientId: 'client-basil' });
  const prepared = await other.payments.payWithCard({ intentId: randomUUID(), amountCents: 3_000, chargeIds: null, cardId: 'card-2' });
  expect(prepared.state.kind).toBe('checking');
  processor.setMood(() => 'answers');
  await restore(60_000);
  await clinic.wait(600, 30);
  expect(processor.payOnPhone(shown.id)).toBe(false);
  expect(await found()).toEqual({ isLooking: false, items: [] });
  expect([...processor.charges.values()]).toMatchObject([{ reference: prepared.id, status: 'canceled', received: 0 }]);
  expect(processor.sumTaken()).toBe(0);
});

test('a page that is paid while it is being ended is found', async () => {
  copy();
  const shown = await clinic.kiosk().payments.startOnPhone({ intentId: randomUUID(), amountCents: 4_000, chargeIds: null, language: 'en' });
  await restore(60_000);
  processor.setMood((question) => {
    if (question.includes('expire')) processor.payOnPhone(shown.id);
    return 'answers';
  });
  await clinic.look();
  expect((await found()).items).toMatchObject([{ id: shown.id, amountCents: 4_000 }]);
});

test('a processor that misbehaves is asked until it has told everything, and clients pay nothing here meanwhile', async () => {
  copy();
  const paid = await payOnPhone(5_000);
  await restore();
  for (const mood of ['drops_before', 'drops_after', 'fails_after', 'garbles_after', 'busy'] as const) {
    processor.setMood(() => mood);
    clinic.goOn(61_000);
    await clinic.look();
    expect({ mood, ...(await found()) }).toEqual({ mood, isLooking: true, items: [] });
    expect((await clinic.kiosk().payments.options({})).closed).toBe('catching_up');
  }
  processor.setMood((question) => (question.includes('refunds') ? 'drops_after' : 'answers'));
  await clinic.wait(600, 60);
  expect(await found()).toEqual({ isLooking: true, items: [] });
  processor.setMood(() => 'answers');
  await clinic.wait(120, 30);
  expect(await found()).toMatchObject({ isLooking: false, items: [{ id: paid }] });
  await settle(paid, client, 'not_ours');
  expect(clinic.paymentsOf(client)).toEqual([]);
  expect((await clinic.kiosk().payments.options({})).closed).toBeNull();
});

test('what other programs and other practices did at the same processor is left alone, and a payment keeps the day on which it was made', async () => {
  copy();
  const paid = await payOnPhone(5_000);
  const strange = [...processor.charges.values()][0];
  if (!strange) throw new Error('nothing was paid');
  processor.charges.set('pi_shop', { ...strange, id: 'pi_shop', reference: 'order-77' });
  processor.charges.set('pi_none', { ...strange, id: 'pi_none', reference: '' });
  await restore(3 * 86_400_000);
  await clinic.look();
  expect((await found()).items.map(({ id }) => id)).toEqual([paid]);
  await settle(paid, client);
  expect(clinic.paymentsOf(client)).toMatchObject([{ id: paid, entryDate: '2026-11-24', method: 'card', reference: '4242' }]);
  // Restored once more: what the copy knows nothing of is found again, under the same name.
  await restore();
  await clinic.look();
  expect((await found()).items.map(({ id }) => id)).toEqual([paid]);
});

test('in a practice without a processor nothing is asked, and the screens say what they always say', async () => {
  clinic.store.billing.saveSettings({ ...clinic.store.billing.readSettings(), processor: 'none', updatedAt: clinic.now });
  copy();
  await restore();
  await clinic.wait(120, 30);
  expect(processor.asked).toEqual([]);
  expect((await clinic.kiosk().payments.options({})).closed).toBe('not_set_up');
});
