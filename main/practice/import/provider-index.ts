import { type Found, NameIndex } from './name-index.ts';
import { readProviderName } from './read-full-name.ts';

type ProviderName = { id: string; firstName: string; lastName: string; npi: string | null };

/** Finds providers as files write them: by NPI, `First Last`, `Last, First`, with or without credentials. */
export class ProviderIndex {
  readonly #names = new NameIndex();
  readonly #idByNpi = new Map<string, string>();

  constructor(providers: readonly ProviderName[]) {
    for (const provider of providers) this.add(provider);
  }

  add({ id, firstName, lastName, npi }: ProviderName): void {
    this.#names.add(`${firstName} ${lastName}`, id);
    if (npi !== null) this.#idByNpi.set(npi, id);
  }

  find(cell: string): Found {
    const byNpi = this.#idByNpi.get(cell.trim());
    if (byNpi !== undefined) return { kind: 'found', id: byNpi };
    const name = readProviderName(cell);
    if (name.kind === 'refused') return { kind: 'unknown' };
    return this.#names.find(`${name.value.firstName} ${name.value.lastName}`);
  }

  /** Why a cell names no one provider, in plain words. */
  explain(found: Found, cell: string): string {
    if (found.kind === 'several') return `Two providers are called “${cell}”. Write the NPI instead.`;
    return `No provider is called “${cell}”, neither in providers.csv (where its row may be refused) nor in the practice.`;
  }
}
