import type { AccountChange } from '#db/queries/accounts.ts';
import { queueMail } from '#main/api/queue-mail.ts';
import { refusal } from '#main/api/refuse.ts';
import { makeAccountCode } from './account-codes.ts';
import type { AccountCall } from './account-call.ts';
import { requireHelpedAccount, requireHelpedClient } from './desk-account-call.ts';
import { findOwnLogin, isMinor } from './people-of-login.ts';
import { noteAccountChange } from './note-account-change.ts';
import { groupLetters } from '#main/api/one-time-letters.ts';

type Wanted = { readonly clientId: string; readonly forGuardian?: boolean | undefined } & ({ readonly delivery: 'shown'; readonly identityCheck: AccountChange['identityCheck']; readonly guardian?: string | undefined } | { readonly delivery: 'mailed' });

/**
 * An invitation where the client has no login yet, else a reset. Shown to staff once, or mailed.
 * @throws NO_EMAIL
 */
export function issueAccountCode(call: AccountCall, wanted: Wanted): { kind: 'invitation' | 'reset'; code: string | null; expiresAt: number } {
  const { services, record, caller } = call;
  const { staff, client } = requireHelpedClient(call, wanted.clientId);
  const isForGuardian = wanted.forGuardian === true;
  if (isForGuardian && !isMinor(services, client)) throw refusal('NOT_ALLOWED');
  const guardian = wanted.delivery === 'shown' ? wanted.guardian : undefined;
  const login = guardian !== undefined ? requireHelpedAccount(call, client.id, guardian).login : isForGuardian ? undefined : findOwnLogin(services, client.id);
  const kind = login ? 'reset' : 'invitation';
  const isMailed = wanted.delivery === 'mailed';
  const issued = record.commit((changed) => {
    services.store.mail.dropWaitingCodes(client.id, `${kind}_code`);
    const { id, code, expiresAt } = makeAccountCode(services, { kind, clientId: client.id, loginId: login?.id ?? null, issuedBy: staff.id, relation: isForGuardian || guardian !== undefined ? 'guardian' : null });
    if (isMailed) {
      if (client.email === null) throw refusal('NO_EMAIL');
      queueMail(services, { kind: `${kind}_code`, to: client.email, language: client.language, clientId: client.id, oneTimeCode: code });
    }
    noteAccountChange(services, caller, { change: kind === 'reset' ? 'reset_issued' : 'invited', clientId: client.id, loginId: login?.id ?? null, identityCheck: isMailed ? null : wanted.identityCheck });
    changed('account_codes', id);
    return { kind, code: isMailed ? null : groupLetters(code, 5), expiresAt } as const;
  });
  services.changes.publish('accounts');
  return issued;
}
