import { randomUUID } from 'node:crypto';
import type { Services } from '#main/api/services.ts';
import { runBeside } from '#main/platform/run-beside.ts';
import { lookAtPayments, lookForProcessor } from './look-at-payments.ts';

const everyMs = 1_000;
const probeEveryMs = 20_000;

/**
 * Asks the card processor beside the program's work: no screen waits for it. What was on its way when the program ended is asked
 * for from the first look on.
 * @returns stops at once, before the store closes
 */
export function runPaymentPoller(services: Services): () => void {
  const stopLooking = runBeside(everyMs, (ended) => lookAtPayments(services, ended), (cause) => services.log.fault('payments.poller', randomUUID(), cause));
  const stopProbing = runBeside(probeEveryMs, (ended) => lookForProcessor(services, ended), (cause) => services.log.fault('payments.probe', randomUUID(), cause));
  return () => {
    stopLooking();
    stopProbing();
  };
}
