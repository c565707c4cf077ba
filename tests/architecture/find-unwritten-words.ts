import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { resolve } from 'node:path';

/**
 * Words of the screens that stand in the code but not in a catalogue, or in a catalogue without Spanish, or that two catalogues
 * translate differently, or that are left over from a screen that is gone and would blank out another's: on the page they are one message, and whichever is loaded last would win (give one a `context`).
 * @param configFile a Lingui configuration
 * @returns one line per finding, empty when every word is written in both languages
 */
export async function findUnwrittenWords(configFile: string): Promise<string[]> {
  const found: string[] = [];
  const first = new Map<string, string>();
  const config = getConfig({ configPath: resolve(configFile), cwd: resolve('.') });
  for (const catalog of await getCatalogs(config)) {
    // The desk's page and the kiosk's are never loaded together.
    const page = catalog.name === 'desk' ? 'desk' : 'kiosk';
    const used = Object.entries((await catalog.collect()) ?? {});
    for (const locale of config.locales) {
      const written = (await catalog.read(locale)) ?? {};
      const leftOver = Object.keys(written).filter((id) => !used.some(([usedId]) => usedId === id));
      for (const id of leftOver) found.push(`${locale} left over: ${catalog.name ?? catalog.path}: ${written[id]?.message ?? id}`);
      for (const [id, { message }] of used) {
        const words = `${catalog.name ?? catalog.path}: ${message ?? id}`;
        const translation = written[id]?.translation;
        const known = first.get(`${page} ${locale} ${id}`);
        if (!written[id]) found.push(`${locale} not extracted: ${words}`);
        else if (locale !== config.sourceLocale && !translation) found.push(`${locale} not translated: ${words}`);
        else if (known !== undefined && known !== translation) found.push(`${locale} differs from another folder: ${words}`);
        if (translation) first.set(`${page} ${locale} ${id}`, translation);
      }
    }
  }
  return found;
}
