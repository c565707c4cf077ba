import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of a kind of asset, looked for upwards from the running file: source and bundle lie at different depths of the
 * same house.
 * @throws Error when the program was taken apart
 */
export function findAssets(kind: 'fonts', from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'assets', kind);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) throw new Error(`the program's ${kind} are not there`);
  }
}
