import type { MessagePortMainLike } from '@orpc/client/message-port';
import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';
import type { Seat } from '#main/api/services.ts';

/** The API as it stands at this moment: the whole contract, or the few calls of a locked store. */
export type PortDoor = { upgrade(end: MessagePortMainLike, seat: Seat): void };

/** Asks at each message which door is open: a locked store opens while its windows stand. */
export function connectPort(port: MessagePortMain, seat: Seat, door: () => PortDoor): void {
  const ends = new Map<PortDoor, EventEmitter>();
  const endAt = (current: PortDoor): EventEmitter => {
    const known = ends.get(current);
    if (known) return known;
    const end = new EventEmitter();
    ends.set(current, end);
    current.upgrade({ on: (event, listen) => void end.on(event, listen), postMessage: (message: unknown) => port.postMessage(message) }, seat);
    return end;
  };
  port.on('message', (event) => void endAt(door()).emit('message', event));
  port.on('close', () => {
    for (const end of ends.values()) end.emit('close');
  });
}
