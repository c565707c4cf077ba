import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  rootDir: import.meta.dirname,
  catalogs: ['screen', 'other'].map((word) => ({ path: `<rootDir>/locales/{locale}/${word}`, include: [`<rootDir>/${word}`] })),
  format: formatter({ lineNumbers: false, origins: true }),
});
