import { randomUUID } from 'node:crypto';
import type { Client } from '#db/queries/clients.ts';
import type { Paper } from '#db/queries/printing.ts';
import { drawSlip, type Slip } from '#main/papers/slip.ts';
import { writeSlipCommands } from '#main/papers/slip-commands.ts';
import { makeTicket, type PrintOrder, type Queued } from './issue-paper.ts';

const prefixes = { code_slip: 'CS', arrival_ticket: 'AT' } as const;

type SlipOrder = Omit<PrintOrder, 'clientId' | 'printerId'>;

/**
 * A slip for the client's hand, on narrow paper. Only its number is kept: the job holds what it says, and ends with it. Without a
 * receipt printer it waits until the desk chooses one.
 */
export async function printSlip({ services, record, staffId }: SlipOrder, client: Client, kind: keyof typeof prefixes, slip: Slip): Promise<Queued> {
  const { store, clock } = services;
  const printer = store.printing.listPrinters().find(({ active, paper }) => active && paper !== 'letter');
  const width = printer?.paper === 'roll_58' ? 58 : 80;
  const fonts = services.printFonts();
  const bytes = await drawSlip(slip, width, fonts);
  const now = clock.now();
  const [jobId, ticket] = [randomUUID(), makeTicket()];
  record.commit((changed) => {
    const number = `${prefixes[kind]}-${String(store.practice.nextCount(`paper:${kind}`)).padStart(6, '0')}`;
    const row: Paper = { id: randomUUID(), kind, number, clientId: client.id, language: slip.language, largePrint: false, drawing: '{}', issuedAt: now, issuedBy: staffId, prints: 1 };
    store.printing.addPaper(row);
    store.printing.addJob({ id: jobId, paperId: row.id, clientId: client.id, printerId: printer?.id ?? null, ticket, bytes: Buffer.from(bytes), commands: writeSlipCommands(slip, width, fonts), byClient: false, requestedAt: now });
    changed('print_jobs', jobId);
  });
  services.changes.publish('printing');
  return { jobId, ticket, printerName: printer?.name ?? null };
}
