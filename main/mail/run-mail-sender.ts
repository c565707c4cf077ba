import { randomUUID } from 'node:crypto';
import type { Services } from '#main/api/services.ts';
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
  const ended = new AbortController();
  let isRunning = false;
  const tick = (): void => {
    if (isRunning || ended.signal.aborted) return;
    isRunning = true;
    sendDueMail(services, sendMail, ended.signal)
      .catch((cause: unknown) => services.log.fault('mail.sender', randomUUID(), cause))
      .finally(() => {
        isRunning = false;
      });
  };
  const timer = setInterval(tick, everyMs);
  timer.unref();
  tick();
  return () => {
    clearInterval(timer);
    ended.abort();
  };
}
