import type { ImportChanges } from '#db/queries/import-changes.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { appointmentSchema } from './appointment-rows.ts';
import { availabilitySchema } from './availability-rows.ts';
import { balanceSchema } from './balance-rows.ts';
import { chargeSchema } from './charge-rows.ts';
import { ClientIndex } from './client-index.ts';
import { clientSchema } from './client-rows.ts';
import { coverageSchema } from './coverage-rows.ts';
import { diagnosisSchema } from './diagnosis-rows.ts';
import type { ImportReport } from './import-report.ts';
import { LedgerBook } from './ledger-book.ts';
import { locationSchema } from './location-rows.ts';
import { NameIndex } from './name-index.ts';
import { paymentSchema } from './payment-rows.ts';
import { planAppointments } from './plan-appointments.ts';
import { planAvailability } from './plan-availability.ts';
import { planBalances } from './plan-balances.ts';
import { planCharges } from './plan-charges.ts';
import { planClients } from './plan-clients.ts';
import { planCoverages } from './plan-coverages.ts';
import { planDiagnoses } from './plan-diagnoses.ts';
import { planLocations } from './plan-locations.ts';
import { planPayments } from './plan-payments.ts';
import { planPractice } from './plan-practice.ts';
import { planProviders } from './plan-providers.ts';
import { planServices } from './plan-services.ts';
import { type Planning, type PlanningStart, startPlanning } from './planning.ts';
import { practiceSchema } from './practice-rows.ts';
import { ProviderIndex } from './provider-index.ts';
import { providerSchema } from './provider-rows.ts';
import { type TableReading, type TableSchema, readTable } from './read-table.ts';
import { ServiceIndex } from './service-index.ts';
import { serviceSchema } from './service-rows.ts';

export type ImportPlan = { report: ImportReport; changes: ImportChanges };
export type ImportFiles = ReadonlyMap<string, Uint8Array>;

/** Works out what the files would change, without touching anything: places and people first, then what refers to them. */
export function planImport(files: ImportFiles, start: Omit<PlanningStart, 'zone'>): ImportPlan {
  const planning = startPlanning({ ...start, zone: 'UTC' });
  const { report, changes } = planning;
  forFile(files, practiceSchema, localDateOf(start.now, 'UTC'), (reading) => planPractice(planning, reading));
  const zone = findZone(planning);
  if (start.state.practice?.isDemo === true) report.stopped = 'This folder holds the demo clinic. Import into a folder of its own.';
  else if (zone === undefined) report.stopped = 'Nothing was imported: this practice has no time zone yet. Add a practice.csv with its name and time zone to the folder.';
  if (zone === undefined || report.stopped !== undefined) return { report, changes };
  planning.zone = zone;
  planTables(planning, files, localDateOf(start.now, zone));
  return { report, changes };
}

function planTables(planning: Planning, files: ImportFiles, today: string): void {
  const { state } = planning;
  const locations = new NameIndex();
  for (const { name, id } of state.locations) locations.add(name, id);
  const providers = new ProviderIndex(state.providers);
  const services = new ServiceIndex(state.services);
  const clients = new ClientIndex(state.clients);
  forFile(files, locationSchema, today, (reading) => planLocations(planning, reading, locations));
  forFile(files, providerSchema, today, (reading) => planProviders(planning, reading, providers, locations));
  forFile(files, serviceSchema, today, (reading) => planServices(planning, reading, providers, services));
  forFile(files, availabilitySchema, today, (reading) => planAvailability(planning, reading, providers, locations));
  forFile(files, clientSchema, today, (reading) => planClients(planning, reading, providers, clients));
  forFile(files, appointmentSchema, today, (reading) => planAppointments(planning, reading, { clients, providers, services, locations }));
  forFile(files, coverageSchema, today, (reading) => planCoverages(planning, reading, clients));
  forFile(files, diagnosisSchema, today, (reading) => planDiagnoses(planning, reading, clients));
  const book = new LedgerBook(planning);
  forFile(files, balanceSchema, today, (reading) => planBalances(planning, reading, clients, book, today));
  forFile(files, chargeSchema, today, (reading) => planCharges(planning, reading, { clients, providers, services }, book, today));
  forFile(files, paymentSchema, today, (reading) => planPayments(planning, reading, clients, book, today));
  book.close();
}

function forFile<Row>(files: ImportFiles, schema: TableSchema<Row>, today: string, plan: (reading: TableReading<Row>) => void): void {
  const bytes = files.get(schema.file);
  if (bytes !== undefined) plan(readTable(schema, bytes, today));
}

/** The zone that the practice will have after this import. */
function findZone({ changes, state }: Planning): string | undefined {
  const held = state.practice;
  if (held === undefined) return changes.practices[0]?.timeZone ?? undefined;
  return changes.patches.practices.get(held.id)?.timeZone ?? held.timeZone ?? undefined;
}
