import type { PaperFinding, PaperProblem } from '#main/contract/papers.ts';
import type { FlexibleSpendingFacts } from './flexible-spending-statement.ts';

/** What an administrator would send a flexible spending statement back for. */
export function checkFlex({ lines, letterhead }: FlexibleSpendingFacts): PaperFinding[] {
  const warns = (problem: PaperProblem, when: boolean): PaperFinding[] => (when ? [{ problem, line: null, stops: false }] : []);
  return [
    ...(lines.length === 0 ? [{ problem: 'no_lines' as const, line: null, stops: true }] : []),
    ...warns('tax_id_missing', letterhead.taxId === null),
    ...warns('practice_address_missing', letterhead.addressLines.length === 0),
    ...lines.flatMap((line, index): PaperFinding[] => (line.pendingCents ? [{ problem: 'insurance_pending', line: index, stops: false }] : [])),
  ];
}
