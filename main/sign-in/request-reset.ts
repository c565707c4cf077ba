import type { Client } from '#db/queries/clients.ts';
import { queueMail } from '#main/api/queue-mail.ts';
import { bucketWaitMs, requireNoWait } from '#main/api/seat-wait.ts';
import type { Services } from '#main/api/services.ts';
import { makeAccountCode } from './account-codes.ts';
import type { AccountCall } from './account-call.ts';
import { countFailedTry } from './limit-tries.ts';
import { findOwnLogin } from './people-of-login.ts';

const hourMs = 3_600_000;
const mostAnHour = 3;

/**
 * "I forgot": mails a code where date of birth and address belong to one client with a login. Answers the same, after the same
 * work, whoever asks (P13); a kiosk that keeps asking waits.
 */
export function requestReset(call: AccountCall, { email, dateOfBirth }: { email: string; dateOfBirth: string }): void {
  const { services, seat, record } = call;
  const bucket = `reset-request:${seat.name}`;
  requireNoWait(bucketWaitMs(services, bucket));
  countFailedTry(call, bucket);
  const wanted = email.trim().toLowerCase();
  const found = services.store.clients.listBornOn(dateOfBirth).filter((client) => wanted !== '' && client.email?.toLowerCase() === wanted);
  record.commit((changed) => {
    for (const client of found) {
      const id = mailResetCode(services, client);
      if (id) changed('account_codes', id);
    }
    // Something is written for nobody too: the same trip to the disk.
    if (found.length === 0) services.store.signIn.addFailedTry('nobody', services.clock.now());
  });
}

/** @returns the code's id; undefined without a login of one's own or when enough was mailed this hour */
function mailResetCode(services: Services, client: Client): string | undefined {
  const { store, clock } = services;
  const login = findOwnLogin(services, client.id);
  if (!login || login.disabled || client.email === null || store.accounts.countAccountCodes(client.id, 'reset', clock.now() - hourMs) >= mostAnHour) return undefined;
  store.mail.dropWaitingCodes(client.id, 'reset_code');
  const { id, code } = makeAccountCode(services, { kind: 'reset', clientId: client.id, loginId: login.id, issuedBy: null });
  queueMail(services, { kind: 'reset_code', to: client.email, language: client.language, clientId: client.id, oneTimeCode: code });
  return id;
}
