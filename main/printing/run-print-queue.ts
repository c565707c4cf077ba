import { randomUUID } from 'node:crypto';
import type { JobUnderWay, PrintJob, Printer } from '#db/queries/printing.ts';
import type { Services } from '#main/api/services.ts';
import { sendToAddress, type SystemPrinters } from '#main/platform/printers.ts';
import { runBeside } from '#main/platform/run-beside.ts';

const everyMs = 1_500;
/** A job that has not come out by then is taken back: it must not come out when nobody waits for it. */
const patienceMs = 120_000;

/**
 * Prints beside the program's work, one job at a time for each look. What was printing when the program ended counts as gone
 * wrong: a person looks at the printer.
 * @returns stops at once, before the store closes
 */
export function runPrintQueue(services: Services, system: SystemPrinters): () => void {
  services.store.printing.failInterrupted(services.clock.now());
  return runBeside(everyMs, (ended) => lookAtQueue(services, system, ended), (cause) => services.log.fault('print.queue', randomUUID(), cause));
}

/** One look: asks after the jobs under way, then starts what waits. */
export async function lookAtQueue(services: Services, system: SystemPrinters, ended?: AbortSignal): Promise<void> {
  const { printing } = services.store;
  for (const job of printing.listPrinting()) {
    if (ended?.aborted) return;
    await followJob(services, system, job, ended);
  }
  for (;;) {
    if (ended?.aborted) return;
    const job = printing.findNextJob();
    const printer = job?.printerId ? printing.findPrinter(job.printerId) : undefined;
    if (!job || !printer) return;
    await startJob(services, system, job, printer, ended);
  }
}

async function startJob(services: Services, system: SystemPrinters, job: PrintJob, printer: Printer, ended?: AbortSignal): Promise<void> {
  const { store, clock } = services;
  const startedAt = clock.now();
  if (!store.printing.moveJob(job.id, ['queued'], { state: 'printing', startedAt })) return;
  try {
    const bytes = bytesFor(job, printer);
    if (printer.queue === null) await sendToAddress({ host: printer.host ?? '', port: printer.port ?? 0, bytes });
    const systemJob = printer.queue === null ? null : await system.submit({ queue: printer.queue, title: `Anteroom ${job.ticket}`, bytes, isRaw: printer.speaks === 'escpos' });
    if (ended?.aborted) return;
    if (systemJob === null) settle(services, job.id, 'done');
    else store.printing.moveJob(job.id, ['printing'], { systemJob });
  } catch (cause) {
    if (ended?.aborted) return;
    services.log.fault('print.start', job.id, cause);
    settle(services, job.id, 'failed');
  }
  services.changes.publish('printing');
}

/** In the language of the printer that was chosen last. @throws Error for a page on a printer that knows commands alone */
function bytesFor({ bytes, commands }: PrintJob, { speaks }: Printer): Uint8Array {
  const paper = speaks === 'escpos' ? commands : bytes;
  if (!paper) throw new Error('the printer does not take this paper');
  return paper;
}

async function followJob(services: Services, system: SystemPrinters, job: JobUnderWay, ended?: AbortSignal): Promise<void> {
  if (job.systemJob === null) return;
  const state = await system.stateOf(job.systemJob);
  if (ended?.aborted) return;
  if (state === 'over') settle(services, job.id, 'done');
  else if (services.clock.now() - (job.startedAt ?? 0) > patienceMs) {
    await system.cancel(job.systemJob).catch((cause: unknown) => services.log.fault('print.cancel', job.id, cause));
    if (!ended?.aborted) settle(services, job.id, 'failed');
  }
}

/** A failed job keeps its paper for another try; any other end forgets the bytes. */
function settle({ store, clock, changes }: Services, jobId: string, state: 'done' | 'failed'): void {
  store.printing.moveJob(jobId, ['printing'], { state, settledAt: clock.now(), systemJob: null, ...(state === 'done' ? { bytes: null, commands: null } : {}) });
  changes.publish('printing');
}
