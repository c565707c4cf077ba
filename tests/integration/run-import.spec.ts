import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '#db/lock-folder.ts';
import { openStore } from '#db/open-store.ts';
import { runImport } from '#main/run-import.ts';
import { readImportOptions } from '#main/import-options.ts';
import { harborStreet } from '#tests/support/import/sample-folder.ts';

const migrationsFolder = resolve('db/migrations');
const now = Date.parse('2026-11-24T15:00:00Z');
let home: string;
let from: string;
let data: string;
let key: Buffer;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'anteroom-run-import-'));
  from = join(home, 'from');
  data = join(home, 'data');
  key = randomBytes(32);
  cpSync(harborStreet, from, { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const run = (isDryRun = false) => runImport({ dataFolder: data, fromFolder: from, isDryRun, now, migrationsFolder, findKey: () => Promise.resolve(key) });
const countClients = (): number => {
  const store = openStore({ dataFolder: data, key, migrationsFolder });
  const count = store.db.query.clients.findMany().sync().length;
  store.close();
  return count;
};
const picture = (folder: string) => readdirSync(folder).sort().map((name) => [name, statSync(join(folder, name)).mtimeMs, readFileSync(join(folder, name)).toString('base64')]);

describe('the import command', () => {
  it('imports, reports each refused row and ends with 2', async () => {
    const { exitCode, words } = await run();
    expect(exitCode).toBe(2);
    expect(words).toContain('clients.csv: 12 rows: 5 new, 0 changed, 0 as before, 7 refused');
    expect(words).toContain('refused  line 8, date of birth: “02/30/1991” is a day that does not exist.');
    expect(words).toContain('Left alone, not files of this import: read-me.txt');
    expect(countClients()).toBe(5);
  });

  it('leaves the refused rows with their reason, their cells as they were', async () => {
    await run();
    const refused = readFileSync(join(from, 'refused-clients.csv'), 'utf8');
    expect(refused.startsWith('\ufeffMRN,Client Name,')).toBe(true);
    expect(refused).toContain(',Reason\r\n');
    expect(refused).toContain('"=HYPERLINK(""http://x"")"');
    expect(refused).toContain('Line 7, full name: The name');
    expect(readFileSync(join(from, 'refused-services.csv'), 'utf8').split('\r\n')[0]).toContain('\tReason');
    expect(existsSync(join(from, 'refused-practice.csv'))).toBe(false);
  });

  it('ends with 0 once the rows are mended, and clears the refused rows of the run before', async () => {
    rmSync(join(from, 'appointments.csv'));
    for (const name of ['locations', 'providers', 'services', 'availability']) rmSync(join(from, `${name}.csv`));
    writeFileSync(join(from, 'clients.csv'), 'First,Last,DOB\nAda,Roe,3/4/1985\nBo,Roe,never\n');
    expect((await run()).exitCode).toBe(2);
    writeFileSync(join(from, 'clients.csv'), 'First,Last,DOB\nAda,Roe,3/4/1985\nBo,Roe,3/4/1986\n');
    const mended = await run();
    expect(mended.exitCode).toBe(0);
    expect(mended.words).not.toContain('refused-clients.csv');
    expect(existsSync(join(from, 'refused-clients.csv'))).toBe(false);
    expect(countClients()).toBe(2);
    expect((await run()).exitCode).toBe(0);
  });

  it('changes nothing at all in a dry run, before and after a real one', async () => {
    const source = picture(from);
    const dry = await run(true);
    expect(dry.exitCode).toBe(2);
    expect(dry.words).toContain('dry run: nothing was changed');
    expect(existsSync(data)).toBe(false);
    expect(picture(from)).toEqual(source);
    await run();
    const [practice, folder] = [picture(data), picture(from)];
    const again = await run(true);
    expect(again.words).toContain('clients.csv: 12 rows: 0 new, 0 changed, 5 as before, 7 refused');
    expect(picture(data)).toEqual(practice);
    expect(picture(from)).toEqual(folder);
  });

  it('is refused while the app has the folder open', async () => {
    await run();
    const unlock = lockFolder(data);
    await expect(run()).rejects.toMatchObject({ trouble: 'in-use' });
    await expect(run(true)).rejects.toMatchObject({ trouble: 'in-use' });
    unlock();
    expect((await run()).exitCode).toBe(2);
  });

  it('makes no practice out of a folder without practice.csv', async () => {
    rmSync(join(from, 'practice.csv'));
    const { exitCode, words } = await run();
    expect(exitCode).toBe(1);
    expect(words).toContain('no time zone');
    expect(existsSync(data)).toBe(false);
  });

  it('says in one sentence what is wrong with a folder', async () => {
    rmSync(from, { recursive: true });
    expect(await run()).toMatchObject({ exitCode: 1, words: expect.stringContaining("can't be read (ENOENT)") });
    mkdirSync(from);
    writeFileSync(join(from, 'people.csv'), 'x');
    expect(await run()).toMatchObject({ exitCode: 1, words: expect.stringContaining('none of the files of an import') });
    expect(existsSync(data)).toBe(false);
  });

  it('ends with 1 when no row is good', async () => {
    for (const name of readdirSync(from)) if (name !== 'practice.csv') rmSync(join(from, name));
    writeFileSync(join(from, 'practice.csv'), 'Name,Time zone\nHarbor Street,Eastern\n');
    const { exitCode, words } = await run();
    expect(exitCode).toBe(1);
    expect(words).toContain('Write a name such as America/New_York');
  });

  it('reads its options and names what is missing', () => {
    expect(readImportOptions(['--data=a', '--from=b', '--dry-run'])).toEqual({ data: 'a', from: 'b', isDryRun: true });
    expect(readImportOptions(['--help'])).toBe('help');
    expect(readImportOptions(['--data=a'])).toMatchObject({ trouble: expect.stringContaining('--from=FOLDER') });
    expect(readImportOptions(['--nope'])).toMatchObject({ trouble: expect.stringContaining('not known') });
  });
});
