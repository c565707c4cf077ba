import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';

const root = import.meta.dirname;

/** Host code in one bundle per entry: starting from TypeScript costs several times more. Native parts stay outside. */
const main: UserConfig = {
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'keytar', '@node-rs/argon2', 'pdf-to-printer'] },
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node22',
    rolldownOptions: {
      input: { 'web-server': resolve(root, 'main/web-server.ts'), 'electron-app': resolve(root, 'main/electron-app.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** A sandboxed preload is one CommonJS file; it may require electron and nothing else. */
const preload: UserConfig = {
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'chrome130',
    rolldownOptions: { input: { index: resolve(root, 'preload/index.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
  },
};

export default defineConfig(({ mode }) => (mode === 'preload' ? preload : main));
