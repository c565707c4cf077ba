import type { EstimateItem } from '#db/queries/estimates.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { nameProvider } from '#main/api/words-of-record.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import type { EstimateFacts, EstimateProvider } from '#main/papers/good-faith-estimate.ts';
import type { PaperIdentity } from '#main/papers/paper-facts.ts';
import { writeDelivery } from '#main/papers/write-delivery.ts';
import type { PaperLanguage } from '#main/papers/sheet.ts';
import { addressLines, legalNameOf, letterheadOf } from './paper-parts.ts';
import type { PaperRecords } from './read-paper-records.ts';

/**
 * A version of an estimate as the desk wrote it.
 * @throws NOT_FOUND where it is not this client's
 */
export function gatherKeptEstimate({ store }: Services, records: PaperRecords, versionId: string, language: PaperLanguage, identity: PaperIdentity): EstimateFacts {
  const { client, practice } = records;
  const rows = store.estimates.readAll([client.id]);
  const version = rows.versions.find(({ id }) => id === versionId);
  if (!version) throw refusal('NOT_FOUND');
  const items = rows.items.filter((item) => item.versionId === versionId);
  const given = rows.events.find((event) => event.versionId === versionId);
  const preparer = store.signIn.listStaff().find(({ id }) => id === version.preparedBy);
  return {
    identity, letterhead: letterheadOf(records),
    client: { legalName: legalNameOf(client), dateOfBirth: client.dateOfBirth, addressLines: addressLines(client), phone: client.phone && formatPhone(client.phone), email: client.email },
    primaryService: version.primaryService, scheduledDate: version.serviceDate, providers: [...Map.groupBy(items, ({ providerId }) => providerId).values()].flatMap((own) => listByPlace(records, own)),
    scheduledApart: JSON.parse(version.scheduledApart) as string[], expiresOn: version.expiresOn, preparedBy: preparer?.name ?? practice.name, version: version.version,
    delivered: given?.method && given.day ? writeDelivery(given.method, given.day, language) : null,
  };
}

/** A provider who works in two places stands there twice: the law asks for state and place of each. */
function listByPlace(records: PaperRecords, own: readonly EstimateItem[]): EstimateProvider[] {
  return [...Map.groupBy(own, ({ locationId }) => locationId)].flatMap(([locationId, items]) => {
    const provider = records.providers.get(items[0]?.providerId ?? '');
    if (!provider) return [];
    const location = records.locations.find(({ id }) => id === locationId);
    const lines = location ? addressLines(location) : [];
    return [{
      name: nameProvider(provider).displayName, npi: provider.npi, taxId: letterheadOf(records).taxId, location: (lines.length > 0 ? lines : addressLines(records.practice)).join(', '),
      services: items.map(({ description, code, diagnosisCodes, quantity, eachCents, frequency }) => ({ description, code, diagnosisCodes: diagnosisCodes.split(' ').filter(Boolean), quantity, eachCents, frequency })),
    }];
  });
}
