import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import { openPayClinic, payNow } from '#tests/support/open-pay-clinic.ts';

/**
 * Pays by card and by phone, and gives some back, one after the other; each payment that the screen was told is paid is printed.
 * Begins with a look at what the one before left on its way, as a host does. Ends by being killed.
 */
const [folder = '', storeKey = '', address = '', run = '0'] = process.argv.slice(2);
const clinic = await openPayClinic({ folder, storeKey: Buffer.from(storeKey, 'hex'), address, now: payNow + Number(run) * 3_600_000, timeoutMs: 2_000 });
process.stdout.write('open\n');
const told = (answer: { id: string; amountCents: number; state: { kind: string } }): void => {
  if (answer.state.kind === 'paid' || answer.state.kind === 'refunded') process.stdout.write(`${answer.state.kind} ${answer.id} ${answer.amountCents}\n`);
};
/** What stands in the way comes to its end first. */
async function unlessUnderWay<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof ORPCError && cause.code === 'PAYMENT_UNDER_WAY') return undefined;
    throw cause;
  }
}

for (let count = 0; ; count += 1) {
  clinic.goOn(35_000);
  await clinic.look();
  const client = count % 2 === 0 ? 'client-ottoline' : 'client-basil';
  const sum = { intentId: randomUUID(), amountCents: 1_000 + count, chargeIds: null };
  const kiosk = clinic.kiosk(client);
  const started = await unlessUnderWay(count % 3 === 0 ? kiosk.payments.startOnPhone({ ...sum, language: 'en' }) : kiosk.payments.payWithCard({ ...sum, cardId: `card-of-${client}` }));
  if (started) told(started);
  for (let look = 0; started?.state.kind === 'waiting' && look < 3; look += 1) {
    clinic.goOn(5_000);
    await clinic.look();
    told(await clinic.kiosk(client).payments.status({ attemptId: started.id }));
  }
  if (started?.state.kind !== 'paid' || count % 4 !== 1) continue;
  const given = await unlessUnderWay(clinic.desk().payments.refundToCard({ intentId: randomUUID(), clientId: client, entryId: started.id, amountCents: 300, reason: 'Test' }));
  if (given) told(given);
}
