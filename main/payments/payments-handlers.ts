import { deskCallOf } from '#main/api/desk-call.ts';
import { os } from '#main/api/implementer.ts';
import type { payments } from '#main/contract/payments.ts';
import { answerSimulated, cancelAttempt, readStatus } from './cancel-attempt.ts';
import { removeCard, updateCard } from './change-card.ts';
import { countForPerson, decideAttempt, listForPerson } from './decide-attempt.ts';
import { readPayOptions } from './pay-options.ts';
import { ownCallOf, payCallFor, payCallOfAttempt } from './payment-call.ts';
import { readProcessing, saveProcessing, testProcessing } from './processing-settings.ts';
import { listRefundable, refundToCard } from './refund-to-card.ts';
import { listFound, settleFound } from './settle-found.ts';
import { addCardOnPhone, payWithCard, previewPayment, startOnPhone } from './start-attempt.ts';

export const paymentsHandlers = {
  options: os.payments.options.handler(({ context }) => readPayOptions(ownCallOf(context))),
  preview: os.payments.preview.handler(({ context, input }) => previewPayment(ownCallOf(context), input)),
  startOnPhone: os.payments.startOnPhone.handler(({ context, input }) => startOnPhone(ownCallOf(context), input)),
  payWithCard: os.payments.payWithCard.handler(({ context, input }) => payWithCard(ownCallOf(context), input)),
  status: os.payments.status.handler(({ context, input }) => readStatus(ownCallOf(context), input)),
  cancel: os.payments.cancel.handler(({ context, input }) => cancelAttempt(ownCallOf(context), input)),
  addCardOnPhone: os.payments.addCardOnPhone.handler(({ context, input }) => addCardOnPhone(ownCallOf(context), input)),
  updateCard: os.payments.updateCard.handler(({ context, input }) => updateCard(ownCallOf(context), input)),
  removeCard: os.payments.removeCard.handler(({ context, input }) => removeCard(ownCallOf(context), input)),
  answerSimulated: os.payments.answerSimulated.handler(({ context, input }) => answerSimulated(ownCallOf(context), input)),

  optionsFor: os.payments.optionsFor.handler(({ context, input }) => readPayOptions(payCallFor(context, input.clientId))),
  startOnPhoneFor: os.payments.startOnPhoneFor.handler(({ context, input: { clientId, ...input } }) => startOnPhone(payCallFor(context, clientId), input)),
  payWithCardFor: os.payments.payWithCardFor.handler(({ context, input: { clientId, ...input } }) => payWithCard(payCallFor(context, clientId), input)),
  statusFor: os.payments.statusFor.handler(({ context, input }) => readStatus(payCallOfAttempt(context, input.attemptId), input)),
  cancelFor: os.payments.cancelFor.handler(({ context, input }) => cancelAttempt(payCallOfAttempt(context, input.attemptId), input)),
  addCardOnPhoneFor: os.payments.addCardOnPhoneFor.handler(({ context, input: { clientId, ...input } }) => addCardOnPhone(payCallFor(context, clientId), input)),
  updateCardFor: os.payments.updateCardFor.handler(({ context, input: { clientId, ...input } }) => updateCard(payCallFor(context, clientId), input)),
  removeCardFor: os.payments.removeCardFor.handler(({ context, input: { clientId, ...input } }) => removeCard(payCallFor(context, clientId), input)),
  answerSimulatedFor: os.payments.answerSimulatedFor.handler(({ context, input }) => answerSimulated(payCallOfAttempt(context, input.attemptId), input)),

  listRefundable: os.payments.listRefundable.handler(({ context, input }) => listRefundable(payCallFor(context, input.clientId))),
  refundToCard: os.payments.refundToCard.handler(({ context, input: { clientId, ...input } }) => refundToCard(payCallFor(context, clientId), { clientId, ...input })),
  countForPerson: os.payments.countForPerson.handler(({ context }) => countForPerson(deskCallOf(context))),
  listForPerson: os.payments.listForPerson.handler(({ context }) => listForPerson(deskCallOf(context))),
  decide: os.payments.decide.handler(({ context, input }) => decideAttempt(deskCallOf(context), input)),

  listFound: os.payments.listFound.handler(({ context }) => listFound(deskCallOf(context))),
  settleFound: os.payments.settleFound.handler(({ context, input }) => settleFound(deskCallOf(context), input)),

  processing: os.payments.processing.handler(({ context }) => readProcessing(context.services)),
  saveProcessing: os.payments.saveProcessing.handler(({ context, input }) => saveProcessing(deskCallOf(context), input)),
  testProcessing: os.payments.testProcessing.handler(({ context }) => testProcessing(context.services)),
} satisfies Record<keyof typeof payments, unknown>;
