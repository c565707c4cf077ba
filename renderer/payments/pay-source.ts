import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { Attempt, payments } from '#main/contract/payments.ts';
import { client } from '#renderer/api/client.ts';

type Inputs = InferContractRouterInputs<typeof payments>;
export type PayOptions = InferContractRouterOutputs<typeof payments>['options'];

/** Whose card payments: the client's own, or one client's at the desk. The screens around are the same. */
export interface PaySource {
  readonly key: string;
  options: () => Promise<PayOptions>;
  startOnPhone: (wish: Inputs['startOnPhone']) => Promise<Attempt>;
  payWithCard: (wish: Inputs['payWithCard']) => Promise<Attempt>;
  status: (attemptId: string) => Promise<Attempt>;
  cancel: (attemptId: string) => Promise<Attempt>;
  addCardOnPhone: (wish: Inputs['addCardOnPhone']) => Promise<Attempt>;
  updateCard: (change: Inputs['updateCard']) => Promise<unknown>;
  removeCard: (cardId: string) => Promise<unknown>;
  answerSimulated: (attemptId: string, answer: 'approve' | 'decline') => Promise<Attempt>;
}

export const ownPayments: PaySource = {
  key: 'own',
  options: () => client.payments.options({}),
  startOnPhone: (wish) => client.payments.startOnPhone(wish),
  payWithCard: (wish) => client.payments.payWithCard(wish),
  status: (attemptId) => client.payments.status({ attemptId }),
  cancel: (attemptId) => client.payments.cancel({ attemptId }),
  addCardOnPhone: (wish) => client.payments.addCardOnPhone(wish),
  updateCard: (change) => client.payments.updateCard(change),
  removeCard: (cardId) => client.payments.removeCard({ cardId }),
  answerSimulated: (attemptId, answer) => client.payments.answerSimulated({ attemptId, answer }),
};

export function paymentsOf(clientId: string): PaySource {
  return {
    key: clientId,
    options: () => client.payments.optionsFor({ clientId }),
    startOnPhone: (wish) => client.payments.startOnPhoneFor({ clientId, ...wish }),
    payWithCard: (wish) => client.payments.payWithCardFor({ clientId, ...wish }),
    status: (attemptId) => client.payments.statusFor({ attemptId }),
    cancel: (attemptId) => client.payments.cancelFor({ attemptId }),
    addCardOnPhone: (wish) => client.payments.addCardOnPhoneFor({ clientId, ...wish }),
    updateCard: (change) => client.payments.updateCardFor({ clientId, ...change }),
    removeCard: (cardId) => client.payments.removeCardFor({ clientId, cardId }),
    answerSimulated: (attemptId, answer) => client.payments.answerSimulatedFor({ attemptId, answer }),
  };
}

/** Names as the API's own queries are named, so that a change of topic `billing` asks again. */
export const optionsKey = (source: PaySource) => [['payments', 'options'], source.key] as const;
export const attemptKey = (source: PaySource, attemptId: string) => [['payments', 'status'], source.key, attemptId] as const;
