import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '#db/open-store.ts';
import type { Store } from '#db/store.ts';
import { collectStatements, explain, listSites } from './collect-statements.ts';
import type { Statement } from './collect-statements.ts';

/** The only tables that may be read from end to end, by the file that does it, with the reason. */
const allowedScans: Record<string, string> = {
  'practice.ts practices': 'one row',
  'billing.ts billing_settings': 'one row',
  'terms.ts terms_versions': 'a handful over the years',
  ...Object.fromEntries(['practices', 'locations', 'providers', 'services', 'clients'].map((table) => [`set-up.ts ${table}`, 'asks whether there is any, and stops at the first'])),
  'practice.ts locations': 'a practice has a handful, and all of them are wanted',
  'practice.ts services': 'some tens, and all of them are wanted',
  'providers.ts providers': 'some tens, and all of them are wanted',
  'providers.ts portal_settings': 'one row a provider, and all of them are wanted',
  'providers.ts provider_locations': 'a few rows a provider, and all of them are wanted',
  'sign-in.ts staff': 'some tens, and all of them are wanted',
  'sign-in.ts failed_tries': 'at the start only, over what has been tried since the start before',
  'accounts.ts login_history': 'at the start only, over twelve months of sign-ins',
  'audit.ts audit_events': 'the newest few, from the end of the key',
  'outbox.ts outbox_commands': 'the whole outbox in the order of its key: for sync and tests, never for a request',
  'mail-sending.ts mail_servers': 'one row',
  'printing.ts printers': 'a handful, and all of them are wanted',
  'estimates.ts estimates': 'a row or two a year for each client who pays without insurance; the billing page alone asks',
  'payments.ts payment_processing': 'one row',
  'payments.ts found_payments': 'after a restore alone: what was found and waits for a person, from an index of just these',
  'cards-on-file.ts cards_on_file': 'after a restore alone: whose card paid what was found',
  'payments.ts payment_attempts': 'what is on its way or waits for a person, from an index of just these; and four times a day whose bank asks money back',
  'paper-settings.ts paper_settings': 'one row',
  'paper-settings.ts numbering_changes': 'a handful over the years, and all of them are wanted',
  'printing.ts charges': 'the command that writes sample papers picks among everybody, with the app closed',
  'printing.ts ledger_entries': 'the same command',
  ...Object.fromEntries(['allocations', 'charges', 'coverages', 'diagnoses', 'ledger_entries'].map((table) => [`import-money.ts ${table}`, 'an import compares its rows with the whole practice, before the clinic opens'])),
  ...Object.fromEntries(
    ['practices', 'locations', 'providers', 'provider_locations', 'portal_settings', 'services', 'availability_blocks', 'clients', 'client_providers', 'appointments', 'import_rows'].map((table) => [
      `import-state.ts ${table}`,
      'an import compares its rows with the whole practice, before the clinic opens',
    ]),
  ),
};
/** Named by the performance goals: no look into the table itself. */
const covered = ['billing.sumBalance', 'billing.sumBalances', 'appointments.listBusy'];

let store: Store;
let statements: Statement[];
const dataFolder = mkdtempSync(join(tmpdir(), 'anteroom-plans-'));
const planOf = (sql: string): string[] => explain(store.db.$client, sql) ?? [];

function listScans(): string[] {
  const scans = statements.flatMap(({ file, sql }) => planOf(sql).flatMap((line) => {
    const table = /^SCAN ([a-z_]+)\b/u.exec(line)?.[1];
    // The list of values that a call was given is no table.
    return table === undefined || table === 'json_each' ? [] : [`${file} ${table}`];
  }));
  return [...new Set(scans)].sort();
}

function listUncovered(): string[] {
  return covered.flatMap((name) => {
    const own = statements.filter(({ usedBy, sql }) => usedBy.has(name) && /^select/iu.test(sql));
    if (own.length === 0) return [`${name}: no statement`];
    return own.flatMap(({ sql }) => planOf(sql).filter((line) => /^(?:SEARCH|SCAN)/u.test(line) && !line.includes('COVERING INDEX'))).map((line) => `${name}: ${line}`);
  });
}

beforeAll(() => {
  store = openStore({ dataFolder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
  statements = collectStatements(store.db.$client);
});
afterAll(() => {
  store.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('every statement that db/queries can make is looked at', () => {
  const real = statements.filter(({ sql }) => explain(store.db.$client, sql) !== undefined);
  const missed = listSites().filter(({ file, from, to }) => !real.some((one) => one.file === file && one.line >= from && one.line <= to));
  expect(missed).toEqual([]);
  expect(real.length).toBeGreaterThan(80);
});

test('no statement reads a table from end to end but those with a reason', () => {
  expect(listScans()).toEqual(Object.keys(allowedScans).sort());
});

test('balances and the times of a provider are read from an index alone', () => {
  expect(listUncovered()).toEqual([]);
});

test('a missing index is caught, whether it finds rows or covers them', () => {
  store.db.$client.exec('DROP INDEX clients_birth; DROP INDEX appointments_start; DROP INDEX appointments_provider_span; DROP INDEX ledger_entries_client');
  expect(listScans()).toEqual(expect.arrayContaining(['clients.ts clients', 'appointments.ts appointments', 'billing.ts ledger_entries']));
  expect(listUncovered().map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['billing.sumBalance', 'appointments.listBusy']));
});
