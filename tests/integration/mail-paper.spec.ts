import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoPassword } from '#db/seeds/demo-people.ts';
import { sendDueMail } from '#main/mail/send-due-mail.ts';
import { sendBySmtp } from '#main/platform/smtp.ts';
import { callAs, refusalOf } from '#tests/support/call-as.ts';
import { openTestPractice, type TestPractice } from '#tests/support/open-test-practice.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';
import { startMailServer, type TestMailServer } from '#tests/support/start-mail-server.ts';

let practice: TestPractice;
let server: TestMailServer;
beforeEach(async () => {
  practice = openTestPractice(Date.parse('2026-11-24T14:07:00-05:00'));
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  practice.close();
  expect(practice.faults).toEqual([]);
});

const password = 'heron-lake-42';
const request = { kind: 'statement' as const, from: '2026-01-01', to: '2026-11-24' };
const wanted = { request, language: 'en' as const, largePrint: false, password, warned: true as const };

async function marigold() {
  const desk = callAs(practice.services, 'desk', 'Desk');
  await desk.deskSignIn.withPassword({ username: 'rowena', password: demoPassword });
  await desk.mail.saveServer({ host: '127.0.0.1', port: server.port, security: 'none', username: null, password: null, fromAddress: 'desk@clinic.example', fromName: 'Front desk' });
  practice.services.store.db.$client.prepare("UPDATE clients SET email = 'reader@mail.example'").run();
  const kiosk = callAs(practice.services, 'kiosk', 'Kiosk 1');
  await kiosk.signIn.withPassword({ username: 'marigold', password: demoPassword });
  return kiosk;
}

/** What another program makes of the file with this password. */
function open(file: string, typed: string, to: string): void {
  execFileSync('qpdf', [`--password=${typed}`, '--decrypt', file, to], { stdio: 'pipe' });
}

test('a client gets a paper by mail as a file that opens with the chosen password alone, once, and nothing of it stays', async () => {
  const kiosk = await marigold();
  const { to } = await kiosk.printing.mail(wanted);
  // With it goes the notice of the sign-in.
  expect(await sendDueMail(practice.services, sendBySmtp)).toBe(2);
  const mail = server.received.find(({ message }) => message.includes('The document that you asked for'));
  expect(mail?.to).toBe(to);
  expect(mail?.message).toContain('Subject: The document that you asked for');
  expect(mail?.message.replaceAll(/^[A-Za-z0-9+/=]{20,}\r?$/gmu, '')).not.toMatch(/Marigold|counsel|statement|therap|heron/iu);
  const encoded = /Content-Transfer-Encoding: base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/u.exec(mail?.message ?? '')?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'mailed-'));
  try {
    const file = join(folder, 'sent.pdf');
    writeFileSync(file, Buffer.from(encoded, 'base64'));
    readPaper(await sampleBytes(kiosk));
    expect(() => open(file, 'another-password', join(folder, 'no.pdf'))).toThrow(/invalid password/u);
    open(file, password, join(folder, 'open.pdf'));
    expect(execFileSync('qpdf', [`--password=${password}`, '--show-encryption', file], { encoding: 'utf8' })).toMatch(/AESv3/u);
    expect(execFileSync('pdftotext', ['-layout', join(folder, 'open.pdf'), '-'], { encoding: 'utf8' })).toMatch(/Statement[\s\S]*ST-000001/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const rows = practice.services.store.db.$client.prepare("SELECT state, attachment, parameters FROM mail_messages WHERE kind = 'paper'").all();
  expect(rows).toEqual([{ state: 'sent', attachment: null, parameters: '{}' }]);
  expect(await sendDueMail(practice.services, sendBySmtp)).toBe(0);
});

async function sampleBytes(kiosk: Awaited<ReturnType<typeof marigold>>): Promise<Buffer> {
  return Buffer.from((await kiosk.printing.view({ request, language: 'en', largePrint: false })).pdf, 'base64');
}

test('nothing is mailed without the warning, with a short password, or of another client', async () => {
  const kiosk = await marigold();
  expect(await refusalOf(kiosk.printing.mail({ ...wanted, warned: false as unknown as true }))).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await refusalOf(kiosk.printing.mail({ ...wanted, password: 'short' }))).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await refusalOf(kiosk.printing.mail({ ...wanted, request: { kind: 'receipt', entryId: randomUUID(), paper: 'letter' } }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(practice.services.store.db.$client.prepare('SELECT count(*) FROM mail_messages WHERE kind = ?').pluck().get('paper')).toBe(0);
});

test('mail is offered only with an address on file and a mail server', async () => {
  const kiosk = callAs(practice.services, 'kiosk', 'Kiosk 1');
  await kiosk.signIn.withPassword({ username: 'marigold', password: demoPassword });
  practice.services.store.db.$client.prepare("UPDATE clients SET email = 'reader@mail.example'").run();
  expect(await kiosk.printing.offer({})).toMatchObject({ canMail: false });
  const withServer = await marigold();
  expect(await withServer.printing.offer({})).toMatchObject({ canMail: true });
  practice.services.store.db.$client.prepare('UPDATE clients SET email = NULL').run();
  expect(await withServer.printing.offer({})).toMatchObject({ canMail: false });
});
