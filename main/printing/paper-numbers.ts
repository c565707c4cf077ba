import type { NumberingChange } from '#db/queries/paper-settings.ts';
import type { Services } from '#main/api/services.ts';
import type { Numbering } from '#main/contract/paper-settings.ts';

type NumberedKind = Numbering['kind'];

const firstPrefixes: Record<NumberedKind, string> = { receipt: 'R', superbill: 'SB', flexible_spending_statement: 'FS', statement: 'ST', good_faith_estimate: 'GF' };
export const numberedKinds = Object.keys(firstPrefixes) as NumberedKind[];

/** Receipts share the count of the ledger: a payment has its number before any paper. */
export function counterOf(kind: NumberedKind): string {
  return kind === 'receipt' ? 'receipts' : `paper:${kind}`;
}

/** The prefix that held when that number was given. */
export function prefixAt(changes: readonly NumberingChange[], kind: NumberedKind, number: number): string {
  return changes.filter((change) => change.kind === kind && change.firstNumber <= number).at(-1)?.prefix ?? firstPrefixes[kind];
}

/** `SB-000012`. */
export function writeNumber(changes: readonly NumberingChange[], kind: NumberedKind, number: number): string {
  return `${prefixAt(changes, kind, number)}-${String(number).padStart(6, '0')}`;
}

/** Takes the next number of a kind. */
export function takeNumber({ store }: Services, kind: Exclude<NumberedKind, 'receipt'>): string {
  return writeNumber(store.paperSettings.listNumbering(), kind, store.practice.nextCount(counterOf(kind)));
}
