import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The store is there and its key is not: the recovery screen, never a new key. */
export class KeyMissing extends Error {
  /** Named as the store's troubles are: the entries find the sentence by it. */
  readonly trouble = 'key-missing';
}

export type KeyPlace = { dataFolder: string; isDemo: boolean; storeExists: boolean; environment?: NodeJS.ProcessEnv };
export type FoundKey = { key: Buffer; keyInFile: boolean };

const service = 'Anteroom';
const keyBytes = 32;

/**
 * The store's key: the demo's own key file, else the OS keychain, else a 0600 file in the user's configuration folder.
 * @throws KeyMissing when the store exists and no key is found anywhere
 */
export async function findOrMakeKey(place: KeyPlace): Promise<FoundKey> {
  if (place.isDemo) return { key: keyFromFile(join(place.dataFolder, 'demo.key'), place.storeExists), keyInFile: true };
  const account = createHash('sha256').update(realpathSync(place.dataFolder)).digest('hex').slice(0, 32);
  const file = join(configurationFolder(place.environment ?? process.env), `${account}.key`);
  const keychain = await findKeychain();
  const stored = await keychain?.getPassword(service, account);
  if (stored) return { key: Buffer.from(stored, 'hex'), keyInFile: false };
  if (existsSync(file)) return { key: readKey(file), keyInFile: true };
  // On Linux a locked keyring answers as if nothing were stored.
  if (place.storeExists) throw new KeyMissing('key missing');
  if (!keychain) return { key: keyFromFile(file, false), keyInFile: true };
  const key = randomBytes(keyBytes);
  await keychain.setPassword(service, account, key.toString('hex'));
  return { key, keyInFile: false };
}

function keyFromFile(file: string, storeExists: boolean): Buffer {
  if (existsSync(file)) return readKey(file);
  if (storeExists) throw new KeyMissing('key missing');
  const key = randomBytes(keyBytes);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, key.toString('hex'));
    // On disk before the store that it opens.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return key;
}

function readKey(file: string): Buffer {
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

function configurationFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'anteroom');
}

type Keychain = { getPassword(service: string, account: string): Promise<string | null>; setPassword(service: string, account: string, value: string): Promise<void>; deletePassword(service: string, account: string): Promise<boolean> };

/** An optional package: absent where its system library is, so neither types nor bundler may count on it. */
const keychainPackage: string = 'keytar';

/** Trusts a keychain only after it has kept, given back and forgotten a probe. */
async function findKeychain(): Promise<Keychain | undefined> {
  try {
    const { default: keytar }: { default: Keychain } = await import(keychainPackage);
    const probe = randomBytes(8).toString('hex');
    await keytar.setPassword(service, `probe-${probe}`, probe);
    const answer = await keytar.getPassword(service, `probe-${probe}`);
    await keytar.deletePassword(service, `probe-${probe}`);
    return answer === probe ? keytar : undefined;
  } catch {
    // No keychain on this machine (package absent, no session bus): the caller says so on screen by keyInFile.
    return undefined;
  }
}
