import { randomUUID } from 'node:crypto';
import { os, staffOf } from '#main/api/implementer.ts';
import { isClientInReach, readClientReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import { fullNameOf } from '#main/api/words-of-record.ts';
import { systemPrinters } from '#main/platform/system-printers.ts';
import { printKeptPaper, printNewPaper } from './issue-paper.ts';
import { mailPaper } from './mail-paper.ts';
import { offerToClient, offerToStaff } from './offer-papers.ts';
import { prepareForClient, prepareForStaff, reachClient } from './paper-call.ts';
import { slipHandlers } from './slip-handlers.ts';

/** Printed papers that a client never fetched stop being shown after a day. */
const dayMs = 86_400_000;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const view = os.printing.view.handler(async ({ context, input: { request, ...wish } }) => ({ pdf: base64(await context.services.press.draw(prepareForClient(context, request, wish).drawing, wish)) }));

const print = os.printing.print.handler(({ context, input: { request, ...wish } }) => {
  const { drawing, clientId } = prepareForClient(context, request, wish);
  return printNewPaper({ ...context, clientId, staffId: null, printerId: null }, drawing, wish);
});

const check = os.printing.check.handler(({ context, input: { clientId, request } }) => ({ findings: [...prepareForStaff(context, clientId, request, { language: 'en', largePrint: false }).findings] }));

const viewFor = os.printing.viewFor.handler(async ({ context, input: { clientId, request, ...wish } }) => ({ pdf: base64(await context.services.press.draw(prepareForStaff(context, clientId, request, wish).drawing, wish)) }));

const printFor = os.printing.printFor.handler(({ context, input: { clientId, request, printerId, ...wish } }) => {
  const { drawing, isStopped, staffId } = prepareForStaff(context, clientId, request, wish);
  if (isStopped) throw refusal('PAPER_NOT_READY');
  return printNewPaper({ ...context, clientId, staffId, printerId }, drawing, wish);
});

const printAgain = os.printing.printAgain.handler(({ context, input: { paperId, printerId } }) => {
  const paper = context.services.store.printing.findPaper(paperId);
  if (!paper) throw refusal('NOT_FOUND');
  const { staffId } = reachClient(context, paper.clientId);
  return printKeptPaper({ ...context, clientId: paper.clientId, staffId, printerId }, paper);
});

const jobs = os.printing.jobs.handler(({ context }) => {
  const { services, record } = context;
  const { store, clock } = services;
  const isInReach = readClientReach(services, staffOf(context).staff);
  const open = store.printing.listOpenJobs(clock.now() - dayMs).filter(({ clientId }) => isInReach(clientId));
  const clients = new Map(store.clients.listByIds(open.map(({ clientId }) => clientId)).map((client) => [client.id, client]));
  const printers = new Map(store.printing.listPrinters().map((printer) => [printer.id, printer.name]));
  for (const { clientId } of open) record.touch(clientId);
  return {
    jobs: open.flatMap(({ id, ticket, clientId, kind, state, printerId, byClient, requestedAt }) => {
      const client = clients.get(clientId);
      if (!client || state === 'cancelled') return [];
      return [{ id, ticket, clientId, clientName: fullNameOf(client), kind, state, printerId, printerName: printerId === null ? null : printers.get(printerId) ?? null, byClient, requestedAt }];
    }),
  };
});

const retryJob = os.printing.retryJob.handler(({ context, input: { jobId, printerId } }) => {
  if (!context.services.store.printing.findPrinter(printerId)) throw refusal('NOT_FOUND');
  return moveJob(context, jobId, ['failed', 'queued'], { state: 'queued', printerId, settledAt: null });
});
const cancelJob = os.printing.cancelJob.handler(({ context, input: { jobId } }) => moveJob(context, jobId, ['queued', 'failed'], { state: 'cancelled', bytes: null, commands: null, settledAt: context.services.clock.now() }));
const handOverJob = os.printing.handOverJob.handler(({ context, input: { jobId } }) => moveJob(context, jobId, ['done'], { collectedAt: context.services.clock.now() }));

type Context = Parameters<Parameters<typeof os.printing.cancelJob.handler>[0]>[0]['context'];

function moveJob(context: Context, jobId: string, from: Parameters<Context['services']['store']['printing']['moveJob']>[1], to: Parameters<Context['services']['store']['printing']['moveJob']>[2]): Record<string, never> {
  const { services, record } = context;
  record.commit((changed) => {
    const job = services.store.printing.findJob(jobId);
    if (!job || !isClientInReach(services, staffOf(context).staff, job.clientId)) throw refusal('NOT_FOUND');
    record.touch(job.clientId);
    if (!services.store.printing.moveJob(jobId, from, to)) throw refusal('CHANGED_MEANWHILE');
    changed('print_jobs', jobId);
  });
  services.changes.publish('printing');
  return {};
}

const printers = os.printing.printers.handler(({ context: { services } }) => ({
  printers: services.store.printing.listPrinters().map(({ id, name, queue, host, port, paper, speaks, attended, active }) => ({ id, name, queue, host, port, paper, speaks, attended, active })),
}));

const savePrinter = os.printing.savePrinter.handler(({ context: { services, record }, input }) => {
  const id = input.id ?? randomUUID();
  record.commit((changed) => {
    if (input.id !== null && !services.store.printing.findPrinter(input.id)) throw refusal('NOT_FOUND');
    services.store.printing.savePrinter({ ...input, id, updatedAt: services.clock.now() });
    changed('printers', id);
  });
  services.changes.publish('printing');
  return { id };
});

export const printingHandlers = {
  offer: os.printing.offer.handler(({ context }) => offerToClient(context)),
  view, print,
  mail: os.printing.mail.handler(({ context, input: { request, password, warned: _warned, ...wish } }) => mailPaper(context, request, wish, password)),
  offerOf: os.printing.offerOf.handler(({ context, input: { clientId } }) => offerToStaff(context, clientId)),
  check, viewFor, printFor, printAgain, jobs, retryJob, cancelJob, handOverJob, printers,
  systemQueues: os.printing.systemQueues.handler(async () => ({ queues: await systemPrinters.listQueues() })),
  savePrinter, ...slipHandlers,
};
