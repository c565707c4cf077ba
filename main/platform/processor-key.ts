import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findKeychain, KeychainTrouble } from './keychain.ts';
import type { Keychain } from './keychain.ts';
import { configurationFolder } from './paths.ts';
import { accountOf } from './store-key.ts';
import { writeWhole } from './write-whole.ts';

export type KeptProcessorKey = { readonly key: string; readonly place: 'keychain' | 'file' };

/** The card processor's restricted key: in the keychain, never in the store or its folder. */
export type ProcessorKey = {
  find(): Promise<KeptProcessorKey | undefined>;
  /** Takes the place of the one before. */
  keep(key: string): Promise<KeptProcessorKey>;
};

export type ProcessorKeyPlace = { dataFolder: string; environment?: NodeJS.ProcessEnv; keychain?: Keychain };

/** Without a keychain the key lies in a 0600 file in the user's configuration folder, as the store's own does. */
export function processorKeyOf(place: ProcessorKeyPlace): ProcessorKey {
  const account = `${accountOf(place.dataFolder)}-card-processor`;
  const file = join(configurationFolder(place.environment), `${account}.key`);
  const keychain = async (): Promise<Keychain | undefined> => place.keychain ?? (await findKeychain());
  let known: KeptProcessorKey | undefined;
  const keep = async (key: string): Promise<KeptProcessorKey> => {
    const isInKeychain = (await (await keychain())?.keep(account, key)) ?? false;
    if (isInKeychain) rmSync(file, { force: true });
    else writeWhole(file, key);
    known = { key, place: isInKeychain ? 'keychain' : 'file' };
    return known;
  };
  return {
    find: async () => {
      // A file is newer than the keychain, which could not be written to then. It goes there as soon as that can be.
      const inFile = known === undefined ? readFile(file) : undefined;
      if (inFile !== undefined) return keep(inFile);
      known ??= await readKeychain(await keychain(), account);
      return known;
    },
    keep,
  };
}

/** For a store that was opened for one task: nothing is kept beyond it. */
export function passingProcessorKey(): ProcessorKey {
  let known: KeptProcessorKey | undefined;
  return {
    find: async () => known,
    keep: async (key) => (known = { key, place: 'file' }),
  };
}

/** A keychain that does not answer has no key for now; the next question asks it again. */
async function readKeychain(keychain: Keychain | undefined, account: string): Promise<KeptProcessorKey | undefined> {
  try {
    const key = await keychain?.find(account);
    return key ? { key, place: 'keychain' } : undefined;
  } catch (cause) {
    if (cause instanceof KeychainTrouble) return undefined;
    throw cause;
  }
}

function readFile(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
