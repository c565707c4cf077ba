import type { ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ClientContext } from '@orpc/client';
import { receivePort } from './receive-port.ts';

/** MessagePort in an Electron window (app://), HTTP everywhere else. Which surface this is, the host knows by itself. */
export function createLink(): ClientLink<ClientContext> {
  if (window.location.protocol !== 'app:') return new HttpLink({ url: `${window.location.origin}/api` });
  const ready = receivePort().then((port) => new PortLink({ port }));
  return { call: async (path, input, options) => (await ready).call(path, input, options) };
}
