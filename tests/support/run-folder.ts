import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the tests of one run make once and share, gone with the run. The processes that run the tests inherit the name. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-run-'));
  process.env['ANTEROOM_TEST_RUN'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
