import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { drawPaper, type Drawing } from './draw-paper.ts';
import type { PaperWish } from './paper-facts.ts';
import { writeCommands } from './write-commands.ts';
import { loadPrintFonts } from './print-fonts.ts';

/** Recognises this file's own workers among others. */
const task = 'anteroom-draw-papers';
/** Far longer than any paper takes on a slow computer. */
const patienceMs = 60_000;

/** `commands`: for a receipt printer, as against a page. */
type Order = { id: number; drawing: Drawing; wish: PaperWish; as: 'page' | 'commands' };
type Delivery = { id: number; bytes: Uint8Array | null } | { id: number; fault: string };
type Waiting = { resolve: (bytes: Uint8Array | null) => void; reject: (cause: Error) => void; timer: NodeJS.Timeout };

export type PaperPress = {
  /** @throws Error when the paper cannot be drawn; others go on */
  draw: (drawing: Drawing, wish: PaperWish) => Promise<Uint8Array>;
  /** @returns null for a paper that is no slip */
  writeCommands: (drawing: Drawing, wish: PaperWish) => Promise<Uint8Array | null>;
};

/**
 * Draws papers outside the thread that answers the screens: sixty lines take longer than a tap may wait. The worker starts
 * with the first paper, keeps its fonts parsed and does not keep the program alive.
 */
export function startPaperPress(fonts: string): PaperPress {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    if (waiting.size === 0) worker?.unref();
    return one;
  };
  const failAll = (ended: Worker, cause: Error): void => {
    if (worker !== ended) return;
    worker = undefined;
    for (const id of [...waiting.keys()]) settle(id)?.reject(cause);
  };
  const start = (): Worker => {
    // The worker is this very file, from source and from the bundle alike.
    const made = new Worker(fileURLToPath(import.meta.url), { workerData: { task, fonts } });
    made.on('message', (delivery: Delivery) => {
      const one = settle(delivery.id);
      if ('bytes' in delivery) one?.resolve(delivery.bytes);
      else one?.reject(new Error(delivery.fault));
    });
    made.on('error', (cause) => failAll(made, cause instanceof Error ? cause : new Error('the press failed')));
    made.on('exit', (code) => failAll(made, new Error(`the press ended with ${code}`)));
    return made;
  };
  const order = (wanted: Omit<Order, 'id'>): Promise<Uint8Array | null> => new Promise((resolve, reject) => {
    worker ??= start();
    const press = worker;
    lastId += 1;
    const timer = setTimeout(() => void press.terminate(), patienceMs);
    waiting.set(lastId, { resolve, reject, timer });
    worker.ref();
    worker.postMessage({ id: lastId, ...wanted } satisfies Order);
  });
  return {
    draw: async (drawing, wish) => {
      const bytes = await order({ drawing, wish, as: 'page' });
      if (!bytes) throw new Error('the press drew nothing');
      return bytes;
    },
    writeCommands: (drawing, wish) => order({ drawing, wish, as: 'commands' }),
  };
}

if (!isMainThread && workerData?.task === task) {
  const fonts = loadPrintFonts((workerData as { fonts: string }).fonts);
  parentPort?.on('message', ({ id, drawing, wish, as }: Order) => {
    // A paper may fail at its first stroke, before there is a promise.
    Promise.resolve().then((): Promise<Uint8Array> | Uint8Array | null => (as === 'page' ? drawPaper(drawing, wish, fonts) : writeCommands(drawing, wish, fonts))).then(
      (bytes) => parentPort?.postMessage({ id, bytes } satisfies Delivery, bytes ? [bytes.buffer as ArrayBuffer] : []),
      (cause: unknown) => parentPort?.postMessage({ id, fault: cause instanceof Error ? cause.stack ?? cause.message : 'the paper could not be drawn' } satisfies Delivery),
    );
  });
}
