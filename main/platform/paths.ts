import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the demo clinic lives when no folder is named. */
export function demoFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const data = environment['XDG_DATA_HOME'] || environment['APPDATA'] || join(homedir(), '.local', 'share');
  return join(data, 'anteroom', 'demo');
}
