import type { ChargeRow } from './charge-rows.ts';
import type { PlannedFile } from './planning.ts';
import type { ReadRow } from './read-table.ts';
import type { ServiceIndex } from './service-index.ts';

export type ChargedService = { code: string | null; description: string; minutes: number | null };

const standardCode = /^(?:\d{5}|[A-Z]\d{4})$/;
/** What charges without a service are called where the row has no words of its own. */
const wordsOfKind = { visit: 'Session', late_cancel: 'Late cancellation', no_show: 'Missed appointment', other: 'Other charge' } as const;

/** What a charge is for: a service of the practice, else a standard code alone; undefined once the row is refused. */
export function findChargedService(file: PlannedFile<ChargeRow>, row: ReadRow<ChargeRow>, services: ServiceIndex, providerId: string): ChargedService | undefined {
  const { code: codeCell, service, kind, minutes } = row.values;
  const cell = codeCell === '' ? service : codeCell;
  if (cell === '') return { code: null, description: wordsOfKind[kind], minutes: null };
  const found = services.find(cell, providerId, minutes ?? null);
  if (found.kind === 'found') return { code: found.service.code, description: found.service.name, minutes: found.service.minutes };
  const code = cell.trim().toUpperCase().replace(/\.0+$/, '');
  if (standardCode.test(code)) {
    const description = codeCell !== '' && service !== '' ? service : wordsOfKind[kind];
    file.note(row.line, 'service', `The practice has no service ${code} for this provider. The charge was taken under “${description}”.`);
    return { code, description, minutes: null };
  }
  if (kind !== 'visit') return { code: null, description: service === '' ? cell : service, minutes: null };
  file.refuse(row, codeCell === '' ? 'service' : 'code', found.kind === 'several' ? `Two services fit “${cell}”. Write the code.` : `No service has the code or name “${cell}” for this provider, and it is not a standard code.`);
  return undefined;
}
