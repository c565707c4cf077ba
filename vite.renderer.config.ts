import babel from '@rolldown/plugin-babel';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// The plugin advertises its native macro transform, which needs a package that npm drops on Node 20.
process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';

const root = resolve(import.meta.dirname, 'renderer');

export default defineConfig({
  root,
  // The screens are served by a file server that knows nothing of folders above dist/renderer.
  base: '/',
  publicDir: false,
  cacheDir: resolve(import.meta.dirname, 'node_modules/.vite-renderer'),
  plugins: [
    react(),
    lingui({ cwd: import.meta.dirname, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset({}, { cwd: import.meta.dirname })] }),
  ],
  css: { modules: { generateScopedName: '[name]-[local]-[hash:base64:4]' } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // font-src 'self' and img-src 'self': nothing may become a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { kiosk: resolve(root, 'kiosk.html'), desk: resolve(root, 'desk.html') },
    },
  },
});
