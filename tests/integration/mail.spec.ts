import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { queueMail, type Mail } from '#main/api/queue-mail.ts';
import { runMailSender } from '#main/mail/run-mail-sender.ts';
import { sendDueMail } from '#main/mail/send-due-mail.ts';
import { sendBySmtp } from '#main/platform/smtp.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { openTestPractice, type TestPractice } from '#tests/support/open-test-practice.ts';
import { startMailServer, type TestMailServer } from '#tests/support/start-mail-server.ts';

const start = Date.parse('2026-11-24T14:07:00-05:00');
const minute = 60_000;
let practice: TestPractice;
let server: TestMailServer;
beforeEach(async () => {
  practice = openTestPractice(start);
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  practice.close();
  expect(practice.faults).toEqual([]);
});

const settings = () => ({ host: '127.0.0.1', port: server.port, security: 'none' as const, username: null, password: null, fromAddress: 'desk@clinic.example', fromName: 'Front desk' });

async function ownerDesk() {
  const desk = callAs(practice.services, 'desk', 'Desk');
  await desk.deskSignIn.withPassword({ username: 'rowena', password: demoPassword });
  return desk;
}

async function withMail() {
  const desk = await ownerDesk();
  await desk.mail.saveServer(settings());
  return desk;
}

function queue(changes: Partial<Mail> = {}): void {
  practice.services.store.transaction(() => queueMail(practice.services, { kind: 'password_changed', to: 'marigold@mail.example', language: 'en', clientId: null, parameters: { at: start }, ...changes }));
}

const send = () => sendDueMail(practice.services, sendBySmtp);
const states = () => practice.services.store.db.$client.prepare('SELECT state FROM mail_messages ORDER BY rowid').pluck().all();

test('a queued notice is sent once, from the practice, without a word about care', async () => {
  await withMail();
  queue();
  queue({ language: 'es', to: 'guillermina@mail.example' });
  expect(await send()).toBe(2);
  expect(await send()).toBe(0);
  expect(server.received.map(({ to }) => to)).toEqual(['marigold@mail.example', 'guillermina@mail.example']);
  const [english, spanish] = server.received.map(({ message }) => message);
  expect(english).toMatch(/From: Front desk <desk@clinic\.example>/u);
  expect(english).toMatch(/Subject: A change to your account/u);
  expect(english).toContain('Your password was changed on Nov 24');
  expect(spanish).toMatch(/Message-ID: <[0-9a-f-]+@clinic\.example>/iu);
  for (const message of server.received) expect(message.message).not.toMatch(/counsel|therap|mental|health|clinic\b(?!\.example)|Marigold|salud|terapia/u);
  expect(states()).toEqual(['sent', 'sent']);
});

test('a code goes out and is then forgotten', async () => {
  await withMail();
  queue({ kind: 'reset_code', oneTimeCode: 'K7QM2-X9TRA' });
  await send();
  expect(server.received[0]?.message).toContain('K7QM2-X9TRA');
  expect(practice.services.store.db.$client.prepare('SELECT oneTimeCode FROM mail_messages').pluck().all()).toEqual([null]);
});

test('while the server is down mail waits, longer each time, and goes out once when it is back', async () => {
  await withMail();
  const { port } = server;
  await server.close();
  queue();
  for (let hours = 0; hours < 24; hours += 1) {
    expect(await send()).toBe(0);
    practice.setNow(start + hours * 60 * minute);
  }
  expect(states()).toEqual(['queued']);
  server = await startMailServer(port);
  practice.setNow(start + 26 * 60 * minute);
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  expect(server.received).toHaveLength(1);
});

