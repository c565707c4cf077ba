import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { copyStore } from '#db/copy-store.ts';

/** Recognises this file's own workers among others. */
const task = 'anteroom-copy-store';

/**
 * Copies and reads back outside the thread that answers the screens: hundreds of megabytes take seconds.
 * `stopped` rejects at once. The worker is left to finish by itself: ended in the middle of SQLite's work it takes the whole
 * program with it, and a copy that is finished a moment later is a whole copy.
 */
export function copyInWorker(copy: { from: string; key: Buffer; to: string }, stopped: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    // The worker is this very file, from source and from the bundle alike.
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { task, ...copy } });
    const leave = (): void => {
      worker.unref();
      reject(new Error('the copying was stopped'));
    };
    stopped.addEventListener('abort', leave, { once: true });
    worker.once('message', (bytes: number) => resolve(bytes));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      stopped.removeEventListener('abort', leave);
      reject(new Error(`the copying worker ended with ${code}`));
    });
  });
}

if (!isMainThread && workerData?.task === task) {
  const { from, key, to } = workerData as { from: string; key: Uint8Array; to: string };
  parentPort?.postMessage(copyStore({ from, key: Buffer.from(key), to }));
}
