import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const renderer = join(import.meta.dirname, 'renderer');
const words = readdirSync(renderer, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'locales').map((entry) => entry.name);

/** One catalogue per word folder and language: renderer/locales/es/appointments.po holds the Spanish of renderer/appointments. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  catalogs: words.map((word) => ({ path: `<rootDir>/renderer/locales/{locale}/${word}`, include: [`<rootDir>/renderer/${word}`] })),
  format: formatter({ lineNumbers: false, origins: true }),
});
