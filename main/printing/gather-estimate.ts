import type { Service } from '#db/queries/practice.ts';
import type { EstimateFacts, EstimateProvider } from '#main/papers/good-faith-estimate.ts';
import type { PaperIdentity } from '#main/papers/paper-facts.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { addressLines, legalNameOf, letterheadOf, nameOf, printPhone } from './paper-parts.ts';
import type { PaperRecords } from './read-paper-records.ts';

/** One estimate covers what is booked within a year. */
const yearMs = 365 * 86_400_000;

/**
 * What the client's booked visits are expected to cost at the practice's fees.
 * @returns nothing where no visit with a known service is booked
 */
export function gatherEstimate(records: PaperRecords, services: readonly Service[], preparedBy: string, identity: PaperIdentity): EstimateFacts | undefined {
  const { client, practice, now } = records;
  const booked = [...records.visits.values()].filter((visit) => (visit.status === 'booked' || visit.status === 'requested') && visit.startsAt > now && visit.startsAt < now + yearMs);
  const known = booked.flatMap((visit) => {
    const service = services.find(({ id }) => id === visit.serviceId);
    return service ? [{ visit, service }] : [];
  });
  const [first] = known;
  if (!first) return undefined;
  const providers = [...Map.groupBy(known, ({ visit }) => visit.providerId)].flatMap(([providerId, own]): EstimateProvider[] => {
    const provider = records.providers.get(providerId);
    if (!provider) return [];
    const byService = Map.groupBy(own, ({ service }) => service);
    return [{
      name: [nameOf(provider), provider.credentials].filter(Boolean).join(', '), npi: provider.npi, taxId: letterheadOf(records).taxId, location: addressLines(practice).join(', '),
      services: [...byService].map(([service, visits]) => ({ description: service.name, code: service.code, diagnosisCodes: [], quantity: visits.length, eachCents: service.feeCents, frequency: null })),
    }];
  });
  return {
    identity, letterhead: letterheadOf(records), providers, preparedBy,
    client: { legalName: legalNameOf(client), dateOfBirth: client.dateOfBirth, addressLines: addressLines(client), phone: client.phone && printPhone(client.phone), email: client.email },
    primaryService: first.service.name, scheduledDate: localDateOf(first.visit.startsAt, practice.timeZone), scheduledApart: [], expiresOn: localDateOf(now + yearMs, practice.timeZone), delivered: null,
  };
}
