import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the demo clinic lives when no folder is named. */
export function demoFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const data = environment['XDG_DATA_HOME'] || environment['APPDATA'] || join(homedir(), '.local', 'share');
  return join(data, 'anteroom', 'demo');
}

/** Where the computer's user keeps what must not lie beside the store: a key without a keychain, the head of the audit chain. */
export function configurationFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const configuration = environment['XDG_CONFIG_HOME'] || environment['APPDATA'] || join(homedir(), '.config');
  return join(configuration, 'anteroom');
}
