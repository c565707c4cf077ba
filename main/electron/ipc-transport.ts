import { RPCHandler } from '@orpc/server/message-port';
import type { Router } from '@orpc/server';
import type { IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import type { Contract } from '#main/contract/index.ts';
import type { HostContext, Seat, Services } from '#main/api/services.ts';
import { addressOf } from './app-protocol.ts';

/** The one channel. Preload says the same word. */
export const portChannel = 'anteroom-port';

export type Office = { readonly router: Router<Contract, HostContext>; readonly services: Services };

/**
 * Serves the contract to one window that we made. The listener hangs on this window's own contents, so no other can reach it, and the
 * seat is the window's: a message carries a port and nothing else that is read.
 */
export function servePorts(contents: WebContents, seat: Seat, office: Office): void {
  const rpc = new RPCHandler(office.router);
  let open: MessagePortMain | undefined;
  contents.ipc.on(portChannel, (event) => {
    const port = takePort(event, contents, seat);
    if (!port) {
      for (const refused of event.ports) refused.close();
      office.services.log.info('ipc.refused', { seat: seat.name });
      return;
    }
    // A page that was loaded anew asks again; the page before has gone.
    open?.close();
    open = port;
    rpc.upgrade(port, { context: { services: office.services, seat } });
    port.start();
  });
}

/** Only the window's own main frame, at its own address, with exactly one port and no message. */
function takePort(event: IpcMainEvent, contents: WebContents, seat: Seat): MessagePortMain | undefined {
  const frame = event.senderFrame;
  const isOurs = event.sender === contents && frame !== null && frame === contents.mainFrame && frame.parent === null && frame.url === addressOf(seat.surface);
  return isOurs && event.ports.length === 1 ? event.ports[0] : undefined;
}
