import { nameKey } from './name-key.ts';

export type KnownService = { id: string; code: string; name: string; minutes: number; providerId: string | null };
export type FoundService = { kind: 'found'; service: KnownService } | { kind: 'unknown' } | { kind: 'several' };

/** Finds services by code or name. A provider's own service goes before the one for every provider. */
export class ServiceIndex {
  readonly #services: KnownService[];
  /** Tens of thousands of visits ask for the same few services. */
  readonly #answers = new Map<string, FoundService>();

  constructor(services: readonly KnownService[]) {
    this.#services = [...services];
  }

  add(service: KnownService): void {
    this.#services.push(service);
    this.#answers.clear();
  }

  /** The service of exactly this code and provider (null = every provider). */
  findExact(code: string, providerId: string | null): KnownService | undefined {
    return this.#services.find((one) => one.code.toUpperCase() === code.toUpperCase() && one.providerId === providerId);
  }

  /** The service that a visit's cell means, by code, name, or both as in "90834 Psychotherapy". */
  find(cell: string, providerId: string, minutes: number | null): FoundService {
    const question = JSON.stringify([cell, providerId, minutes]);
    const answer = this.#answers.get(question) ?? this.#search(cell, providerId, minutes);
    this.#answers.set(question, answer);
    return answer;
  }

  #search(cell: string, providerId: string, minutes: number | null): FoundService {
    const code = cell.trim().toUpperCase();
    const key = nameKey(cell);
    const open = this.#services.filter((one) => one.providerId === null || one.providerId === providerId);
    const matching = open.filter((one) => one.code.toUpperCase() === code || nameKey(one.name) === key || nameKey(one.code, one.name).replace('|', '') === key);
    const own = matching.filter((one) => one.providerId !== null);
    const best = own.length > 0 ? own : matching;
    const fitting = best.length > 1 && minutes !== null ? best.filter((one) => one.minutes === minutes) : best;
    const [service] = fitting;
    if (service === undefined) return { kind: best.length > 1 ? 'several' : 'unknown' };
    return fitting.length === 1 ? { kind: 'found', service } : { kind: 'several' };
  }
}
