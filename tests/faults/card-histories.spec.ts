import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { computeBalance } from '#main/api/balance.ts';
import { lookForProcessor } from '#main/payments/look-at-payments.ts';
import { answerSimulatedPage, simulatedProcessor } from '#main/payments/simulated-processor.ts';
import type { Answer, CardProcessor } from '#main/platform/card-processor.ts';
import { openPayClinic } from '#tests/support/open-pay-clinic.ts';
import type { PayClinic } from '#tests/support/open-pay-clinic.ts';

const runs = 40;

/** What befalls one question: lost on the way there or back, refused for now, or the host dies before it or after it. */
type Trouble = 'none' | 'lost_before' | 'lost_after' | 'busy' | 'dies_before' | 'dies_after';
const trouble = fc.oneof({ weight: 5, arbitrary: fc.constant<Trouble>('none') }, { weight: 3, arbitrary: fc.constantFrom<Trouble>('lost_before', 'lost_after', 'busy', 'dies_before', 'dies_after') });
const cents = fc.integer({ min: 100, max: 9_000 });
const step = fc.oneof(
  fc.record({ do: fc.constant('pay_on_phone' as const), cents }),
  fc.record({ do: fc.constant('pay_with_card' as const), cents }),
  fc.record({ do: fc.constant('refund' as const), cents, which: fc.nat(5) }),
  fc.record({ do: fc.constantFrom('phone_pays' as const, 'phone_declines' as const, 'cancel' as const, 'look' as const) }),
  fc.record({ do: fc.constant('time' as const), seconds: fc.integer({ min: 30, max: 1_000 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class HostDied extends Error {
  override readonly name = 'HostDied';
}

/** The demo's processor with its own books, behind a line on which everything can happen. */
function overBadLine(inner: CardProcessor, next: () => Trouble): CardProcessor {
  const cross = <A extends unknown[], T>(question: (...args: A) => Promise<Answer<T>>) => async (...args: A): Promise<Answer<T>> => {
    const what = next();
    if (what === 'dies_before') throw new HostDied();
    if (what === 'lost_before') return { kind: 'unknown' };
    if (what === 'busy') return { kind: 'not_done', why: 'busy' };
    const answer = await question(...args);
    if (what === 'dies_after') throw new HostDied();
    return what === 'lost_after' ? { kind: 'unknown' } : answer;
  };
  return {
    openPage: cross(inner.openPage), readPage: cross(inner.readPage), endPage: cross(inner.endPage), findPage: cross(inner.findPage),
    prepareCharge: cross(inner.prepareCharge), takeCharge: cross(inner.takeCharge), readCharge: cross(inner.readCharge), endCharge: cross(inner.endCharge), findCharge: cross(inner.findCharge),
    refund: cross(inner.refund), findRefund: cross(inner.findRefund), listSince: cross(inner.listSince), forgetCard: cross(inner.forgetCard), listDisputed: cross(inner.listDisputed), test: cross(inner.test),
  };
}

let clinic: PayClinic;
let troubles: Trouble[] = [];
beforeAll(async () => {
  clinic = await openPayClinic({ processorOver: (store) => overBadLine(simulatedProcessor(store, { now: () => clinic.now }), () => troubles.shift() ?? 'none') });
  clinic.store.billing.saveSettings({ ...clinic.store.billing.readSettings(), minPaymentCents: 100, maxOverBalanceCents: 10_000_000, updatedAt: clinic.now });
});
afterAll(() => clinic.close());

async function play(clientId: string, one: Step): Promise<void> {
  const open = clinic.store.payments.listOpen(clientId).find(({ purpose }) => purpose === 'payment');
  const kiosk = clinic.kiosk(clientId);
  if (one.do === 'pay_on_phone') await kiosk.payments.startOnPhone({ intentId: randomUUID(), amountCents: one.cents, chargeIds: null, language: 'en' });
  else if (one.do === 'pay_with_card') await kiosk.payments.payWithCard({ intentId: randomUUID(), amountCents: one.cents, chargeIds: null, cardId: `card-of-${clientId}` });
  else if (one.do === 'refund') {
    const { payments } = await clinic.desk().payments.listRefundable({ clientId });
    const paid = payments[one.which % Math.max(1, payments.length)];
    if (paid) await clinic.desk().payments.refundToCard({ intentId: randomUUID(), clientId, entryId: paid.entryId, amountCents: one.cents, reason: 'Test' });
  } else if (one.do === 'phone_pays' || one.do === 'phone_declines') {
    if (open?.processorRef && open.url) answerSimulatedPage(clinic.store, open.processorRef, one.do === 'phone_pays' ? 'approve' : 'decline');
  } else if (one.do === 'cancel') {
    if (open) await kiosk.payments.cancel({ attemptId: open.id });
  } else if (one.do === 'time') clinic.goOn(one.seconds * 1_000);
  else {
    await clinic.look();
    await lookForProcessor(clinic.services);
  }
}

/** Money in hand by the processor's own books: pages and charges of this client that succeeded, less what was given back. */
function readBooks(clientId: string): { sum: number; things: number; perAttempt: number[] } {
  const mine = (clinic.store.db.$client.prepare('SELECT id FROM payment_attempts WHERE clientId = ?').all(clientId) as { id: string }[]).map(({ id }) => id);
  const things = (clinic.store.db.$client.prepare("SELECT * FROM simulated_objects WHERE state = 'succeeded'").all() as { id: string; kind: string; amountCents: number }[]).filter(({ id }) => mine.some((attempt) => id.endsWith(attempt)));
  return { sum: things.reduce((sum, { kind, amountCents }) => sum + (kind === 'refund' ? -amountCents : amountCents), 0), things: things.length, perAttempt: mine.map((attempt) => things.filter(({ id }) => id.endsWith(attempt)).length) };
}

test(`over ${runs} random histories of taps, phones, refunds, silence and dying hosts nobody is charged twice and the ledger is the processor's books`, { timeout: 300_000 }, async () => {
  let count = 0;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), fc.array(trouble, { minLength: 10, maxLength: 60 }), async (story, line) => {
      const clientId = `client-${(count += 1)}`;
      clinic.store.clients.save({ id: clientId, firstName: 'Odile', lastName: 'Sandoval', dateOfBirth: '1990-01-02', searchKey: clientId, createdAt: 1, updatedAt: 1 }, []);
      clinic.putCard(`card-of-${clientId}`, { clientId, processorRef: 'sim-card-pays' });
      troubles = [...line];
      // A host that dies loses what it was doing; the next step is done by the one that was started after it. Refusals are answers too.
      for (const one of story) await play(clientId, one).catch((cause: unknown) => {
        if (!(cause instanceof ORPCError)) throw cause;
      });
      troubles = [];
      await clinic.wait(3_600, 60);
      const books = readBooks(clientId);
      const { entries } = clinic.store.billing.readLedger(clientId);
      taken += books.things;
      expect(clinic.store.payments.listOpen(clientId)).toEqual([]);
      expect(books.perAttempt.filter((times) => times > 1)).toEqual([]);
      expect(entries.reduce((sum, { kind, amountCents }) => sum + (kind === 'refund' ? -amountCents : amountCents), 0)).toBe(books.sum);
      expect(entries).toHaveLength(books.things);
      expect(computeBalance(clinic.store.billing.sumBalance(clientId)).responsibilityCents + books.sum).toBe(0);
      for (const { id, amountCents } of entries.filter(({ kind }) => kind === 'client_payment')) {
        expect(entries.reduce((sum, entry) => (entry.refundsId === id ? sum + entry.amountCents : sum), 0)).toBeLessThanOrEqual(amountCents);
      }
    }),
    { numRuns: runs, seed: 20_261_124, endOnFailure: true },
  );
  expect(taken).toBeGreaterThan(runs / 2);
  expect(clinic.faults.filter((fault) => !fault.includes('HostDied'))).toEqual([]);
});
