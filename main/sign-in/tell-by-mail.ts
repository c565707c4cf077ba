import type { Login } from '#db/queries/sign-in.ts';
import { queueMail } from '#main/api/queue-mail.ts';
import type { Mail } from '#main/api/queue-mail.ts';
import type { Services } from '#main/api/services.ts';
import { findOwnClient } from './people-of-login.ts';

type Notice = Pick<Mail, 'kind' | 'parameters' | 'mergeKey'>;

/**
 * Tells the owner of a login, at the address on file and at the one that was proved (they may differ after the desk changed
 * one). Call inside the transaction of what is told.
 * @param alsoTo an address that has just been replaced
 */
export function tellByMail(services: Services, login: Pick<Login, 'id' | 'verifiedEmail'>, notice: Notice, alsoTo: string | null = null): void {
  const client = findOwnClient(services, login.id);
  const addresses = new Set([client?.email, login.verifiedEmail, alsoTo].flatMap((address) => (address ? [address.toLowerCase()] : [])));
  for (const to of addresses) {
    const mergeKey = notice.mergeKey === undefined ? {} : { mergeKey: `${notice.mergeKey}:${to}` };
    queueMail(services, { ...notice, ...mergeKey, to, language: client?.language ?? 'en', clientId: client?.id ?? null });
  }
}
