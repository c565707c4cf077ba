import { randomInt, randomUUID } from 'node:crypto';
import type { Paper, Printer } from '#db/queries/printing.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { withIdentity, withLogo, type Drawing } from '#main/papers/draw-paper.ts';
import type { PaperWish } from '#main/papers/paper-facts.ts';
import { lookOf } from './paper-looks.ts';
import { takeNumber } from './paper-numbers.ts';

export type PrintOrder = {
  readonly services: Services;
  readonly record: CallRecord;
  readonly clientId: string;
  /** Null = the client at a kiosk. */
  readonly staffId: string | null;
  readonly printerId: string | null;
};
export type Queued = { jobId: string; ticket: string; printerName: string | null };

/** Read out at a desk: no letter that sounds or looks like another. */
const ticketLetters = '234679ACDEFGHJKMNPRTVWXY';

/** Gives a paper its number, keeps what it says and hands it to a printer's queue. The number is taken when the paper is sure to be kept. */
export async function printNewPaper(order: PrintOrder, drawing: Drawing, wish: PaperWish): Promise<Queued> {
  const printer = choosePrinter(order, drawing);
  const paper = await keepPaper(order, drawing, wish);
  return queuePaper(order, paper, withIdentity(drawing, { number: paper.number }), wish, printer);
}

/** Under its number, without a print of it. */
export async function keepPaper(order: Omit<PrintOrder, 'printerId'>, drawing: Drawing, wish: PaperWish): Promise<Paper> {
  const { services, record, clientId, staffId } = order;
  const { store, clock } = services;
  // Drawn once before a number is taken: what can't be drawn takes none.
  await services.press.draw(drawing, wish);
  return record.commit((changed): Paper => {
    const known = drawing.kind === 'receipt' ? store.printing.findNumbered('receipt', drawing.facts.identity.number) : undefined;
    if (known) return known;
    const number = drawing.kind === 'receipt' ? drawing.facts.identity.number : takeNumber(services, drawing.kind);
    const row: Paper = {
      id: randomUUID(), kind: drawing.kind, number, clientId, language: wish.language, largePrint: wish.largePrint, drawing: JSON.stringify(withLogo(withIdentity(drawing, { number }), null)), issuedAt: clock.now(), issuedBy: staffId, prints: 0,
    };
    store.printing.addPaper(row);
    changed('papers', row.id);
    return row;
  });
}

/** The kept paper as it was, with COPY on it. */
export function printKeptPaper(order: PrintOrder, paper: Paper): Promise<Queued> {
  // Every paper's own copy of the logo would fill the disk: the one of today stands on it.
  const kept = withLogo(JSON.parse(paper.drawing) as Drawing, lookOf(order.services).logo);
  const drawing = kept.facts.identity.mark === 'void' ? kept : withIdentity(kept, { mark: 'copy' });
  return queuePaper(order, paper, drawing, { language: paper.language, largePrint: paper.largePrint }, choosePrinter(order, drawing));
}

async function queuePaper(order: PrintOrder, paper: Paper, drawing: Drawing, wish: PaperWish, printer: Printer | undefined): Promise<Queued> {
  const { services, record, staffId } = order;
  const { store, clock, changes } = services;
  const [bytes, commands] = await Promise.all([services.press.draw(drawing, wish), services.press.writeCommands(drawing, wish)]);
  const jobId = randomUUID();
  const ticket = makeTicket();
  record.touch(paper.clientId);
  record.commit((changed) => {
    store.printing.addJob({ id: jobId, paperId: paper.id, clientId: paper.clientId, printerId: printer?.id ?? null, ticket, bytes: Buffer.from(bytes), commands: commands && Buffer.from(commands), byClient: staffId === null, requestedAt: clock.now() });
    store.printing.countPrint(paper.id);
    changed('print_jobs', jobId);
  });
  changes.publish('printing');
  return { jobId, ticket, printerName: printer?.name ?? null };
}

/** What kiosks print goes to a printer that somebody stands by. @throws NOT_FOUND for a printer that is not there */
function choosePrinter({ services, staffId, printerId }: PrintOrder, drawing: Drawing): Printer | undefined {
  const paper = drawing.kind === 'receipt' ? drawing.paper : 'letter';
  const printers = services.store.printing.listPrinters().filter((printer) => printer.active);
  if (printerId === null) return printers.find((printer) => printer.paper === paper && (staffId !== null || printer.attended));
  const chosen = printers.find(({ id }) => id === printerId);
  if (!chosen) throw refusal('NOT_FOUND');
  return chosen;
}

export function makeTicket(): string {
  return Array.from({ length: 4 }, () => ticketLetters[randomInt(ticketLetters.length)]).join('');
}
