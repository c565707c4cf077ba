import { isDefinedError, safe } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoPeople } from '#db/seeds/demo-people.ts';
import { openTestPractice } from '#tests/support/open-test-practice.ts';
import type { TestPractice } from '#tests/support/open-test-practice.ts';
import { transports } from './connect.ts';
import type { Connected } from './connect.ts';

const now = Date.parse('2026-11-24T14:07:00-05:00');
const marigold = demoPeople.find((person) => person.username === 'marigold');
if (!marigold) throw new Error('the demo clinic has no marigold');
const frontDesk = demoPeople.find((person) => person.role === 'front_desk');
if (!frontDesk) throw new Error('the demo clinic has no front desk');

describe.each(Object.entries(transports))('over %s', (_name, connect) => {
  let practice: TestPractice;
  let kiosk: Connected;
  let desk: Connected;
  beforeEach(async () => {
    practice = openTestPractice(now);
    kiosk = await connect(practice.services, 'kiosk');
    desk = await connect(practice.services, 'desk');
  });
  afterEach(async () => {
    await kiosk.close();
    await desk.close();
    practice.close();
    expect(practice.faults).toEqual([]);
  });
  const signIn = () => kiosk.client.signIn.withPassword({ username: marigold.username, password: marigold.password });

  test('every screen may know the clinic and the time before anyone signs in', async () => {
    expect(await kiosk.client.practice.welcome({})).toMatchObject({ practiceName: 'Larkmeadow Counseling', isDemo: true, now, state: 'ready' });
  });

  test('nobody signed in sees no appointments, and a kiosk never reaches the desk', async () => {
    const { error } = await safe(kiosk.client.appointments.list({}));
    expect(error).toMatchObject({ code: 'NOT_SIGNED_IN' });
    await signIn();
    expect((await safe(kiosk.client.checkIn.board({ date: null }))).error).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('a client signs in, lists appointments and signs out', async () => {
    expect(await signIn()).toMatchObject({ state: 'signed_in', firstName: 'Marigold' });
    const { upcoming } = await kiosk.client.appointments.list({});
    expect(upcoming.length).toBeGreaterThan(0);
    await kiosk.client.signIn.end({ reason: 'done' });
    expect((await safe(kiosk.client.appointments.list({}))).error).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('a client cancels a visit, the change is in the outbox and the audit, and undoes it', async () => {
    await signIn();
    const { upcoming } = await kiosk.client.appointments.list({});
    const visit = upcoming.find((one) => one.cancel.kind === 'free');
    if (!visit) throw new Error('no visit can be cancelled freely');
    const cancelled = await kiosk.client.appointments.cancel({ appointmentId: visit.id, tappedAt: now, reason: 'not_well', acceptedFeeCents: null });
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledLate: false });
    expect(practice.services.store.outbox.list().at(-1)).toMatchObject({ command: 'appointments.cancel', subjectId: visit.id, actorKind: 'client' });
    expect(practice.services.store.audit.listLatest(1)[0]).toMatchObject({ procedure: 'appointments.cancel', outcome: 'done' });
    expect(await kiosk.client.appointments.undoCancel({ appointmentId: visit.id })).toMatchObject({ status: 'booked' });
  });

  test("another client's visit is as missing as one that never was", async () => {
    await signIn();
    const other = practice.services.store.appointments.listBetween(now, now + 30 * 86_400_000).find((row) => row.status === 'booked' && row.clientId !== practice.services.store.signIn.listPeople(practice.services.store.signIn.findLogin('marigold')?.id ?? '')[0]?.clientId);
    const cancel = (appointmentId: string) => safe(kiosk.client.appointments.cancel({ appointmentId, tappedAt: now, reason: null, acceptedFeeCents: null }));
    const [theirs, missing] = [await cancel(other?.id ?? ''), await cancel('no-such-visit')];
    expect(theirs.error).toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(theirs.error)).toBe(JSON.stringify(missing.error));
  });

  test('a refusal keeps its code and is a defined error; bad input says nothing of what was typed', async () => {
    const wrong = await safe(kiosk.client.signIn.withPassword({ username: 'marigold', password: 'not the password at all' }));
    expect(wrong.error).toMatchObject({ code: 'WRONG_SIGN_IN' });
    expect(isDefinedError(wrong.error)).toBe(true);
    const bad = await safe(kiosk.client.checkIn.identify({ dateOfBirth: 'secret-canary', letters: 'THI', deskCode: null }));
    expect(bad.error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(JSON.stringify(bad.error)).not.toContain('canary');
  });

  test('an arrival reaches an open desk screen, which sees it on the board', async () => {
    await desk.client.deskSignIn.withPassword({ username: frontDesk.username, password: frontDesk.password });
    const stop = new AbortController();
    const changes = await desk.client.events.watch({}, { signal: stop.signal });
    expect((await changes.next()).value).toEqual({ topic: 'hello' });
    const found = await kiosk.client.checkIn.identify({ dateOfBirth: marigold.dateOfBirth, letters: 'thi', deskCode: null });
    const choiceId = found.visits[0]?.choiceId ?? '';
    const arrived = await kiosk.client.checkIn.arrive({ choiceId });
    expect(arrived).toMatchObject({ greeting: 'Marigold T.', late: false });
    const change = await changes.next();
    expect(change.done ? 'over' : change.value.topic).toMatch(/arrivals|appointments/);
    stop.abort();
    const { rows } = await desk.client.checkIn.board({ date: null });
    expect(rows.find((row) => row.ticketNumber === arrived.ticketNumber)).toMatchObject({ clientName: 'Marigold Thistlewood' });
  });
});
