import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openAudit } from '#db/open-audit.ts';
import { openStore } from '#db/open-store.ts';
import { hashEvent } from '#db/queries/audit.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { auditHeadFile, beginAuditHead, keepAuditHead, readAuditHead } from '#main/backup/audit-head.ts';
import { findKeychainHead, headAccountOf, keepHeadInKeychain } from '#main/backup/audit-head-in-keychain.ts';
import { judgeAudit } from '#main/backup/judge-audit.ts';
import { KeychainTrouble } from '#main/platform/keychain.ts';

const key = randomBytes(32);
const events = 120;
let dataFolder: string;
let headFile: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-audit-'));
  headFile = join(dataFolder, 'outside', 'head.json');
  const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
  for (let at = 1; at <= events; at += 1) append(store, at);
  expect(keepAuditHead(store, headFile, 1_000)).toBe(true);
  store.close();
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

function append(store: { audit: { append: (event: Omit<AuditEvent, 'seq' | 'hash' | 'previousHash'>) => void } }, at: number): void {
  store.audit.append({ at, actorKind: 'staff', actorId: `s${at % 5}`, surface: 'desk', procedure: 'appointments.cancel', outcome: at % 7 === 0 ? 'refused' : 'done', detail: at % 7 === 0 ? 'CANNOT_CANCEL' : null, clientIds: `["c${at % 11}"]` });
}

/** As somebody who has the key and an SQL prompt. */
function tamper(...statements: string[]): void {
  const connection = new Database(join(dataFolder, 'anteroom.db'));
  connection.pragma("cipher='sqlcipher'");
  connection.pragma('legacy=4');
  connection.key(Buffer.from(`x'${key.toString('hex')}'`));
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

function judge() {
  const opened = openAudit(dataFolder, key);
  if (!opened) throw new Error('no store');
  try {
    return judgeAudit(opened, [{ place: 'here', kept: readAuditHead(headFile) }]);
  } finally {
    opened.close();
  }
}

test('an untouched audit is whole, also when events came after the head was kept', () => {
  expect(judge()).toMatchObject({ isWhole: true, sentences: [expect.stringContaining('120 events')] });
  const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
  append(store, 500);
  store.close();
  expect(judge()).toMatchObject({ isWhole: true });
});

test('each field of an event that was changed is noticed, at 100 places of the chain', () => {
  const changes = ['at = at + 1', "actorId = 's9'", "actorKind = 'system'", "surface = 'kiosk'", "procedure = 'x'", "outcome = 'failed'", "detail = 'x'", "clientIds = '[]'", "hash = 'x'", "previousHash = 'x'"];
  for (let round = 0; round < 100; round += 1) {
    const seq = 1 + ((round * 37) % events);
    tamper('CREATE TABLE kept AS SELECT * FROM audit_events', `UPDATE audit_events SET ${changes[round % changes.length]} WHERE seq = ${seq}`);
    expect({ round, ...judge() }).toMatchObject({ round, isWhole: false });
    tamper('DELETE FROM audit_events', 'INSERT INTO audit_events SELECT * FROM kept', 'DROP TABLE kept');
  }
  expect(judge().isWhole).toBe(true);
});

test('an event taken out, at the beginning, inside or at the end, is noticed', () => {
  for (const seq of [1, 2, 60, 119, 120]) {
    tamper('CREATE TABLE kept AS SELECT * FROM audit_events', `DELETE FROM audit_events WHERE seq = ${seq}`);
    expect({ seq, ...judge() }).toMatchObject({ seq, isWhole: false });
    tamper('DELETE FROM audit_events', 'INSERT INTO audit_events SELECT * FROM kept', 'DROP TABLE kept');
  }
});

test('two events that changed places are noticed', () => {
  tamper('UPDATE audit_events SET seq = 9999 WHERE seq = 50', 'UPDATE audit_events SET seq = 50 WHERE seq = 51', 'UPDATE audit_events SET seq = 51 WHERE seq = 9999');
  expect(judge().isWhole).toBe(false);
});

test('an audit that was cut short or emptied is noticed by the head outside, and by nothing else', () => {
  tamper('DELETE FROM audit_events WHERE seq > 100');
  const { isWhole, sentences } = judge();
  expect(isWhole).toBe(false);
  expect(sentences.join(' ')).toContain('events at the end are missing');
  rmSync(headFile);
  expect(judge()).toMatchObject({ isWhole: true, sentences: [expect.any(String), expect.stringContaining('No head is kept')] });
  tamper('DELETE FROM audit_events');
  expect(judge().isWhole).toBe(true);
});

test('a chain that was made anew with right hashes is noticed by the head outside', () => {
  const opened = openAudit(dataFolder, key);
  const rows = opened?.audit.listAfter(0, 1_000) ?? [];
  opened?.close();
  let previousHash = '';
  const statements = rows.map(({ seq, hash: _hash, previousHash: _previous, ...event }) => {
    const changed = seq === 40 ? { ...event, actorId: 's0-somebody-else' } : event;
    const hash = hashEvent(changed, previousHash);
    const statement = `UPDATE audit_events SET actorId = '${changed.actorId}', previousHash = '${previousHash}', hash = '${hash}' WHERE seq = ${seq}`;
    previousHash = hash;
    return statement;
  });
  tamper(...statements);
  const { isWhole, sentences } = judge();
  expect(isWhole).toBe(false);
  expect(sentences.join(' ')).toContain('the chain was made anew');
  expect(sentences.join(' ')).not.toContain('The chain breaks');
});

test('a loss stays written down although the program goes on and keeps newer heads', () => {
  tamper('DELETE FROM audit_events WHERE seq > 100');
  const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
  expect(keepAuditHead(store, headFile, 2_000)).toBe(false);
  append(store, 3_000);
  expect(keepAuditHead(store, headFile, 3_000)).toBe(false);
  store.close();
  const { isWhole, sentences } = judge();
  expect(isWhole).toBe(false);
  expect(sentences.join(' ')).toContain('had lost event 120');
});

test('a store that is made anew in the place of an earlier one begins its own head, and the earlier head is kept', () => {
  vi.stubEnv('XDG_CONFIG_HOME', join(dataFolder, 'config'));
  try {
    const file = auditHeadFile(dataFolder);
    const store = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
    keepAuditHead(store, file, 1_000);
    store.close();
    for (const name of readdirSync(dataFolder).filter((one) => one.startsWith('anteroom.db'))) rmSync(join(dataFolder, name));
    beginAuditHead(dataFolder, 2_000);
    expect(readAuditHead(file)).toBeUndefined();
    expect(readAuditHead(`${file}.until-2000`)).toMatchObject({ head: { seq: events } });
    const anew = openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });
    append(anew, 3_000);
    expect(keepAuditHead(anew, file, 3_000)).toBe(true);
    anew.close();
  } finally {
    vi.unstubAllEnvs();
  }
});

