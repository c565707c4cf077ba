import { deskCallOf } from '#main/api/desk-call.ts';
import { clientOf, os } from '#main/api/implementer.ts';
import type { billing } from '#main/contract/billing.ts';
import { giveCredit, postLine } from './adjust-charge.ts';
import { listProviderBilling, readBillingSettings, saveBillingSettings, saveProviderBilling } from './billing-settings.ts';
import { noteHolderSignature, noteProviderSignature } from './note-signature.ts';
import { postCharge, postLateFee, waiveLateFee } from './post-charge.ts';
import { listUnposted } from './propose-charge.ts';
import { readAccountOf, readOwnAccount } from './read-account.ts';
import { previewPayment, recordPayment } from './record-payment.ts';
import { refundPayment } from './refund-payment.ts';
import { reverseLine } from './reverse-line.ts';
import { listCoverages, saveCoverage } from './save-coverage.ts';
import { listDiagnoses, releaseDiagnosis, saveDiagnosis } from './save-diagnosis.ts';

export const billingHandlers = {
  account: os.billing.account.handler(({ context, input }) => readOwnAccount({ services: context.services, record: context.record, clientId: clientOf(context).clientId }, input)),
  accountOf: os.billing.accountOf.handler(({ context, input }) => readAccountOf(deskCallOf(context), input)),
  previewPayment: os.billing.previewPayment.handler(({ context, input }) => previewPayment(deskCallOf(context), input)),
  recordPayment: os.billing.recordPayment.handler(({ context, input }) => recordPayment(deskCallOf(context), input)),
  postCharge: os.billing.postCharge.handler(({ context, input }) => postCharge(deskCallOf(context), input)),
  listUnposted: os.billing.listUnposted.handler(({ context }) => {
    const unposted = listUnposted(context.services);
    for (const { clientId } of [...unposted.proposals, ...unposted.lateFees]) context.record.touch(clientId);
    return unposted;
  }),
  postLateFee: os.billing.postLateFee.handler(({ context, input }) => postLateFee(deskCallOf(context), input)),
  waiveLateFee: os.billing.waiveLateFee.handler(({ context, input }) => waiveLateFee(deskCallOf(context), input)),
  postLine: os.billing.postLine.handler(({ context, input }) => postLine(deskCallOf(context), input)),
  giveCredit: os.billing.giveCredit.handler(({ context, input }) => giveCredit(deskCallOf(context), input)),
  refund: os.billing.refund.handler(({ context, input }) => refundPayment(deskCallOf(context), input)),
  reverse: os.billing.reverse.handler(({ context, input }) => reverseLine(deskCallOf(context), input)),
  coverages: os.billing.coverages.handler(({ context, input }) => listCoverages(deskCallOf(context), input)),
  saveCoverage: os.billing.saveCoverage.handler(({ context, input }) => saveCoverage(deskCallOf(context), input)),
  noteHolderSignature: os.billing.noteHolderSignature.handler(({ context, input }) => noteHolderSignature(deskCallOf(context), input)),
  noteProviderSignature: os.billing.noteProviderSignature.handler(({ context, input }) => noteProviderSignature(deskCallOf(context), input)),
  diagnoses: os.billing.diagnoses.handler(({ context, input }) => listDiagnoses(deskCallOf(context), input)),
  saveDiagnosis: os.billing.saveDiagnosis.handler(({ context, input }) => saveDiagnosis(deskCallOf(context), input)),
  releaseDiagnosis: os.billing.releaseDiagnosis.handler(({ context, input }) => releaseDiagnosis(deskCallOf(context), input)),
  settings: os.billing.settings.handler(({ context }) => readBillingSettings(context.services)),
  saveSettings: os.billing.saveSettings.handler(({ context, input }) => saveBillingSettings(deskCallOf(context), input)),
  providerBilling: os.billing.providerBilling.handler(({ context }) => listProviderBilling(context.services)),
  saveProviderBilling: os.billing.saveProviderBilling.handler(({ context, input }) => saveProviderBilling(deskCallOf(context), input)),
} satisfies Record<keyof typeof billing, unknown>;
