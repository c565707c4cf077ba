import type { Service } from '#db/queries/practice.ts';
import { formatPhone } from '#main/contract/us-phone.ts';
import type { EstimateFacts, EstimateProvider } from '#main/papers/good-faith-estimate.ts';
import type { PaperIdentity } from '#main/papers/paper-facts.ts';
import { localDateOf } from '#main/platform/zoned-time.ts';
import { addressLines, legalNameOf, letterheadOf, nameOf } from './paper-parts.ts';
import type { PaperRecords } from './read-paper-records.ts';

/** One estimate covers what is booked within a year. */
const yearMs = 365 * 86_400_000;

/** A service that is expected: with whom, when if it is booked. */
type Expected = { readonly providerId: string; readonly service: Service; readonly startsAt: number | null };

/**
 * What the client's booked visits are expected to cost at the practice's fees; where none is booked, one more visit like the
 * last.
 * @returns nothing where the practice knows neither
 */
export function gatherEstimate(records: PaperRecords, services: readonly Service[], preparedBy: string, identity: PaperIdentity): EstimateFacts | undefined {
  const { client, practice, now } = records;
  const booked = listBooked(records, services);
  const known = booked.length > 0 ? booked : likeTheLast(records, services);
  const [first] = known;
  if (!first) return undefined;
  const providers = [...Map.groupBy(known, ({ providerId }) => providerId)].flatMap(([providerId, own]): EstimateProvider[] => {
    const provider = records.providers.get(providerId);
    if (!provider) return [];
    const byService = Map.groupBy(own, ({ service }) => service);
    return [{
      name: [nameOf(provider), provider.credentials].filter(Boolean).join(', '), npi: provider.npi, taxId: letterheadOf(records).taxId, location: addressLines(practice).join(', '),
      services: [...byService].map(([service, visits]) => ({ description: service.name, code: service.code, diagnosisCodes: [], quantity: visits.length, eachCents: service.feeCents, frequency: null })),
    }];
  });
  return {
    identity, letterhead: letterheadOf(records), providers, preparedBy, version: 1,
    client: { legalName: legalNameOf(client), dateOfBirth: client.dateOfBirth, addressLines: addressLines(client), phone: client.phone && formatPhone(client.phone), email: client.email },
    primaryService: first.service.name, scheduledDate: first.startsAt === null ? null : localDateOf(first.startsAt, practice.timeZone), scheduledApart: [], expiresOn: localDateOf(now + yearMs, practice.timeZone), delivered: null,
  };
}

function listBooked({ visits, now }: PaperRecords, services: readonly Service[]): Expected[] {
  return [...visits.values()].flatMap(({ providerId, serviceId, startsAt, status }) => {
    const isAhead = (status === 'booked' || status === 'requested') && startsAt > now && startsAt < now + yearMs;
    const service = services.find(({ id }) => id === serviceId);
    return isAhead && service ? [{ providerId, service, startsAt }] : [];
  });
}

function likeTheLast({ settlement }: PaperRecords, services: readonly Service[]): Expected[] {
  const last = settlement.charges.findLast(({ charge }) => charge.kind === 'visit')?.charge;
  const service = services.find(({ code, providerId }) => code === last?.code && (providerId === null || providerId === last.providerId));
  return last && service ? [{ providerId: last.providerId, service, startsAt: null }] : [];
}
