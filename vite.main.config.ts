import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** Host code in one bundle per entry: starting from TypeScript costs several times more. Native parts stay outside. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'keytar', '@node-rs/argon2'] },
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: { input: { 'web-server': resolve(import.meta.dirname, 'main/web-server.ts') }, output: { entryFileNames: '[name].js' } },
  },
});
