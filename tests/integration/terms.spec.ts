import { expect, test } from 'vitest';
import { accountClinicForEachTest } from '#tests/support/account-screens.ts';
import { sendDueMail } from '#main/mail/send-due-mail.ts';
import type { Letter } from '#main/platform/smtp.ts';
import { refusalOf } from '#tests/support/call-as.ts';
import { readPaper } from '#tests/support/papers/read-paper.ts';

const minute = 60_000;
const english = { language: 'en' as const, largePrint: false };
const clinic = accountClinicForEachTest();

async function textOfJob(jobId: string): Promise<string> {
  return (await readPaper(clinic.store.printing.findJob(jobId)?.bytes ?? Buffer.alloc(0))).text;
}

test('every version is kept with who accepted it; two owners at once publish one', async () => {
  const owner = await clinic.desk('rowena');
  const text = { en: 'New words.', es: 'Palabras nuevas.' };
  await owner.terms.publish({ after: 1, effectiveDate: '2026-12-01', text });
  expect((await refusalOf(owner.terms.publish({ after: 1, effectiveDate: '2026-12-02', text }))).code).toBe('CHANGED_MEANWHILE');
  const { screen } = await clinic.signIn();
  const { terms } = await screen.terms.current({});
  clinic.later(minute);
  await screen.terms.accept({ versionId: terms?.id ?? '', language: 'es' });
  const { versions } = await owner.terms.versions({});
  expect(versions.map(({ version, publishedBy, accepted }) => ({ version, publishedBy, accepted }))).toEqual([{ version: 2, publishedBy: 'Rowena Larkmeadow', accepted: 1 }, { version: 1, publishedBy: null, accepted: expect.any(Number) }]);
  expect((await owner.terms.acceptances({ versionId: versions[0]?.id ?? '' })).acceptances).toEqual([{ clientId: 'marigold', name: 'Marigold Thistlewood', acceptedAt: clinic.now(), language: 'es', place: 'Kiosk 1' }]);
  const [manager, frontDesk] = [await clinic.desk('tobias'), await clinic.desk()];
  expect((await refusalOf(manager.terms.versions({}))).code).toBe('NOT_ALLOWED');
  expect((await refusalOf(frontDesk.terms.publish({ after: 2, effectiveDate: '2026-12-01', text }))).code).toBe('NOT_ALLOWED');
});

test('the terms go to the attended printer as they were published, in the wanted language, and say nobody’s name', async () => {
  const { screen } = await clinic.signIn();
  const queued = await screen.terms.print({ language: 'es', largePrint: false });
  const text = await textOfJob(queued.jobId);
  expect(text).toContain('Condiciones del servicio');
  expect(text).toContain('Su cuenta es solo suya.');
  expect(text).not.toContain('Thistlewood');
  expect(clinic.store.printing.findPaper(clinic.store.printing.findJob(queued.jobId)?.paperId ?? '')).toBeUndefined();
  const desk = await clinic.desk();
  expect((await desk.printing.jobs({})).jobs).toMatchObject([{ ticket: queued.ticket, kind: 'terms', byClient: true }]);
  await desk.printing.cancelJob({ jobId: queued.jobId });
  expect(clinic.store.printing.findJob(queued.jobId)?.bytes).toBeNull();
});

test('who has not accepted yet can take the terms home, nobody else can, and the tray is not emptied', async () => {
  await (await clinic.desk('rowena')).terms.publish({ after: 1, effectiveDate: '2026-12-01', text: { en: 'Other words.', es: 'Otras.' } });
  expect((await refusalOf(clinic.kiosk('Kiosk 9').terms.print(english))).code).toBe('NOT_SIGNED_IN');
  const { screen, session } = await clinic.signIn();
  expect(session).toEqual({ state: 'terms' });
  expect(await textOfJob((await screen.terms.print(english)).jobId)).toContain('Other words.');
  for (let count = 1; count < 5; count += 1) await screen.terms.print(english);
  expect((await refusalOf(screen.terms.print(english))).code).toBe('TRY_LATER');
});

test('a copy by mail goes to the client’s own address, with the version that was asked for', async () => {
  const { screen } = await clinic.signIn();
  await screen.terms.mail({ language: 'en' });
  await (await clinic.desk('rowena')).terms.publish({ after: 1, effectiveDate: '2026-12-01', text: { en: 'Other words.', es: 'Otras.' } });
  clinic.store.mailSending.saveServer({ id: 'server', host: '127.0.0.1', port: 2525, security: 'none', username: null, password: null, fromName: 'Larkmeadow', fromAddress: 'desk@example.org', updatedAt: clinic.now() });
  const sent: Letter[] = [];
  await sendDueMail(clinic.practice.services, (_server, letter) => {
    sent.push(letter);
    return Promise.resolve({ outcome: 'sent' });
  });
  const [copy] = sent.filter(({ subject }) => subject === 'The terms that you asked for');
  expect(copy?.to).toBe('marigold@example.org');
  expect(copy?.text).toContain('Terms of Service, version 1');
  expect(copy?.text).toContain('Your account is yours alone.');
  const client = clinic.store.clients.find('marigold');
  if (client) clinic.store.clients.save({ ...client, email: null }, ['marigold']);
  expect((await refusalOf(screen.terms.mail({ language: 'en' }))).code).toBe('NO_EMAIL');
});

test('recovery codes are printed only as they were shown, without a name, and are nowhere in the store afterwards', async () => {
  const { screen } = await clinic.signIn();
  const { recoveryCodes } = await clinic.turnOn(screen);
  expect((await refusalOf(screen.signIn.printRecoveryCodes({ codes: [...recoveryCodes.slice(1), 'AAAA-BBBB-CCCC-DDDD'], ...english }))).code).toBe('WRONG_CODE');
  const { jobId } = await screen.signIn.printRecoveryCodes({ codes: recoveryCodes, ...english });
  const text = await textOfJob(jobId);
  for (const code of recoveryCodes) expect(text).toContain(code);
  expect(text).not.toContain('Thistlewood');
  expect(text).not.toContain('marigold');
  await (await clinic.desk()).printing.cancelJob({ jobId });
  const rows = clinic.store.db.$client.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  const everything = rows.map(({ name }) => JSON.stringify(clinic.store.db.$client.prepare(`select * from "${name}"`).all())).join('\n');
  for (const code of recoveryCodes) expect(everything.includes(code) || everything.includes(code.replaceAll('-', ''))).toBe(false);
  await screen.signIn.end({ reason: 'done' });
  expect((await refusalOf(screen.signIn.printRecoveryCodes({ codes: recoveryCodes, ...english }))).code).toBe('NOT_SIGNED_IN');
});

test('between the password and the code nothing is printed', async () => {
  const { screen } = await clinic.signIn();
  const { recoveryCodes } = await clinic.turnOn(screen);
  await screen.signIn.end({ reason: 'done' });
  clinic.later(minute);
  const again = await clinic.signIn();
  expect(again.session).toMatchObject({ state: 'second_factor' });
  for (const refused of [again.screen.terms.print(english), again.screen.terms.mail({ language: 'en' }), again.screen.signIn.printRecoveryCodes({ codes: recoveryCodes, ...english })]) expect((await refusalOf(refused)).code).toBe('NOT_SIGNED_IN');
});
