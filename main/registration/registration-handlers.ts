import { randomUUID } from 'node:crypto';
import type { Client } from '#db/queries/clients.ts';
import { indexClientNames, listSearchWords } from '#db/index-client-names.ts';
import type { Staff } from '#db/queries/sign-in.ts';
import { os, staffOf } from '#main/api/implementer.ts';
import { isClientInReach, readClientReach, requireClientInReach } from '#main/api/provider-reach.ts';
import { refusal } from '#main/api/refuse.ts';
import { requireUsPhone } from '#main/api/require-us-phone.ts';
import type { Services } from '#main/api/services.ts';
import type { ClientRecord } from '#main/contract/registration.ts';
import { viewClientRecord } from './client-record.ts';
import { issueDeskCode } from './issue-desk-code.ts';
import { searchClients } from './search-clients.ts';

type Fields = Omit<ClientRecord, 'id' | 'name' | 'providers' | 'balanceCents' | 'insurancePendingCents' | 'documentsOpen' | 'hasLogin' | 'externalId'>;

function saveFields({ store, clock }: Services, id: string, fields: Fields, before: Client | undefined): void {
  const { providerIds, ...row } = fields;
  const now = clock.now();
  const { searchKey, words } = indexClientNames(row);
  store.clients.save({ ...before, ...row, id, searchKey, createdAt: before?.createdAt ?? now, updatedAt: now }, words);
  store.clients.replaceProviders(id, [...new Set(providerIds)]);
}

/**
 * Every linked provider exists; a provider links and unlinks nobody but themselves (decision 27).
 * @throws NOT_FOUND
 */
function requireLinks({ store }: Services, staff: Staff, wanted: readonly string[], before: readonly string[]): void {
  if (wanted.some((id) => !store.providers.find(id))) throw refusal('NOT_FOUND');
  if (staff.role !== 'provider') return;
  const changed = [...wanted.filter((id) => !before.includes(id)), ...before.filter((id) => !wanted.includes(id))];
  if (changed.some((id) => id !== staff.providerId)) throw refusal('NOT_FOUND');
}

const search = os.registration.search.handler(({ context, input }) => {
  const caller = staffOf(context);
  const answer = searchClients(context.services, input.query, readClientReach(context.services, caller.staff));
  for (const { id } of answer.clients) context.record.touch(id);
  return answer;
});

const get = os.registration.get.handler(({ context, input }) => {
  const client = requireClientInReach(context.services, staffOf(context).staff, input.clientId);
  context.record.touch(client.id);
  return viewClientRecord(context.services, client);
});

const create = os.registration.create.handler(({ context, input, errors }) => {
  const { store, changes } = context.services;
  const { staff } = staffOf(context);
  const { acceptDuplicate, ...typed } = input;
  const fields = { ...typed, phone: requireUsPhone(typed.phone) };
  requireLinks(context.services, staff, fields.providerIds, []);
  const nameOf = (person: { firstName: string; lastName: string }): string => listSearchWords(`${person.firstName} ${person.lastName}`).join(' ');
  const alike = store.clients.listBornOn(fields.dateOfBirth).filter((client) => nameOf(client) === nameOf(fields) && isClientInReach(context.services, staff, client.id));
  if (alike.length > 0 && !acceptDuplicate) throw errors.POSSIBLE_DUPLICATE({ data: { clientIds: alike.map(({ id }) => id) } });
  const clientId = randomUUID();
  context.record.commit((changed) => {
    context.record.touch(clientId);
    saveFields(context.services, clientId, fields, undefined);
    changed('clients', clientId);
  });
  changes.publish('clients');
  return { clientId };
});

const update = os.registration.update.handler(({ context, input }) => {
  const { clientId, ...typed } = input;
  const fields = { ...typed, phone: requireUsPhone(typed.phone) };
  const { store } = context.services;
  const before = requireClientInReach(context.services, staffOf(context).staff, clientId);
  requireLinks(context.services, staffOf(context).staff, fields.providerIds, store.clients.listProviders(clientId).map((link) => link.providerId));
  context.record.commit((changed) => {
    context.record.touch(clientId);
    saveFields(context.services, clientId, fields, before);
    changed('clients', clientId);
  });
  context.services.changes.publish('clients');
  return viewClientRecord(context.services, requireClientInReach(context.services, staffOf(context).staff, clientId));
});

const issueCode = os.registration.issueDeskCode.handler(({ context, input }) => {
  const caller = staffOf(context);
  const client = requireClientInReach(context.services, caller.staff, input.clientId);
  return context.record.commit((changed) => {
    context.record.touch(client.id);
    const { id, code, expiresAt } = issueDeskCode(context.services, client.id, caller.staff.id);
    changed('desk_codes', id);
    return { code, expiresAt };
  });
});

export const registrationHandlers = { search, get, create, update, issueDeskCode: issueCode };
