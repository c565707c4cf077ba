import { isNpi } from '#main/contract/npi.ts';
import type { PaperFinding, PaperProblem } from '#main/contract/papers.ts';
import type { EstimateFacts } from './good-faith-estimate.ts';

/** What 45 CFR 149.610(c) asks of an estimate and is not there. A provider without NPI or the practice without tax ID stops it. */
export function checkEstimate({ providers, letterhead, client }: EstimateFacts): PaperFinding[] {
  const found: [PaperProblem, boolean][] = [
    ['provider_npi_missing', providers.some(({ npi }) => npi === null)],
    ['provider_npi_wrong', providers.some(({ npi }) => npi !== null && !isNpi(npi))],
    ['tax_id_missing', letterhead.taxId === null],
    ['practice_address_missing', providers.some(({ location }) => location === '')],
    ['client_birth_date_missing', client.dateOfBirth === null],
  ];
  return found.flatMap(([problem, isSo]) => (isSo ? [{ problem, line: null, stops: true }] : []));
}
