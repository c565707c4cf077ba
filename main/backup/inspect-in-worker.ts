import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { inspectCopy } from '#db/inspect-copy.ts';
import type { CopyFacts } from '#db/inspect-copy.ts';
import { askWorker } from './ask-worker.ts';
import { readWithoutTrace } from './read-without-trace.ts';

/** Recognises this file's own workers among others. */
const task = 'anteroom-inspect-copy';

/** Reads a copy to its end outside the thread that answers the screens. @returns what is wrong with it, or what it holds */
export function inspectInWorker(copy: { file: string; key: Buffer }, stopped: AbortSignal): Promise<CopyFacts | 'damaged'> {
  // The worker is this very file, from source and from the bundle alike.
  return askWorker<CopyFacts | 'damaged'>(fileURLToPath(import.meta.url), { task, ...copy }, stopped);
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