test('a busy server is asked again, a refusing one is not, and the desk sees what cannot be sent', async () => {
  const desk = await withMail();
  server.setMood('busy');
  queue();
  expect(await send()).toBe(0);
  expect(states()).toEqual(['queued']);
  server.setMood('refuses');
  practice.setNow(start + 2 * minute);
  expect(await send()).toBe(0);
  expect(states()).toEqual(['failed']);
  expect(await desk.mail.status({})).toEqual({ isSetUp: true, waiting: 0, forPerson: 1 });
  const { messages } = await desk.mail.listStuck({});
  expect(messages).toMatchObject([{ kind: 'password_changed', to: 'marigold@mail.example', state: 'failed' }]);
  server.setMood('takes');
  await desk.mail.decide({ id: messages[0]?.id ?? '', again: true });
  expect(await send()).toBe(1);
  expect(await refusalOf(desk.mail.decide({ id: messages[0]?.id ?? '', again: false }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('a server that takes the message and drops the line leaves it to a person: it is never sent twice by itself', async () => {
  await withMail();
  server.setMood('drops_after_taking');
  queue();
  await send();
  server.setMood('takes');
  practice.setNow(start + 60 * minute);
  await send();
  expect(server.received).toHaveLength(1);
  const desk = await ownerDesk();
  expect((await desk.mail.listStuck({})).messages).toMatchObject([{ state: 'maybe_sent' }]);
  await desk.mail.decide({ id: (await desk.mail.listStuck({})).messages[0]?.id ?? '', again: false });
  expect(await desk.mail.status({})).toMatchObject({ waiting: 0, forPerson: 0 });
});

test('what was on its way when the program ended waits for a person', async () => {
  await withMail();
  queue();
  const { mailSending } = practice.services.store;
  const due = mailSending.findNextDue(start);
  expect(mailSending.claim(due?.id ?? '', 1)).toBe(true);
  expect(mailSending.claim(due?.id ?? '', 1)).toBe(false);
  runMailSender(practice.services, sendBySmtp)();
  expect(server.received).toEqual([]);
  expect(states()).toEqual(['maybe_sent']);
});

test('a slow server delays nobody who signs in', async () => {
  await withMail();
  server.setMood('slow');
  server.setSlowMs(4_000);
  queue();
  const stop = runMailSender(practice.services, sendBySmtp);
  const kiosk = callAs(practice.services, 'kiosk', 'Kiosk 1');
  const from = performance.now();
  await kiosk.signIn.withPassword({ username: 'marigold', password: demoPassword });
  expect(performance.now() - from).toBeLessThan(3_500);
  await expect.poll(() => states()[0], { timeout: 20_000 }).toBe('sent');
  stop();
  expect(server.received.map(({ to }) => to)).toContain('marigold@mail.example');
});

test('a flood of sign-ins becomes few messages that say how many', async () => {
  await withMail();
  for (let n = 0; n < 20; n += 1) queue({ kind: 'new_sign_in', mergeKey: 'new_sign_in:marigold', parameters: { at: start, place: 'Kiosk 1' } });
  expect(await send()).toBe(1);
  expect(server.received[0]?.message).toContain('This happened 20 times.');
});

test('the settings keep the password in, refuse a plain line to another machine, and are for managers', async () => {
  const desk = await withMail();
  await desk.mail.saveServer({ ...settings(), username: 'clinic', password: 'right horse' });
  expect((await desk.mail.getServer({})).server).toMatchObject({ username: 'clinic', hasPassword: true });
  await desk.mail.saveServer({ ...settings(), username: 'clinic', password: null });
  expect((await desk.mail.getServer({})).server).toMatchObject({ hasPassword: true });
  server.setMood('wants_password');
  expect(await desk.mail.sendTest({ to: 'owner@clinic.example' })).toEqual({ result: 'sent' });
  await desk.mail.saveServer({ ...settings(), username: 'clinic', password: 'wrong' });
  expect(await desk.mail.sendTest({ to: 'owner@clinic.example' })).toEqual({ result: 'sign_in' });
  expect(await refusalOf(desk.mail.saveServer({ ...settings(), host: 'mail.example' }))).toMatchObject({ code: 'MAIL_NOT_ENCRYPTED' });
  const frontDesk = callAs(practice.services, 'desk', 'Desk 2');
  await frontDesk.deskSignIn.withPassword({ username: 'dorothea', password: demoPassword });
  expect(await refusalOf(frontDesk.mail.getServer({}))).toMatchObject({ code: 'NOT_ALLOWED' });
});
