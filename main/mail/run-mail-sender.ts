import { randomUUID } from 'node:crypto';
import type { Services } from '#main/api/services.ts';
import { runBeside } from '#main/platform/run-beside.ts';
import type { SendMail } from '#main/platform/smtp.ts';
import { sendDueMail } from './send-due-mail.ts';

const everyMs = 5_000;

/**
 * Sends mail beside the program's work: nobody ever waits for a mail server. What was on its way when the program last ended
 * waits for a person.
 * @returns stops at once, before the store closes
 */
export function runMailSender(services: Services, sendMail: SendMail): () => void {
  services.store.mailSending.markInterrupted();
  return runBeside(everyMs, (ended) => sendDueMail(services, sendMail, ended), (cause) => services.log.fault('mail.sender', randomUUID(), cause));
}
