import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  rootDir: import.meta.dirname,
  catalogs: [{ path: '<rootDir>/locales/{locale}/screen', include: ['<rootDir>/screen'] }],
  format: formatter({ lineNumbers: false, origins: true }),
});
