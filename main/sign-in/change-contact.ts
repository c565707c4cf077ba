import { indexClientNames } from '#db/index-client-names.ts';
import type { Client } from '#db/queries/clients.ts';
import { queueMail } from '#main/api/queue-mail.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { findEmailCode, makeAccountCode } from './account-codes.ts';
import type { AccountCall, OwnAccount } from './account-call.ts';
import { noteAccountChange } from './note-account-change.ts';
import { tellByMail } from './tell-by-mail.ts';

const hourMs = 3_600_000;
/** Nobody's mailbox is filled from here. */
const mostCodesAnHour = 5;

/** Mails a code to the new address; nothing changes before it is typed. */
export function askNewEmail({ services, record }: AccountCall, { login, client }: OwnAccount, email: string): void {
  const now = services.clock.now();
  if (services.store.accounts.countAccountCodes(client.id, 'email', now - hourMs) >= mostCodesAnHour) throw refusal('TRY_LATER', { retryAfterSeconds: 3_600 });
  record.commit((changed) => {
    services.store.mail.dropWaitingCodes(client.id, 'email_code');
    const { id, code } = makeAccountCode(services, { kind: 'email', clientId: client.id, loginId: login.id, issuedBy: null, email: email.trim() });
    queueMail(services, { kind: 'email_code', to: email.trim(), language: client.language, clientId: client.id, oneTimeCode: code });
    changed('account_codes', id);
  });
}

/** The typed code proves the new address. The old and the new one are told. */
export function takeNewEmail({ services, record, caller }: AccountCall, { login, client }: OwnAccount, typed: string): void {
  const code = findEmailCode(services, client.id, typed);
  const email = code?.email;
  if (!code || !email) throw refusal('WRONG_CODE');
  record.commit((changed) => {
    if (!services.store.accounts.useAccountCode(code.id, services.clock.now())) throw refusal('WRONG_CODE');
    saveContact(services, client, { email });
    services.store.signIn.updateLogin(login.id, { verifiedEmail: email });
    noteAccountChange(services, caller, { change: 'email', clientId: client.id, loginId: login.id });
    tellByMail(services, { id: login.id, verifiedEmail: login.verifiedEmail }, { kind: 'email_changed', parameters: { at: services.clock.now() } }, client.email);
    changed('clients', client.id);
  });
  services.changes.publish('clients');
  services.changes.publish('accounts');
}

export function changePhone({ services, record, caller }: AccountCall, { login, client }: OwnAccount, phone: string): void {
  record.commit((changed) => {
    saveContact(services, client, { phone });
    noteAccountChange(services, caller, { change: 'phone', clientId: client.id, loginId: login.id });
    tellByMail(services, login, { kind: 'phone_changed', parameters: { at: services.clock.now() } });
    changed('clients', client.id);
  });
  services.changes.publish('clients');
  services.changes.publish('accounts');
}

function saveContact({ store, clock }: Services, client: Client, contact: Partial<Pick<Client, 'email' | 'phone'>>): void {
  const row = { ...client, ...contact, updatedAt: clock.now() };
  const { searchKey, words } = indexClientNames(row);
  store.clients.save({ ...row, searchKey }, words);
}
