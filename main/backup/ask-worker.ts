import { Worker } from 'node:worker_threads';

/**
 * One question to a worker of its own, which answers by one message and ends. `stopped` rejects at once and leaves the worker to
 * finish by itself: ended in the middle of SQLite's work it takes the whole program with it.
 */
export function askWorker<Answer>(file: string, workerData: object, stopped: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData });
    const leave = (): void => {
      worker.unref();
      reject(new Error('the work was stopped'));
    };
    stopped.addEventListener('abort', leave, { once: true });
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      stopped.removeEventListener('abort', leave);
      reject(new Error(`the worker ended with ${code}`));
    });
  });
}