/** A keychain over a map; `isSilent` answers nothing, as a stuck session bus. */
function keychainInMemory() {
  const kept = new Map<string, string>();
  const own = {
    kept, isSilent: false,
    find: async (account: string) => {
      if (own.isSilent) throw new KeychainTrouble('no answer');
      return kept.get(account);
    },
    keep: async (account: string, secret: string) => !own.isSilent && Boolean(kept.set(account, secret)),
    forget: async (account: string) => kept.delete(account),
  };
  return own;
}
const reopen = () => openStore({ dataFolder, key, migrationsFolder: resolve('db/migrations') });

test('the keychain’s head notices what was cut off although every file beside it was changed to fit, and goes on noticing', async () => {
  const keychain = keychainInMemory();
  let store = reopen();
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(true);
  append(store, 2_000);
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(true);
  expect(await findKeychainHead(keychain, dataFolder)).toMatchObject({ seq: events + 1 });
  store.close();
  tamper('DELETE FROM audit_events WHERE seq > 100');
  rmSync(headFile);
  store = reopen();
  append(store, 3_000);
  expect(keepAuditHead(store, headFile, 3_000)).toBe(true);
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(false);
  for (let at = 0; at < 40; at += 1) append(store, 4_000 + at);
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(false);
  expect(await findKeychainHead(keychain, dataFolder)).toMatchObject({ seq: events + 1 });
  store.close();
});

test('a copy that was brought back explains an older chain to the keychain, and a new practice begins its own head there', async () => {
  const keychain = keychainInMemory();
  let store = reopen();
  append(store, 2_000);
  await keepHeadInKeychain(store, keychain, dataFolder, false);
  store.close();
  tamper('DELETE FROM audit_events WHERE seq > 110');
  store = reopen();
  store.audit.append({ at: 3_000, actorKind: 'system', actorId: null, surface: 'command', procedure: 'backup.restore', outcome: 'done', detail: null, clientIds: '[]' });
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(true);
  expect(await findKeychainHead(keychain, dataFolder)).toMatchObject({ seq: events + 2 });
  keychain.kept.set(headAccountOf(dataFolder), JSON.stringify({ seq: 500, hash: 'of an earlier practice', at: 9_000 }));
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(false);
  expect(await keepHeadInKeychain(store, keychain, dataFolder, true)).toBe(true);
  store.close();
});

test('without a keychain, or with one that is silent or garbled, the heads in the files go on alone', async () => {
  const store = reopen();
  const keychain = keychainInMemory();
  expect(await keepHeadInKeychain(store, undefined, dataFolder, false)).toBe(true);
  keychain.isSilent = true;
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(true);
  keychain.isSilent = false;
  keychain.kept.set(headAccountOf(dataFolder), 'x{');
  expect(await keepHeadInKeychain(store, keychain, dataFolder, false)).toBe(true);
  expect(await findKeychainHead(keychain, dataFolder)).toMatchObject({ seq: events });
  store.close();
});
