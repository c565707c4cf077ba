import type { IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import type { Log, Seat } from '#main/api/services.ts';
import { originOf } from './app-protocol.ts';
import { connectPort } from './port-door.ts';
import type { PortDoor } from './port-door.ts';

/** The one channel. Preload says the same word. */
export const portChannel = 'anteroom-port';

/**
 * Serves the API to one window that we made. The listener hangs on this window's own contents, so no other can reach it, and the
 * seat is the window's: a message carries a port and nothing else that is read.
 */
export function servePorts(contents: WebContents, seat: Seat, door: () => PortDoor, log: Log): void {
  let open: MessagePortMain | undefined;
  contents.ipc.on(portChannel, (event) => {
    const port = takePort(event, contents, seat);
    if (!port) {
      for (const refused of event.ports) refused.close();
      log.info('ipc.refused', { seat: seat.name });
      return;
    }
    // A page that was loaded anew asks again; the page before has gone.
    open?.close();
    open = port;
    connectPort(port, seat, door);
    port.start();
  });
}

/** Only the window's own main frame, at its own address, with exactly one port. */
function takePort(event: IpcMainEvent, contents: WebContents, seat: Seat): MessagePortMain | undefined {
  const frame = event.senderFrame;
  const isOurs = event.sender === contents && frame !== null && frame.parent === null && frame.frameTreeNodeId === contents.mainFrame.frameTreeNodeId && frame.origin === originOf(seat.surface);
  return isOurs && event.ports.length === 1 ? event.ports[0] : undefined;
}
