import { type ClientReference, clientReferenceFields, clientReferenceHeadings, readClientReference } from './client-reference.ts';
import { readDiagnosisCode } from './read-codes.ts';
import type { TableSchema } from './read-table.ts';
import { readText } from './read-text.ts';
import { readYesNo } from './read-yes-no.ts';

type Cell<T> = T | null | undefined;

export type DiagnosisRow = { client: ClientReference; code: string; description: Cell<string>; validFrom: string; validTo: Cell<string>; released: Cell<boolean> };

export const diagnosisSchema: TableSchema<DiagnosisRow> = {
  file: 'diagnoses.csv',
  headings: {
    ...clientReferenceHeadings,
    code: ['code', 'ICD-10', 'DX', 'ICD-10 code', 'diagnosis code', 'ICD-10-CM', 'ICD code', 'DX code', 'diagnosis', 'ICD'],
    description: ['description', 'diagnosis description', 'DX description', 'diagnosis name'],
    validFrom: ['from', 'date', 'diagnosis date', 'onset', 'onset date', 'date of diagnosis', 'start date', 'diagnosed on', 'effective from'],
    validTo: ['to', 'end date', 'resolved', 'resolved date', 'until', 'effective to', 'date resolved'],
    released: ['released', 'released to client', 'release', 'client can see', 'visible to client'],
  },
  required: [clientReferenceFields, ['code'], ['validFrom']],
  dateFields: ['dateOfBirth', 'validFrom', 'validTo'],
  readRow: (cells) => {
    const client = readClientReference(cells);
    const code = cells.need('code', readDiagnosisCode);
    const validFrom = cells.need('validFrom', cells.dateReader('validFrom', 'visit'));
    const validTo = cells.optional('validTo', cells.dateReader('validTo', 'visit'));
    if (typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom) cells.refuse('validTo', 'The diagnosis ends before it begins.');
    const rest = { description: cells.optional('description', readText), released: cells.optional('released', readYesNo) };
    if (client === undefined || code === undefined || validFrom === undefined) return undefined;
    return { client, code, validFrom, validTo, ...rest };
  },
};
