import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getTableColumns, is, Table } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Db } from '#db/db.ts';
import { applyImportChanges, noImportChanges } from '#db/queries/import-changes.ts';
import type { ImportChanges } from '#db/queries/import-changes.ts';
import { loadImportState } from '#db/queries/import-state.ts';
import * as schema from '#db/schema/index.ts';
import { createStore } from '#db/store.ts';

type Connection = Db['$client'];
export type Statement = {
  readonly sql: string;
  /** Where db/queries asks for it. */
  readonly file: string;
  readonly line: number;
  /** `billing.sumBalance`: the functions of the store that run it. */
  readonly usedBy: Set<string>;
};

/** A row or a patch of any table: it has every column there is, and whatever else is asked of it. */
const columnNames = Object.values(schema).flatMap((one) => (is(one, Table) ? Object.keys(getTableColumns(one)) : []));
const anyRow = new Proxy<Record<string, unknown>>(Object.fromEntries(columnNames.map((name) => [name, 1])), { get: (row, name) => (typeof name === 'symbol' ? undefined : (row[name] ?? 1)) });
/** What every function is called with in turn: a list, a text, a number, a row. No statement is run. */
const offers: readonly unknown[] = [['x'], 'x', anyRow];
/** The first three arguments in every mixture. */
const mixtures = [...offers.flatMap((one) => offers.flatMap((two) => offers.map((three) => [one, two, three, three]))), [1, 1, 1, 1]];

/**
 * Every statement of db/queries without a copy of any SQL: each function of the store is called on a connection that takes the SQL
 * down and answers nothing. Which of the offers suit a function is not known, so some statements are nonsense: see `explain`.
 */
export function collectStatements(connection: Connection): Statement[] {
  const found = new Map<string, Statement>();
  let calling = 'opening';
  const prepare = (sql: string): object => {
    const place = placeOfCall();
    const key = `${place.file}:${place.line} ${sql}`;
    const statement = found.get(key) ?? { sql, ...place, usedBy: new Set<string>() };
    found.set(key, statement);
    const use = <T>(answer: T) => () => {
      statement.usedBy.add(calling);
      return answer;
    };
    const stub = { get: use(undefined), all: use([]), run: use({ changes: 1 }), raw: () => stub };
    return stub;
  };
  const listening = new Proxy(connection, { get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name)) });
  const db = drizzle(listening, { schema });
  for (const [word, queries] of Object.entries(createStore(listening, db))) {
    if (word === 'db' || typeof queries !== 'object') continue;
    for (const [name, query] of Object.entries(queries)) {
      calling = `${word}.${name}`;
      for (const given of mixtures) callWith(query as (...given: unknown[]) => unknown, given);
    }
  }
  calling = 'import';
  loadImportState(db);
  applyImportChanges(db, everyImportChange(), [{ command: 'x' }] as never);
  return [...found.values()];
}

/** An offer that does not suit is no failure: `listSites` tells when none did. */
function callWith(query: (...given: unknown[]) => unknown, given: readonly unknown[]): unknown {
  try {
    return query(...given);
  } catch (cause) {
    return cause;
  }
}

/** One row of everything that an import can change, however deep it lies. */
function everyImportChange(): ImportChanges {
  const row = { id: 'x', file: 'x', rowKey: 'x', clientId: 'x', providerId: 'x' };
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return [row, { ...row, isPrimary: true }];
    if (value instanceof Map) return new Map([['x', { updatedAt: 1 }]]);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)])) : 1;
  };
  return fill(noImportChanges()) as ImportChanges;
}

function placeOfCall(): { file: string; line: number } {
  const frame = (new Error('place').stack ?? '').split('\n').find((line) => line.includes('/db/queries/'));
  const [, file = 'unknown', line = '0'] = /\/db\/queries\/([\w-]+\.ts)[^:]*:(\d+):/u.exec(frame ?? '') ?? [];
  return { file, line: Number(line) };
}

/** Every place in db/queries that begins a statement, with the lines that it can reach over. */
export function listSites(): { file: string; from: number; to: number }[] {
  return readdirSync(resolve('db/queries')).flatMap((file) => {
    const lines = readFileSync(resolve('db/queries', file), 'utf8').split('\n');
    const starts = lines.flatMap((line, index) => (/\b(?:db|connection)\.(?:select|selectDistinct|insert|update|delete|run|all|get|values|with)\(|\bdb$/u.test(line) ? [index + 1] : []));
    return starts.map((from, index) => ({ file, from, to: (starts[index + 1] ?? lines.length + 1) - 1 }));
  });
}

/** The plan as SQLite words it; undefined for the nonsense that an unsuitable offer led to. */
export function explain(connection: Connection, sql: string): string[] | undefined {
  try {
    const values = Array.from({ length: sql.split('?').length - 1 }, () => 0);
    return (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]).map(({ detail }) => detail);
  } catch (cause) {
    if (cause instanceof Error && /syntax error|incomplete input/u.test(cause.message)) return undefined;
    throw cause;
  }
}
