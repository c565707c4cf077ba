import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { inspectCopy } from '#db/inspect-copy.ts';
import type { CopyFacts } from '#db/inspect-copy.ts';
import { readWithoutTrace } from './read-without-trace.ts';

/** Recognises this file's own workers among others. */
const task = 'anteroom-inspect-copy';

/** Reads a copy to its end outside the thread that answers the screens. @returns what is wrong with it, or what it holds; rejects at once when `stopped`, and leaves the worker to finish by itself */
export function inspectInWorker(copy: { file: string; key: Buffer }, stopped: AbortSignal): Promise<CopyFacts | 'damaged'> {
  return new Promise((resolve, reject) => {
    // The worker is this very file, from source and from the bundle alike.
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { task, ...copy } });
    const leave = (): void => {
      worker.unref();
      reject(new Error('the inspecting was stopped'));
    };
    stopped.addEventListener('abort', leave, { once: true });
    worker.once('message', (facts: CopyFacts | 'damaged') => resolve(facts));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      stopped.removeEventListener('abort', leave);
      reject(new Error(`the inspecting worker ended with ${code}`));
    });
  });
}

if (!isMainThread && workerData?.task === task) {
  const { file, key } = workerData as { file: string; key: Uint8Array };
  parentPort?.postMessage(tryToInspect(file, Buffer.from(key)));
}

function tryToInspect(file: string, key: Buffer): CopyFacts | 'damaged' {
  try {
    return readWithoutTrace(file, () => inspectCopy(file, key));
  } catch (cause) {
    // Another key, a flipped bit, a cut file, no file: none of them could be restored.
    if (cause instanceof Error) return 'damaged';
    throw cause;
  }
}
