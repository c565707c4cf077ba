import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { AnyContractRouter } from '@orpc/contract';
import type { Context, Router } from '@orpc/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Seat } from '#main/api/services.ts';

const maxBodyBytes = 1_000_000;

/** The API as it stands at this moment: the whole contract, or the few calls of a locked store. */
export type ApiDoor = {
  /** @returns whether there is such a call; then it has been answered */
  answer(request: IncomingMessage, response: ServerResponse, seat: Seat): Promise<boolean>;
};

export function openDoor<C extends AnyContractRouter, X extends Context>(router: Router<C, X>, contextOf: (seat: Seat) => X): ApiDoor {
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: maxBodyBytes })] });
  return {
    answer: async (request, response, seat) => (await rpc.handle(request, response, { prefix: '/api', context: contextOf(seat) })).matched,
  };
}
