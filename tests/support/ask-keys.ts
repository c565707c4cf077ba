import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { processorKeyOf } from '#main/platform/processor-key.ts';
import { KeyMissing, keepKey, listKeys, findOrMakeKey, moveKeyToKeychain } from '#main/platform/store-key.ts';

/** Asks for a folder's key in a process of its own (a program keeps its first session bus for good) and prints the answer. */
const [ask, dataFolder = '', hex = ''] = process.argv.slice(2);
const place = { dataFolder, isDemo: false, storeExists: existsSync(join(dataFolder, 'anteroom.db')) };
const asks: Record<string, () => Promise<unknown>> = {
  find: async () => {
    const { key, keyInFile } = await findOrMakeKey(place);
    return { key: key.toString('hex'), keyInFile };
  },
  list: async () => (await listKeys(place)).map(({ key, keyInFile }) => ({ key: key.toString('hex'), keyInFile })),
  keep: async () => ({ keyInFile: await keepKey(place, Buffer.from(hex, 'hex')) }),
  find_processor: async () => (await processorKeyOf({ dataFolder }).find()) ?? null,
  keep_processor: async () => processorKeyOf({ dataFolder }).keep(hex),
  move: async () => ({ moved: await moveKeyToKeychain(place, Buffer.from(hex, 'hex')) }),
};
const askedAt = performance.now();
const answer = await asks[ask ?? '']?.().catch((cause: unknown) => {
  if (cause instanceof KeyMissing) return { missing: cause.reason };
  throw cause;
});
const tookMs = performance.now() - askedAt;
// A question that a stuck keyring has not answered would hold an ordinary exit for its 50 s.
process.stdout.write(JSON.stringify({ answer, tookMs }), () => process.kill(process.pid, 'SIGKILL'));
