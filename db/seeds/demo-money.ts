import { sql } from 'drizzle-orm';
import type { Store } from '#db/store.ts';
import { dayMs, demoDateOf } from './demo-calendar.ts';
import { crowdId, crowdSize } from './demo-clients.ts';

type Entry = Parameters<Store['billing']['addEntry']>[0];
type Paid = Partial<Record<Entry['kind'], number>>;

/** Charges with what was paid on them, in cents; `expected` is what insurance is still to pay. Balances differ from charges. */
export function seedDemoMoney(store: Store, now: number): void {
  const charge = (clientId: string, count: number, daysAgo: number, feeCents: number, expected: number, paid: Paid = {}): void => {
    const id = `charge-${clientId}-${count}`;
    const at = now - daysAgo * dayMs;
    store.billing.addCharge({ id, clientId, providerId: 'tumbleton', serviceDate: demoDateOf(at), code: '90834', minutes: 45, placeOfService: '11', description: 'Session, 45 minutes', feeCents, insuranceExpectedCents: expected, postedAt: at });
    for (const kind of kinds) {
      const amountCents = paid[kind];
      if (!amountCents) continue;
      const entryId = `entry-${clientId}-${count}-${kind}`;
      const isClients = kind === 'client_payment' || kind === 'courtesy_credit' || kind === 'refund';
      store.billing.addEntry({ id: entryId, clientId, chargeId: isClients ? null : id, kind, amountCents, entryDate: demoDateOf(at), postedAt: at, method: kind === 'client_payment' ? 'card' : null, receiptNumber: kind === 'client_payment' || kind === 'refund' ? store.practice.nextCount('receipts') : null, refundsId: kind === 'refund' ? `entry-${clientId}-${count}-client_payment` : null });
      if (isClients && kind !== 'refund') store.billing.addAllocations([{ clientId, entryId, chargeId: id, amountCents: Math.min(amountCents, feeCents), allocatedAt: at }]);
    }
  };
  charge('marigold', 0, 42, 16_500, 0, { insurance_payment: 12_000, insurance_adjustment: 2_000, client_payment: 2_500 });
  charge('marigold', 1, 28, 16_500, 14_000);
  charge('marigold', 2, 14, 3_500, 0);
  charge('guillermina', 1, 14, 16_500, 14_000, { client_payment: 2_500 });
  charge('eulalia', 1, 21, 3_500, 0, { write_off: 500 });
  charge('anneliese-child-1', 1, 14, 16_500, 0, { client_payment: 6_500 });
  charge('philippa-and-leopold', 1, 7, 19_500, 0, { client_payment: 19_500 });
  charge('philippa', 1, 28, 16_500, 0);
  charge('leopold', 1, 28, 16_500, 0, { client_payment: 20_000, refund: 3_500 });
  store.billing.addEntry({ id: 'entry-anneliese', clientId: 'anneliese', kind: 'courtesy_credit', amountCents: 2_500, entryDate: demoDateOf(now - dayMs), postedAt: now - dayMs });
  for (let index = 0; index < crowdSize; index += 5) {
    const [expected, paid] = crowdMoney[(index / 5) % crowdMoney.length] ?? [0, {}];
    charge(crowdId(index), 1, 20, 16_500, expected, paid);
  }
}

const kinds = ['insurance_payment', 'insurance_adjustment', 'client_payment', 'write_off', 'courtesy_credit', 'refund'] as const;

/** What superbills need: Leopold pays himself and may have one, Philippa's provider has not released hers. */
export function seedDemoCoverage(store: Store, now: number): void {
  const policy = { plan: null, groupNumber: 'DEMO-7', relationship: 'self', subscriberName: null, subscriberDateOfBirth: null, order: 'primary', copayCents: 2_500, validFrom: null, validTo: null, updatedAt: now } as const;
  store.coverage.saveCoverage({ ...policy, id: 'policy-philippa', clientId: 'philippa', payer: 'Example Mutual', memberId: 'EXM-000042' });
  store.coverage.saveCoverage({ ...policy, id: 'policy-leopold', clientId: 'leopold', payer: 'Example Mutual', memberId: 'EXM-000043' });
  const diagnosis = { code: 'F43.20', description: 'Adjustment disorder, unspecified', validFrom: demoDateOf(now - 300 * dayMs), validTo: null, rank: 1, updatedAt: now };
  store.coverage.saveDiagnosis({ ...diagnosis, id: 'diagnosis-philippa', clientId: 'philippa', releasedAt: null, releasedBy: null });
  store.coverage.saveDiagnosis({ ...diagnosis, id: 'diagnosis-leopold', clientId: 'leopold', releasedAt: now, releasedBy: null });
}

/** Pending with the copay paid; paying alone, unpaid; insurance has paid; paid in part. */
const crowdMoney: readonly (readonly [number, Paid])[] = [
  [14_000, { client_payment: 2_500 }],
  [0, {}],
  [0, { insurance_payment: 12_000, insurance_adjustment: 2_000 }],
  [0, { client_payment: 10_000 }],
];

/** Nobody changes a posted line: the demo's own all move, with what was paid on them. */
export function redateDemoMoney(store: Store, days: number): void {
  const shiftMs = days * dayMs;
  store.db.run(sql`UPDATE charges SET serviceDate = date(serviceDate, ${`${days} days`}), postedAt = postedAt + ${shiftMs} WHERE id LIKE 'charge-%'`);
  store.db.run(sql`UPDATE ledger_entries SET entryDate = date(entryDate, ${`${days} days`}), postedAt = postedAt + ${shiftMs} WHERE id LIKE 'entry-%'`);
}
