import type Database from 'better-sqlite3';

export type Rows = Record<string, unknown>[];
type Column = { name: string; type: string; pk: number };
const rowsEach = 3;

export function listTables(connection: Database.Database): string[] {
  const found = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '__drizzle_migrations' ORDER BY name").all() as { name: string }[];
  return found.map(({ name }) => name);
}

/** Tables, indexes and their words, without the migrations' own book. */
export function readSchema(connection: Database.Database): string[] {
  const found = connection.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> '__drizzle_migrations' AND name NOT LIKE 'sqlite_%' ORDER BY name").all() as { sql: string }[];
  return found.map(({ sql }) => sql);
}

/** A few rows in every table, a value in every column, different in each row so that no unique index minds. */
export function fillTables(connection: Database.Database): void {
  const fill = (table: string): void => {
    const columns = connection.pragma(`table_info("${table}")`) as Column[];
    const insert = connection.prepare(`INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
    for (let row = 1; row <= rowsEach; row += 1) insert.run(...columns.map(({ name, type }) => (/int/iu.test(type) ? row : `${name} ${row}`)));
  };
  connection.transaction(() => listTables(connection).forEach(fill))();
}

export function readRows(connection: Database.Database): Record<string, Rows> {
  return Object.fromEntries(listTables(connection).map((table) => [table, connection.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all() as Rows]));
}

/** What of the rows before is not there any more, as `table.column: row`. */
export function listLost(before: Record<string, Rows>, after: Record<string, Rows>): string[] {
  return Object.entries(before).flatMap(([table, rows]) => {
    const kept = after[table];
    if (!kept) return [`${table}: gone`];
    return rows.flatMap((row, index) => Object.entries(row).flatMap(([column, value]) => {
      const now = kept[index];
      if (!now) return [`${table}: row ${index + 1}`];
      return now[column] === value ? [] : [`${table}.${column}: row ${index + 1}`];
    }));
  });
}
