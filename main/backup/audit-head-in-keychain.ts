import { z } from 'zod';
import type { AuditHead } from '#db/queries/audit.ts';
import type { Store } from '#db/store.ts';
import { KeychainTrouble } from '#main/platform/keychain.ts';
import type { Keychain } from '#main/platform/keychain.ts';
import { accountOf } from '#main/platform/store-key.ts';
import { holdsHead } from './audit-head.ts';

const head = z.strictObject({ seq: z.int(), hash: z.string(), at: z.int() });

/** Beside the store's key, under a name of its own. */
export function headAccountOf(dataFolder: string): string {
  return `${accountOf(dataFolder)}.audit-head`;
}

/** @returns undefined where no keychain answers, or none was kept */
export async function findKeychainHead(keychain: Keychain | undefined, dataFolder: string): Promise<AuditHead | undefined> {
  try {
    return read(await keychain?.find(headAccountOf(dataFolder)));
  } catch (cause) {
    if (cause instanceof KeychainTrouble) return undefined;
    throw cause;
  }
}

/**
 * Keeps the newest head in the keychain too: who can write every file of this computer's user still has to ask it. A head that the
 * store no longer holds stays there, so that the loss stays known; only a restore that the chain itself tells of explains one.
 * @param isNewStore the folder had no store before: whatever is kept belongs to an earlier one
 * @returns false when events were lost
 */
export async function keepHeadInKeychain(store: Pick<Store, 'audit'>, keychain: Keychain | undefined, dataFolder: string, isNewStore: boolean): Promise<boolean> {
  const kept = await findKeychainHead(keychain, dataFolder);
  if (kept && !isNewStore && !explainsHead(store, kept)) return false;
  const newest = store.audit.findHead();
  if (newest && newest.hash !== kept?.hash) await keychain?.keep(headAccountOf(dataFolder), JSON.stringify(newest));
  return true;
}

/** The store holds this head, or tells that a copy was brought back after it. */
export function explainsHead(store: Pick<Store, 'audit'>, kept: AuditHead): boolean {
  return holdsHead(store, kept) || store.audit.hasRestoreSince(kept.at);
}

function read(text: string | undefined): AuditHead | undefined {
  if (text === undefined) return undefined;
  try {
    return head.safeParse(JSON.parse(text)).data;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
