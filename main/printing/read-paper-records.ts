import type { Appointment } from '#db/queries/appointments.ts';
import type { Client } from '#db/queries/clients.ts';
import type { Coverage, Diagnosis } from '#db/queries/coverage.ts';
import type { Ledger } from '#db/queries/billing.ts';
import type { Location, Practice } from '#db/queries/practice.ts';
import type { Provider } from '#db/queries/providers.ts';
import type { Services } from '#main/api/services.ts';
import type { NumberingChange } from '#db/queries/paper-settings.ts';
import type { PaperLooks } from '#main/contract/paper-settings.ts';
import { settleAccount, type Settlement } from '#main/api/settle-account.ts';
import { requirePractice } from '#main/api/words-of-record.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { lookOf } from './paper-looks.ts';

/** Everything that one client's papers are made of, read once. */
export type PaperRecords = {
  readonly client: Client;
  /** Who pays for a minor, where the guardian is a client too. */
  readonly guardian: Client | undefined;
  readonly practice: Practice & { timeZone: string };
  readonly locations: readonly Location[];
  readonly providers: ReadonlyMap<string, Provider>;
  readonly visits: ReadonlyMap<string, Appointment>;
  readonly coverages: readonly Coverage[];
  /** In pointer order. */
  readonly diagnoses: readonly Diagnosis[];
  readonly ledger: Ledger;
  readonly settlement: Settlement;
  /** How the practice's papers look, and how they are numbered. */
  readonly looks: PaperLooks;
  /** Day of the signature on file, by the id of the provider or the policy. */
  readonly signatures: ReadonlyMap<string, string | null>;
  readonly numbering: readonly NumberingChange[];
  /** UTC epoch ms, and the practice's date. */
  readonly now: number;
  readonly today: string;
};

export function readPaperRecords(services: Services, client: Client): PaperRecords {
  const { store, clock } = services;
  const practice = requirePractice(services);
  const ledger = store.billing.readLedger(client.id);
  const now = clock.now();
  const providers = store.providers.list();
  const coverages = store.coverage.listCoverages(client.id);
  return {
    client, practice, ledger, now,
    guardian: client.guardianClientId === null ? undefined : store.clients.find(client.guardianClientId),
    locations: store.practice.listLocations(),
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    visits: new Map(store.appointments.listOfClient(client.id, 0).map((visit) => [visit.id, visit])),
    coverages,
    diagnoses: store.coverage.listDiagnoses(client.id),
    settlement: settleAccount(ledger),
    looks: lookOf(services),
    signatures: store.coverage.readSignatures([...providers.map(({ id }) => id), ...coverages.map(({ id }) => id)]),
    numbering: store.paperSettings.listNumbering(),
    today: localDateOf(now, practice.timeZone),
  };
}
