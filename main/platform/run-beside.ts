/**
 * Does a piece of work again and again beside everything else: never twice at once, and a fault of one turn does not end the
 * next.
 * @param work gets the signal that the store is about to close: it must not read or write after that
 * @returns stops at once
 */
export function runBeside(everyMs: number, work: (ended: AbortSignal) => Promise<unknown>, onFault: (cause: unknown) => void): () => void {
  const ended = new AbortController();
  let isRunning = false;
  const turn = (): void => {
    if (isRunning) return;
    isRunning = true;
    work(ended.signal).catch(onFault).finally(() => {
      isRunning = false;
    });
  };
  const timer = setInterval(turn, everyMs);
  timer.unref();
  turn();
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}
