import { useQuery } from '@tanstack/react-query';
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { printing } from '#main/contract/printing.ts';
import { api, client } from '#renderer/api/client.ts';

type Inputs = InferContractRouterInputs<typeof printing>;
type Outputs = InferContractRouterOutputs<typeof printing>;
export type PaperRequest = Inputs['view']['request'];
export type PaperWish = Pick<Inputs['view'], 'language' | 'largePrint'>;
export type QueuedPaper = Outputs['print'];

/** Where papers come from: the client's own, or a client's at the desk. The screens around are the same. */
export type PaperSource = {
  readonly key: string;
  view: (request: PaperRequest, wish: PaperWish) => Promise<Outputs['view']>;
  print: (request: PaperRequest, wish: PaperWish) => Promise<QueuedPaper>;
  /** To the client's own address, opened by a password; the desk saves the file instead. */
  mail?: (request: PaperRequest, wish: PaperWish, password: string) => Promise<Outputs['mail']>;
  /** What would be sent back, or has to be looked at first; the desk alone asks. */
  check?: (request: PaperRequest) => Promise<Outputs['check']>;
};

const ownOnPaper: PaperSource = {
  key: 'own',
  view: (request, wish) => client.printing.view({ request, ...wish }),
  print: (request, wish) => client.printing.print({ request, ...wish }),
};
const ownByMailToo: PaperSource = {
  ...ownOnPaper,
  mail: (request, wish, password) => client.printing.mail({ request, ...wish, password, warned: true }),
};

/** The signed-in client's own papers. Mail is offered only where it would arrive. */
export function useOwnPapers(): PaperSource {
  const { data } = useQuery(api.printing.offer.queryOptions({ input: {} }));
  return data?.canMail ? ownByMailToo : ownOnPaper;
}

export function papersOf(clientId: string): PaperSource {
  return {
    key: clientId,
    view: (request, wish) => client.printing.viewFor({ clientId, request, ...wish }),
    print: (request, wish) => client.printing.printFor({ clientId, request, ...wish, printerId: null }),
    check: (request) => client.printing.check({ clientId, request }),
  };
}
