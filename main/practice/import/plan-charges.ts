import type { Charge } from '#db/queries/billing.ts';
import { judgeChargeLine } from '#main/api/judge-line.ts';
import { standing } from '#main/api/settle-account.ts';
import { findChargedService } from './charge-services.ts';
import { type ChargeRow, chargeSchema } from './charge-rows.ts';
import type { ClientIndex } from './client-index.ts';
import { findRowsClient } from './client-reference.ts';
import type { LedgerBook } from './ledger-book.ts';
import { type Line, matchCorrected } from './match-corrected.ts';
import { takeOrdinalKeys } from './ordinal-keys.ts';
import { planPosting } from './plan-posting.ts';
import { PlannedFile, type Planning } from './planning.ts';
import type { PreviousRow } from './previous-rows.ts';
import type { ProviderIndex } from './provider-index.ts';
import type { ReadRow, TableReading } from './read-table.ts';
import type { ServiceIndex } from './service-index.ts';
import { VisitsOfDay } from './visits-of-day.ts';

export type ChargeIndexes = { clients: ClientIndex; providers: ProviderIndex; services: ServiceIndex };
type Row = ReadRow<ChargeRow>;
type File = PlannedFile<ChargeRow>;
type ChargeFields = Omit<Charge, 'id' | 'postedAt' | 'postedBy' | 'reversesId' | 'reason' | 'diagnosisIds'>;
type Found = { row: Row; fields: ChargeFields; base: string; fingerprint: string };

/** Charges by client, provider and day. A corrected one is taken back and posted anew, with what was posted on it. */
export function planCharges(planning: Planning, reading: TableReading<ChargeRow>, indexes: ChargeIndexes, book: LedgerBook, today: string): void {
  const file = new PlannedFile(planning, chargeSchema, reading);
  const visits = new VisitsOfDay(planning);
  const supervisors = listSupervisors(planning);
  const found = reading.rows.flatMap((row): Found[] => {
    const clientId = findRowsClient(file, row, indexes.clients);
    const provider = indexes.providers.find(row.values.provider);
    if (provider.kind !== 'found') file.refuse(row, 'provider', indexes.providers.explain(provider, row.values.provider));
    if (clientId === undefined || provider.kind !== 'found') return [];
    const fields = readFields(file, row, indexes.services, visits, { clientId, providerId: provider.id, supervisorId: supervisors.get(provider.id) ?? null });
    if (fields === undefined) return [];
    const taken = file.takeKey(JSON.stringify(fields), row);
    if (taken !== undefined) file.refuse(row, 'row', `Line ${taken} is the same charge already. If the service was given twice, raise the units of one row.`);
    return taken === undefined ? [{ row, fields, base: `${clientId}|${provider.id}|${fields.serviceDate}`, fingerprint: row.fingerprint }] : [];
  });
  const keys = takeOrdinalKeys(reading.file, found, planning.previous);
  const { corrected, doubtful } = matchCorrected(reading.file, keys, planning.previous, { row: ({ fields }) => lineOf(fields), earlier: readEarlier });
  for (const [one, key] of keys) {
    const { row, fields } = one;
    const earlier = readSaid(doubtful.get(one));
    if (earlier) file.note(row.line, 'serviceDate', `An earlier import had the same charge on ${earlier.serviceDate}, which this file does not reach. Both stand: take one back at the desk if it is one charge.`);
    planCharge({ planning, file, row, key, fields, corrects: corrected.get(one), book, today });
  }
  file.close();
}

function readFields(file: File, row: Row, services: ServiceIndex, visits: VisitsOfDay, who: { clientId: string; providerId: string; supervisorId: string | null }): ChargeFields | undefined {
  const { values } = row;
  const service = findChargedService(file, row, services, who.providerId);
  if (service === undefined) return undefined;
  const visit = visits.find(who.clientId, who.providerId, values.serviceDate, values.kind);
  if (visit === 'missed') file.note(row.line, 'serviceDate', 'The visit of that day was cancelled or missed. Check that this charge is for a visit that took place.');
  const held = visit === 'missed' ? undefined : visit;
  const isVisit = values.kind === 'visit';
  return {
    ...who, appointmentId: held?.id ?? null, serviceDate: values.serviceDate, code: service.code, modifiers: values.modifiers ?? '', units: values.units ?? 1,
    minutes: values.minutes ?? (isVisit ? (service.minutes ?? held?.minutes ?? null) : null),
    placeOfService: values.placeOfService ?? (isVisit && held ? (held.telehealth ? '10' : '11') : null),
    description: service.description, kind: values.kind, feeCents: values.feeCents, insuranceExpectedCents: values.insuranceExpectedCents ?? 0,
  };
}

