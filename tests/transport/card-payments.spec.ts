import { randomUUID } from 'node:crypto';
import { safe } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';
import type { TestPractice } from '#tests/support/open-test-practice.ts';
import { transports } from './connect.ts';
import type { Connected } from './connect.ts';

const now = Date.parse('2026-11-24T14:07:00-05:00');

describe.each(Object.entries(transports))('over %s, in the demo clinic', (_name, connect) => {
  let practice: TestPractice;
  let kiosk: Connected;
  let desk: Connected;
  beforeEach(async () => {
    practice = openTestPractice(now);
    kiosk = await connect(practice.services, 'kiosk');
    desk = await connect(practice.services, 'desk');
    await kiosk.client.signIn.withPassword({ username: 'marigold', password: demoPassword });
  });
  afterEach(async () => {
    await kiosk.close();
    await desk.close();
    practice.close();
    expect(practice.faults).toEqual([]);
  });

  test('a client pays on the phone and with a card on file, and reads every refusal with its data', async () => {
    const { payments } = kiosk.client;
    const options = await payments.options({});
    expect(options).toMatchObject({ closed: null, cards: [{ id: 'card-marigold-1', expiry: 'good', addedBy: 'Dorothea Pennyfarthing' }, { id: 'card-marigold-2', expiry: 'soon', nickname: 'Health savings' }] });
    const sum = { amountCents: 1_000, chargeIds: null };
    const tooMuch = await safe(payments.startOnPhone({ intentId: randomUUID(), amountCents: 9_000_000, chargeIds: null, language: 'en' }));
    expect(tooMuch.error).toMatchObject({ code: 'AMOUNT_REFUSED', data: { reason: 'too_large', minCents: options.minCents, maxCents: options.maxCents } });
    const started = await payments.startOnPhone({ intentId: randomUUID(), ...sum, language: 'en' });
    expect(started).toMatchObject({ isSimulated: true, state: { kind: 'waiting' } });
    expect(await payments.answerSimulated({ attemptId: started.id, answer: 'approve' })).toMatchObject({ state: { kind: 'paid' } });
    const paid = await payments.payWithCard({ intentId: randomUUID(), ...sum, cardId: 'card-marigold-1' });
    expect(paid).toMatchObject({ state: { kind: 'paid', responsibilityCents: options.responsibilityCents - 2_000 } });
    // An amount that ends in 77 is taken and its answer gets lost.
    const lost = await payments.payWithCard({ intentId: randomUUID(), amountCents: 1_077, chargeIds: null, cardId: 'card-marigold-1' });
    expect(lost).toMatchObject({ state: { kind: 'checking' } });
    expect((await safe(payments.payWithCard({ intentId: randomUUID(), ...sum, cardId: 'card-marigold-1' }))).error).toMatchObject({ code: 'PAYMENT_UNDER_WAY' });
  });

  test('the desk sees what waits for a person, reads the set-up and takes a payment for a client; a kiosk reaches none of it', async () => {
    await desk.client.deskSignIn.withPassword({ username: 'dorothea', password: demoPassword });
    expect(await desk.client.payments.countForPerson({})).toEqual({ forPerson: 0, underWay: 0 });
    expect(await desk.client.payments.processing({})).toMatchObject({ processor: 'simulated', canSimulate: true, keyPlace: null });
    const declined = await desk.client.payments.payWithCardFor({ clientId: 'philippa', intentId: randomUUID(), amountCents: 2_000, chargeIds: null, cardId: 'card-philippa-1' });
    expect(declined).toMatchObject({ state: { kind: 'declined', why: 'declined' } });
    const refunded = await safe(desk.client.payments.refundToCard({ intentId: randomUUID(), clientId: 'philippa', entryId: declined.id, amountCents: 100, reason: 'x' }));
    expect(refunded.error).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await safe(kiosk.client.payments.listForPerson({}))).error).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
