import type { InferContractRouterInputs } from '@orpc/contract';
import type { printing } from '#main/contract/printing.ts';

export type PrinterDetails = InferContractRouterInputs<typeof printing>['savePrinter'];

export const emptyPrinter: PrinterDetails = { id: null, name: '', queue: null, host: null, port: null, paper: 'letter', speaks: 'escpos', attended: true, active: true };

/** What receipt printers listen on. */
const usualPort = '9100';

export function typePrinter({ name, queue, host, port, paper, speaks = 'pdf', attended, active }: PrinterDetails) {
  return { name, way: host === null ? ('queue' as const) : ('address' as const), queue: queue ?? '', host: host ?? '', port: port === null ? usualPort : String(port), paper, speaks, attended, active };
}

export function readPrinter(typed: ReturnType<typeof typePrinter>, before: PrinterDetails): PrinterDetails {
  const { name, way, queue, host, port, paper, speaks, attended, active } = typed;
  const connection = way === 'queue' ? { queue, host: null, port: null } : { queue: null, host: host.trim(), port: Number(port) };
  return { id: before.id, name, ...connection, paper, speaks: paper === 'letter' ? 'pdf' : speaks, attended, active };
}
