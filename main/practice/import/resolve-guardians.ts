import type { ClientRow } from './client-rows.ts';
import type { MatchedClient } from './match-clients.ts';
import type { PlannedFile, Planning } from './planning.ts';

/** Who stands for a client: another client's record, or a name. Undefined where the file has no such column. */
export type Guardian = { guardianClientId: string | null; guardianName: string | null } | undefined;

/**
 * Resolves the guardian of each row. A row whose guardian's own row is refused is refused as well, and so on up the
 * chain: hence the repeated passes. Returns the rows that stand.
 */
export function resolveGuardians(planning: Planning, file: PlannedFile<ClientRow>, matched: readonly MatchedClient[]): { client: MatchedClient; guardian: Guardian }[] {
  let standing = [...matched];
  for (;;) {
    const ids = collectIds(planning, standing);
    const resolved = standing.map((client) => ({ client, guardian: resolve(client, ids) }));
    const good = resolved.flatMap(({ client, guardian }) => (typeof guardian === 'string' ? [] : [{ client, guardian }]));
    for (const { client, guardian } of resolved) if (typeof guardian === 'string') file.refuse(client.row, 'guardian', guardian);
    if (good.length === standing.length) return good;
    standing = good.map(({ client }) => client);
  }
}

function collectIds(planning: Planning, matched: readonly MatchedClient[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const client of planning.state.clients) if (client.externalId !== null) ids.set(client.externalId.toUpperCase(), client.id);
  for (const { row, id } of matched) if (row.values.externalId) ids.set(row.values.externalId.toUpperCase(), id);
  return ids;
}

function resolve({ row, id }: MatchedClient, ids: ReadonlyMap<string, string>): Guardian | string {
  const cell = row.values.guardian;
  if (cell === undefined) return undefined;
  if (cell === null) return { guardianClientId: null, guardianName: null };
  const guardianClientId = ids.get(cell.replace(/^(\d+)\.0+$/, '$1').toUpperCase());
  if (guardianClientId === id) return 'A client cannot be their own guardian.';
  if (guardianClientId !== undefined) return { guardianClientId, guardianName: null };
  const isName = /\p{L}/u.test(cell) && !/\d/.test(cell);
  return isName ? { guardianClientId: null, guardianName: cell } : `No client row has the id “${cell}”, or that row is refused.`;
}
