import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findKeychain, KeychainTrouble } from './keychain.ts';
import type { Keychain } from './keychain.ts';
import { configurationFolder } from './paths.ts';

/** Why the key of an existing store was not found: nothing stored, or a keychain that did not answer. */
export type KeyMissingReason = 'not-stored' | 'no-answer';

/** The store is there and its key is not: the recovery screen, never a new key. */
export class KeyMissing extends Error {
  /** Named as the store's troubles are: the entries find the sentence by it. */
  readonly trouble = 'key-missing';
  readonly reason: KeyMissingReason;

  constructor(reason: KeyMissingReason) {
    super(`key missing: ${reason}`);
    this.reason = reason;
  }
}

export type KeyPlace = {
  dataFolder: string;
  isDemo: boolean;
  storeExists: boolean;
  environment?: NodeJS.ProcessEnv;
  /** Another keychain than the operating system's through keytar. */
  keychain?: Keychain;
};
export type FoundKey = { key: Buffer; keyInFile: boolean };

const keyBytes = 32;

/**
 * The store's key: the demo's own key file, else the OS keychain, else a 0600 file in the user's configuration folder.
 * Only a folder without a store gets a new key.
 * @throws KeyMissing when the store exists and no key is found anywhere
 */
export async function findOrMakeKey(place: KeyPlace): Promise<FoundKey> {
  const [found] = await listKeys(place);
  if (found) return found;
  const key = randomBytes(keyBytes);
  return { key, keyInFile: await keepKey(place, key) };
}

/**
 * Every key that is kept for this folder, the keychain's first. More than one where a move was interrupted.
 * @returns an empty list only for a folder without a store
 * @throws KeyMissing
 */
export async function listKeys(place: KeyPlace): Promise<FoundKey[]> {
  const file = keyFileOf(place);
  const keys: FoundKey[] = existsSync(file) ? [{ key: readKey(file), keyInFile: true }] : [];
  if (place.isDemo) {
    if (keys.length === 0 && place.storeExists) throw new KeyMissing('not-stored');
    return keys;
  }
  try {
    const keychain = await keychainOf(place);
    const stored = await keychain?.find(accountOf(place.dataFolder));
    if (stored) keys.unshift({ key: Buffer.from(stored, 'hex'), keyInFile: false });
  } catch (cause) {
    if (!(cause instanceof KeychainTrouble)) throw cause;
    if (keys.length === 0 && place.storeExists) throw new KeyMissing('no-answer');
  }
  // On Linux a locked keyring answers as if nothing were stored.
  if (keys.length === 0 && place.storeExists) throw new KeyMissing('not-stored');
  return keys;
}

/**
 * Keeps a key for this folder: in the keychain where that gives it back, else in the 0600 file.
 * @returns whether it lies in the file
 */
export async function keepKey(place: KeyPlace, key: Buffer): Promise<boolean> {
  if (place.isDemo || !(await keepInKeychain(place, key))) {
    writeKeyFile(keyFileOf(place), key);
    return true;
  }
  return false;
}

/** Takes a key out of the file once a keychain holds it. @returns false where no keychain takes it; the file stays */
export async function moveKeyToKeychain(place: KeyPlace, key: Buffer): Promise<boolean> {
  if (place.isDemo || !(await keepInKeychain(place, key))) return false;
  rmSync(keyFileOf(place), { force: true });
  return true;
}

async function keepInKeychain(place: KeyPlace, key: Buffer): Promise<boolean> {
  const keychain = await keychainOf(place);
  return (await keychain?.keep(accountOf(place.dataFolder), key.toString('hex'))) ?? false;
}

async function keychainOf(place: KeyPlace): Promise<Keychain | undefined> {
  return place.keychain ?? (await findKeychain());
}

/** The name under which a folder's secrets are kept: no path is written into a keychain. */
export function accountOf(dataFolder: string): string {
  return createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 32);
}

function keyFileOf({ dataFolder, isDemo, environment }: KeyPlace): string {
  return isDemo ? join(dataFolder, 'demo.key') : join(configurationFolder(environment), `${accountOf(dataFolder)}.key`);
}

function writeKeyFile(file: string, key: Buffer): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // A key that is there may open another copy of the store: it is put aside, never written over.
  if (existsSync(file)) renameSync(file, `${file}.replaced-${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8)}`);
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, key.toString('hex'));
    // On disk before the store that it opens.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readKey(file: string): Buffer {
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
