import type { ClientIndex } from './client-index.ts';
import { clientHeadings } from './client-rows.ts';
import { readPersonName } from './name-fields.ts';
import type { PlannedFile } from './planning.ts';
import { readFullName } from './read-full-name.ts';
import type { ReadRow } from './read-table.ts';
import { readId } from './read-text.ts';
import type { RowCells } from './row-cells.ts';

/** Whom a row is about: the id of the earlier system, or name and date of birth. */
export type ClientReference =
  /** `said`: the name and birth date beside the id, where the row has them and they can be read. */
  | { kind: 'id'; externalId: string; said: { lastName?: string; dateOfBirth?: string } }
  | { kind: 'name'; firstName: string; middleName?: string; lastName: string; dateOfBirth: string };

/** The columns by which a row names its client. */
export const clientReferenceHeadings = {
  externalId: clientHeadings.externalId,
  firstName: [...clientHeadings.firstName, 'client first name', 'patient first name'],
  lastName: [...clientHeadings.lastName, 'client last name', 'patient last name'],
  fullName: clientHeadings.fullName,
  dateOfBirth: [...clientHeadings.dateOfBirth, 'client date of birth', 'client DOB', 'patient DOB'],
} as const;
/** One of these has to be a column. */
export const clientReferenceFields = ['externalId', 'fullName', 'lastName'] as const;

export function readClientReference(cells: RowCells): ClientReference | undefined {
  if (cells.raw('externalId') !== '') {
    const externalId = cells.need('externalId', readId);
    return externalId === undefined ? undefined : { kind: 'id', externalId, said: readSaid(cells) };
  }
  if (!['fullName', 'firstName', 'lastName'].some((field) => cells.raw(field) !== '')) {
    cells.refuse('externalId', 'The row names no client: give the client ID, or the name and the date of birth.');
    return undefined;
  }
  const name = readPersonName(cells, readFullName);
  const dateOfBirth = cells.need('dateOfBirth', cells.dateReader('dateOfBirth', 'birth'));
  if (name === undefined || dateOfBirth === undefined) return undefined;
  const { credentials: _, ...words } = name;
  return { kind: 'name', ...words, dateOfBirth };
}

/** What else the row says of its client. It only has to agree, so that a cell that can't be read is passed over. */
function readSaid(cells: RowCells): { lastName?: string; dateOfBirth?: string } {
  const lastName = cells.raw('lastName');
  const fullName = readFullName(cells.raw('fullName'));
  const dateOfBirth = cells.dateReader('dateOfBirth', 'birth')(cells.raw('dateOfBirth'));
  return {
    ...(lastName !== '' ? { lastName } : fullName.kind === 'read' && fullName.note === undefined ? { lastName: fullName.value.lastName } : {}),
    ...(dateOfBirth.kind === 'read' ? { dateOfBirth: dateOfBirth.value } : {}),
  };
}

/** The client that a row names; undefined once it is refused. */
export function findRowsClient<Row extends { client: ClientReference }>(file: PlannedFile<Row>, row: ReadRow<Row>, clients: ClientIndex): string | undefined {
  const { client } = row.values;
  if (client.kind === 'id') {
    const id = clients.findByExternalId(client.externalId);
    if (id !== undefined && clients.isAgreed(id, client.said)) return id;
    const reason = id === undefined ? `No client has the id “${client.externalId}”, or that client's row is refused.` : `The client with the id “${client.externalId}” has another last name or date of birth than this row says.`;
    file.refuse(row, 'externalId', reason);
    return undefined;
  }
  const found = clients.findByName(client.firstName, client.middleName, client.lastName, client.dateOfBirth);
  if (found.kind === 'found') return found.id;
  file.refuse(row, 'fullName', found.kind === 'several' ? 'Two clients have this name and date of birth. Give the client ID.' : 'No client has this name and date of birth, or the row of that client is refused.');
  return undefined;
}