/** The same charge, whatever of its day or its provider was mistyped, and whatever follows from these. */
function lineOf({ clientId, providerId, serviceDate, code, modifiers, units, description, kind, feeCents, insuranceExpectedCents }: ChargeFields): Line {
  const rest = [clientId, code, modifiers, units, description, kind, feeCents, insuranceExpectedCents];
  return { date: serviceDate, sames: [JSON.stringify(['day', providerId, ...rest]), JSON.stringify(['provider', serviceDate, ...rest])] };
}

function readSaid(before: PreviousRow | undefined): ChargeFields | undefined {
  const said = before?.importedFields['said'];
  return typeof said === 'string' ? (JSON.parse(said) as ChargeFields) : undefined; // written by an earlier run
}

function readEarlier(before: PreviousRow): Line | undefined {
  const said = readSaid(before);
  return said && lineOf(said);
}

type OneCharge = { planning: Planning; file: File; row: Row; key: string; corrects: PreviousRow | undefined; fields: ChargeFields; book: LedgerBook; today: string };

function planCharge({ planning, file, row, key, corrects, fields, book, today }: OneCharge): void {
  const { clientId } = fields;
  planPosting({
    planning, file, row, key, corrects, book,
    isStanding: (recordId) => book.findStandingCharge(clientId, recordId) !== undefined,
    said: JSON.stringify(fields),
    prepare: (id, earlierId) => {
      const charge: Charge = { ...fields, id, diagnosisIds: '[]', reversesId: null, reason: null, postedAt: planning.now, postedBy: null };
      const earlier = earlierId === undefined ? undefined : book.findStandingCharge(clientId, earlierId);
      return earlier ? prepareReplacement(file, row, book, { earlier, charge }, today) : () => book.addCharge(charge);
    },
  });
}

/** The lines on the charge go over to the corrected one, as far as it has room for them. */
function prepareReplacement(file: File, row: Row, book: LedgerBook, { earlier, charge }: { earlier: Charge; charge: Charge }, today: string): (() => void) | undefined {
  const ledger = book.of(charge.clientId);
  const lines = standing(ledger.entries).filter((entry) => entry.chargeId === earlier.id);
  let trial = { ...ledger, charges: [...ledger.charges, charge] };
  const moves: { line: (typeof lines)[number]; amounts: { amountCents: number; expectedDropCents: number } }[] = [];
  for (const line of lines) {
    const kind = line.kind === 'insurance_payment' || line.kind === 'insurance_adjustment' || line.kind === 'insurance_to_client' ? line.kind : 'write_off';
    const judged = judgeChargeLine(trial, { kind, chargeId: charge.id, amountCents: kind === 'insurance_to_client' ? line.expectedDropCents : line.amountCents });
    if (judged.kind !== 'fits') {
      file.refuse(row, 'feeCents', 'More was posted on this charge than it costs now. Take those lines back at the desk first.');
      return undefined;
    }
    const { amountCents, expectedDropCents } = judged;
    moves.push({ line, amounts: { amountCents, expectedDropCents } });
    trial = { ...trial, entries: [...trial.entries, { ...line, amountCents, expectedDropCents, id: `trial ${line.id}`, chargeId: charge.id }] };
  }
  return () => {
    const payers = [...new Set(ledger.allocations.filter((row) => row.chargeId === earlier.id).map((row) => row.entryId))];
    for (const { line, amounts } of moves) book.move(line, charge, amounts, today);
    book.reverse(earlier, today);
    book.addCharge(charge);
    for (const entryId of payers) book.lay(charge.clientId, { entryId, chargeIds: [charge.id] });
  };
}

/** Whoever supervises each provider after this import. */
function listSupervisors({ state, changes }: Planning): Map<string, string | null> {
  const held = state.providers.map((provider) => ({ ...provider, ...changes.patches.providers.get(provider.id) }));
  return new Map([...held, ...changes.providers].map(({ id, supervisorId }) => [id, supervisorId ?? null]));
}
