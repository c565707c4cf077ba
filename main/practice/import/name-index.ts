import { nameKey } from './name-key.ts';

export type Found = { kind: 'found'; id: string } | { kind: 'unknown' } | { kind: 'several' };

/** Finds records by a name in whatever writing. One name may stand for several records; then none is guessed. */
export class NameIndex {
  readonly #ids = new Map<string, Set<string>>();

  add(name: string, id: string): void {
    const key = nameKey(name);
    const ids = this.#ids.get(key) ?? new Set<string>();
    ids.add(id);
    this.#ids.set(key, ids);
  }

  find(name: string): Found {
    return single(this.#ids.get(nameKey(name)) ?? new Set());
  }
}

export function single(ids: ReadonlySet<string>): Found {
  const [first] = ids;
  if (first === undefined) return { kind: 'unknown' };
  return ids.size === 1 ? { kind: 'found', id: first } : { kind: 'several' };
}
