import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { resolve } from 'node:path';

/**
 * Words of the screens that stand in the code but not in a catalogue, or in a catalogue without Spanish.
 * @param configFile a Lingui configuration
 * @returns one line per finding, empty when every word is written in both languages
 */
export async function findUnwrittenWords(configFile: string): Promise<string[]> {
  const found: string[] = [];
  const config = getConfig({ configPath: resolve(configFile), cwd: resolve('.') });
  for (const catalog of await getCatalogs(config)) {
    const used = Object.entries((await catalog.collect()) ?? {});
    for (const locale of config.locales) {
      const written = (await catalog.read(locale)) ?? {};
      for (const [id, { message }] of used) {
        const words = `${catalog.name ?? catalog.path}: ${message ?? id}`;
        if (!written[id]) found.push(`${locale} not extracted: ${words}`);
        else if (locale !== config.sourceLocale && !written[id].translation) found.push(`${locale} not translated: ${words}`);
      }
    }
  }
  return found;
}
