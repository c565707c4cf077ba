import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildWhenStale } from '#main/build-when-stale.ts';

/** What the tests of one run make once and share, gone with the run. The processes that run the tests inherit the name. */
export async function setup(): Promise<() => void> {
  // On a clean clone two files at once would build into one folder.
  if (!existsSync('dist/built')) await buildWhenStale(resolve('.'));
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-run-'));
  process.env['ANTEROOM_TEST_RUN'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
