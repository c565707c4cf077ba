import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { EventEmitter } from 'node:events';
import type { Contract } from '#main/contract/index.ts';
import { portChannel } from '#main/electron/ipc-transport.ts';
import type { Window } from '#tests/support/electron-standin/electron.ts';
import { Port } from '#tests/support/electron-standin/web-contents.ts';

/** Takes a window's place at the contract, as a page would that somebody has taken over: whatever it says, it sits in that window. */
export function clientOf(window: Window, message: unknown = null): ContractRouterClient<Contract> {
  const ours = new EventEmitter();
  const port = new Port((kind, data) => {
    if (kind === 'message' && data && 'text' in data) ours.emit('message', { data: data.text });
  });
  window.webContents.receive(portChannel, message, [port]);
  return createORPCClient(new RPCLink({ port: { on: (event: string, listen: (event: { data: unknown }) => void) => ours.on(event, listen), postMessage: (data: unknown) => port.emit('message', { data }) } as never }));
}
