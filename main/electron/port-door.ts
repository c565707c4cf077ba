import { RPCHandler } from '@orpc/server/message-port';
import type { AnyContractRouter } from '@orpc/contract';
import type { Context, Router } from '@orpc/server';
import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';
import type { Seat } from '#main/api/services.ts';

type PortEnd = Pick<MessagePortMain, 'postMessage'> & { on(event: 'message', listen: (event: { data: unknown }) => void): unknown };

/** The API as it stands at this moment: the whole contract, or the few calls of a locked store. */
export type PortDoor = { upgrade(end: PortEnd, seat: Seat): void };

export function openPortDoor<C extends AnyContractRouter, X extends Context>(router: Router<C, X>, contextOf: (seat: Seat) => X): PortDoor {
  const rpc = new RPCHandler(router);
  return { upgrade: (end, seat) => rpc.upgrade(end, { context: contextOf(seat) }) };
}

/** Asks at each message which door is open: a locked store opens while its windows stand. */
export function connectPort(port: MessagePortMain, seat: Seat, door: () => PortDoor): void {
  const ends = new Map<PortDoor, EventEmitter>();
  const endAt = (current: PortDoor): EventEmitter => {
    const known = ends.get(current);
    if (known) return known;
    const end = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => port.postMessage(message) });
    ends.set(current, end);
    current.upgrade(end, seat);
    return end;
  };
  port.on('message', (event) => void endAt(door()).emit('message', event));
  port.on('close', () => {
    for (const end of ends.values()) end.emit('close');
  });
}
