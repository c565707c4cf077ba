import { type Found, single } from './name-index.ts';
import { nameKey } from './name-key.ts';

export type KnownClient = {
  id: string;
  externalId: string | null;
  firstName: string;
  middleName: string | null;
  lastName: string;
  preferredFirstName: string | null;
  dateOfBirth: string;
};

/** The key of a legal name and a date of birth, however the name was split. */
export function personKey(firstName: string, lastName: string, dateOfBirth: string): string {
  return `${nameKey(`${firstName}${lastName}`)}|${dateOfBirth}`;
}

/** Finds clients as files write them: by the id of the earlier system, or by name and date of birth. */
export class ClientIndex {
  readonly #byId = new Map<string, KnownClient>();
  readonly #byExternalId = new Map<string, string>();
  readonly #byPerson = new Map<string, Set<string>>();
  readonly #byPreferred = new Map<string, Set<string>>();

  constructor(clients: readonly KnownClient[]) {
    for (const client of clients) this.add(client);
  }

  add(client: KnownClient): void {
    const { id, externalId, firstName, middleName, lastName, preferredFirstName, dateOfBirth } = client;
    this.#byId.set(id, client);
    if (externalId !== null) this.#byExternalId.set(externalId.toUpperCase(), id);
    put(this.#byPerson, personKey(firstName, lastName, dateOfBirth), id);
    if (middleName !== null) put(this.#byPerson, personKey(`${firstName}${middleName}`, lastName, dateOfBirth), id);
    if (preferredFirstName !== null) put(this.#byPreferred, personKey(preferredFirstName, lastName, dateOfBirth), id);
  }

  findByExternalId(externalId: string): string | undefined {
    return this.#byExternalId.get(externalId.toUpperCase());
  }

  /** Whether a last name and a birth date that stand beside an id are this client's, as far as they are given. */
  isAgreed(id: string, said: { lastName?: string; dateOfBirth?: string }): boolean {
    const client = this.#byId.get(id);
    if (client === undefined) return false;
    const [held, written] = [nameKey(client.lastName), nameKey(said.lastName ?? client.lastName)];
    return (held.includes(written) || written.includes(held)) && (said.dateOfBirth ?? client.dateOfBirth) === client.dateOfBirth;
  }

  /** By legal name first; by the preferred first name only where no legal name fits. */
  findByName(firstName: string, middleName: string | undefined, lastName: string, dateOfBirth: string): Found {
    const legal = this.#byPerson.get(personKey(firstName, lastName, dateOfBirth));
    const withMiddle = middleName === undefined ? undefined : this.#byPerson.get(personKey(`${firstName}${middleName}`, lastName, dateOfBirth));
    const found = new Set([...(legal ?? []), ...(withMiddle ?? [])]);
    return single(found.size > 0 ? found : (this.#byPreferred.get(personKey(firstName, lastName, dateOfBirth)) ?? new Set()));
  }
}

function put(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key) ?? new Set<string>();
  ids.add(id);
  map.set(key, ids);
}
