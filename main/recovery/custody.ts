import type { Custody } from '#main/api/services.ts';
import { moveKeyToKeychain } from '#main/platform/store-key.ts';
import type { FoundKey, KeyPlace } from '#main/platform/store-key.ts';
import { createRecoveryCards } from './recovery-cards.ts';

/** Holds the opened store's key, so that nobody else needs to. */
export function createCustody(place: KeyPlace, { key, keyInFile }: FoundKey): Custody {
  let isInFile = keyInFile;
  return {
    keyPlace: () => (place.isDemo ? 'demo' : isInFile ? 'file' : 'keychain'),
    moveKeyToKeychain: async () => {
      const moved = isInFile && (await moveKeyToKeychain(place, key));
      if (moved) isInFile = false;
      return moved;
    },
    cards: place.isDemo ? undefined : createRecoveryCards(place.dataFolder, key),
  };
}
