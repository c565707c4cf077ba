import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { copyStore } from '#db/copy-store.ts';
import { askWorker } from './ask-worker.ts';

/** Recognises this file's own workers among others. */
const task = 'anteroom-copy-store';

/**
 * Copies and reads back outside the thread that answers the screens: hundreds of megabytes take seconds. A copy that is finished
 * a moment after `stopped` is a whole copy.
 */
export function copyInWorker(copy: { from: string; key: Buffer; to: string }, stopped: AbortSignal): Promise<number> {
  // The worker is this very file, from source and from the bundle alike.
  return askWorker<number>(fileURLToPath(import.meta.url), { task, ...copy }, stopped);
}

if (!isMainThread && workerData?.task === task) {
  const { from, key, to } = workerData as { from: string; key: Uint8Array; to: string };
  parentPort?.postMessage(copyStore({ from, key: Buffer.from(key), to }));
}
