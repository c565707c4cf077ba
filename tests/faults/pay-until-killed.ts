import { resolve } from 'node:path';
import { openStore } from '#db/open-store.ts';
import { openCallRecord } from '#main/api/call-record.ts';
import type { Seat } from '#main/api/services.ts';
import { postCharge } from '#main/billing/post-charge.ts';
import { recordPayment } from '#main/billing/record-payment.ts';
import { refundPayment } from '#main/billing/refund-payment.ts';
import { compose } from '#main/compose.ts';
import { startSession } from '#main/api/sessions.ts';

/**
 * Charges, payments and refunds by the desk's own use cases, one after the other, each id printed once its call has answered. Starts
 * with the numbers before `from` again, as a screen that saw no answer does. Ends by being killed.
 */
const [dataFolder = '', key = '', from = '0'] = process.argv.slice(2);
const store = openStore({ dataFolder, key: Buffer.from(key, 'hex'), migrationsFolder: resolve('db/migrations') });
const services = compose({ store, clock: { now: () => Date.parse('2026-11-24T14:00:00-05:00') }, log: { info: () => undefined, fault: () => undefined }, keyInFile: true });
const staff = store.signIn.findStaffById('biller');
if (!staff) throw new Error('no biller');
const seat: Seat = { surface: 'desk', name: 'Desk', sessionToken: () => undefined, setSessionToken: () => undefined };
const session = store.transaction(() => startSession({ services, seat }, { kind: 'staff', proof: 'password', loginId: null, staffId: staff.id, clientId: null }));
const call = (procedure: string) => ({ services, staff, record: openCallRecord({ services, seat }, { kind: 'staff', session, staff }, procedure) });

for (let count = Math.max(0, Number(from) - 4); ; count += 1) {
  const clientId = `client-${count % 3}`;
  const [chargeId, paymentId, refundId] = [`charge-${count}`, `payment-${count}`, `refund-${count}`];
  postCharge(call('billing.postCharge'), { intentId: chargeId, clientId, providerId: 'provider', appointmentId: null, kind: 'visit', serviceDate: '2026-11-02', code: '90834', modifiers: [], units: 1, minutes: 45, placeOfService: '11', description: 'Session', feeCents: 10_000 + count, insuranceExpectedCents: 4_000, diagnosisIds: [] });
  recordPayment(call('billing.recordPayment'), { intentId: paymentId, clientId, amountCents: 5_000 + count, chargeIds: [chargeId], method: 'cash', reference: null, receivedOn: '2026-11-24', memo: null, statementMemo: null });
  process.stdout.write(`${paymentId}\n`);
  if (count % 4 === 0) refundPayment(call('billing.refund'), { intentId: refundId, clientId, paymentId, amountCents: 1_000, method: 'cash', reference: null, reason: 'Test' });
}
