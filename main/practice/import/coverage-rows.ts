import { type ClientReference, clientReferenceFields, clientReferenceHeadings, readClientReference } from './client-reference.ts';
import { readFee } from './read-money.ts';
import { readFullName } from './read-full-name.ts';
import type { TableSchema } from './read-table.ts';
import { readText, text } from './read-text.ts';
import { type RelationshipWord, readPolicyOrder, readRelationship } from './read-words.ts';
import type { RowCells } from './row-cells.ts';

type Cell<T> = T | null | undefined;

export type CoverageRow = {
  client: ClientReference;
  payer: string;
  plan: Cell<string>;
  memberId: string;
  groupNumber: Cell<string>;
  relationship: RelationshipWord;
  subscriberName: Cell<string>;
  subscriberDateOfBirth: Cell<string>;
  order: Cell<'primary' | 'secondary'>;
  copayCents: Cell<number>;
  validFrom: Cell<string>;
  validTo: Cell<string>;
};

export const coverageSchema: TableSchema<CoverageRow> = {
  file: 'policies.csv',
  headings: {
    ...clientReferenceHeadings,
    payer: ['payer', 'insurance', 'insurance company', 'payer name', 'insurer', 'insurance name', 'carrier', 'insurance carrier'],
    plan: ['plan', 'plan name', 'insurance plan'],
    memberId: ['member ID', 'insurance ID', 'subscriber ID', 'policy number', 'member number', 'policy ID', 'insured ID', 'member #'],
    groupNumber: ['group', 'group number', 'group no', 'group ID', 'group #'],
    relationship: ['relationship', 'relationship to subscriber', 'relationship to insured', 'relation', 'relationship to policyholder', 'patient relationship to insured', 'client relationship to insured'],
    subscriberName: ['subscriber name', 'subscriber', 'insured name', 'policyholder', 'policyholder name', 'policy holder', 'insured'],
    subscriberDateOfBirth: ['subscriber date of birth', 'subscriber DOB', 'insured DOB', 'insured date of birth', 'policyholder DOB', 'policyholder date of birth', 'subscriber birthdate'],
    order: ['order', 'priority', 'policy order', 'primary/secondary', 'insurance type', 'policy type', 'rank'],
    copayCents: ['copay', 'co-pay', 'copayment', 'copay amount'],
    validFrom: ['from', 'effective', 'effective date', 'effective from', 'start date', 'coverage start', 'begin date', 'valid from'],
    validTo: ['to', 'end date', 'termination date', 'expires', 'effective to', 'coverage end', 'valid to', 'term date', 'until'],
  },
  required: [clientReferenceFields, ['payer'], ['memberId'], ['relationship']],
  dateFields: ['dateOfBirth', 'subscriberDateOfBirth', 'validFrom', 'validTo'],
  readRow: (cells) => {
    const client = readClientReference(cells);
    const payer = cells.need('payer', readText);
    const memberId = cells.need('memberId', (cell) => text(80)(cell.trim().replace(/^(\d+)\.0+$/, '$1')));
    const relationship = cells.need('relationship', readRelationship);
    const rest = readRest(cells);
    if (client === undefined || payer === undefined || memberId === undefined || relationship === undefined) return undefined;
    if (relationship !== 'self' && (!rest.subscriberName || !rest.subscriberDateOfBirth)) {
      cells.note('subscriberName', 'The policy is somebody else’s. Superbills need that person’s name and date of birth: add them here or at the desk.');
    }
    return { client, payer, memberId, relationship, ...rest };
  },
};

function readRest(cells: RowCells) {
  const validFrom = cells.optional('validFrom', cells.dateReader('validFrom', 'visit'));
  const validTo = cells.optional('validTo', cells.dateReader('validTo', 'visit'));
  if (typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom) cells.refuse('validTo', 'The policy ends before it begins.');
  const subscriber = cells.optional('subscriberName', readFullName);
  return {
    plan: cells.optional('plan', readText),
    groupNumber: cells.optional('groupNumber', text(80)),
    subscriberName: subscriber && [subscriber.firstName, subscriber.middleName, subscriber.lastName].filter((word) => word !== undefined).join(' '),
    subscriberDateOfBirth: cells.optional('subscriberDateOfBirth', cells.dateReader('subscriberDateOfBirth', 'birth')),
    order: cells.optional('order', readPolicyOrder),
    copayCents: cells.optional('copayCents', readFee),
    validFrom,
    validTo,
  };
}
