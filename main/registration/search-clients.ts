import type { Client } from '#db/queries/clients.ts';
import { listSearchWords } from '#db/index-client-names.ts';
import type { Services } from '#main/api/services.ts';
import { fullNameOf, nameProvider } from '#main/api/words-of-record.ts';

const mostAnswers = 20;
/** Enough to intersect two words without reading the practice. */
const mostPerWord = 2_000;

/** Words of the name, a date of birth as MM/DD/YYYY, or the last four of a phone; every word must fit. */
export function searchClients(services: Services, query: string, canSee: (clientId: string) => boolean) {
  const found = findMatches(services, query, canSee);
  return { clients: summarise(services, found.slice(0, mostAnswers)), more: found.length > mostAnswers };
}

function findMatches({ store }: Services, query: string, canSee: (clientId: string) => boolean): Client[] {
  const birth = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/u.exec(query);
  const words = listSearchWords(query.replace(birth?.[0] ?? '', ' '));
  const bornThen = birth ? store.clients.listBornOn(`${birth[3]}-${birth[1]?.padStart(2, '0')}-${birth[2]?.padStart(2, '0')}`) : undefined;
  const sets = words.map((word) => new Set(store.clients.listIdsByWord(word, mostPerWord)));
  const [first, ...rest] = [...(bornThen ? [new Set(bornThen.map(({ id }) => id))] : []), ...sets];
  const ids = [...(first ?? [])].filter((id) => rest.every((set) => set.has(id)) && canSee(id));
  const clients = store.clients.listByIds(ids.slice(0, 200));
  return clients.sort((one, other) => (one.searchKey < other.searchKey ? -1 : 1));
}

function summarise({ store }: Services, clients: readonly Client[]) {
  const providers = new Map(store.clients.listPrimaryProviders(clients.map(({ id }) => id)).map(({ clientId, provider }) => [clientId, nameProvider(provider).displayName]));
  return clients.map((client) => ({
    id: client.id,
    name: fullNameOf(client),
    legalName: `${client.firstName} ${client.lastName}`,
    dateOfBirth: client.dateOfBirth,
    status: client.status,
    phoneLast4: client.phone?.slice(-4) ?? null,
    primaryProvider: providers.get(client.id) ?? null,
  }));
}
