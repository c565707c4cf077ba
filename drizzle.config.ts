import { defineConfig } from 'drizzle-kit';

// Only `generate` is ever run: push and studio cannot open an encrypted file.
export default defineConfig({ dialect: 'sqlite', schema: './db/schema/index.ts', out: './db/migrations' });
