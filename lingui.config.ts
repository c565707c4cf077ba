import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** One catalogue per word folder and language: renderer/locales/es/appointments.po holds the words of renderer/appointments. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es'],
  catalogs: [{ path: '<rootDir>/renderer/locales/{locale}/{name}', include: ['<rootDir>/renderer/{name}'], exclude: ['**/node_modules/**', '**/renderer/locales/**'] }],
  format: formatter({ lineNumbers: false, origins: true }),
});
