import type { Client } from '#db/queries/clients.ts';
import { computeBalance } from '#main/api/balance.ts';
import type { Services } from '#main/api/services.ts';
import { fullNameOf, nameProvider } from '#main/api/words-of-record.ts';
import type { ClientRecord } from '#main/contract/registration.ts';

/** A client as the desk reads it, with what the panels need beside it. */
export function viewClientRecord({ store }: Services, client: Client): ClientRecord {
  const links = [...store.clients.listProviders(client.id)].sort((one, other) => Number(other.isPrimary) - Number(one.isPrimary));
  const providers = links.flatMap(({ providerId }) => {
    const provider = store.providers.find(providerId);
    return provider ? [{ id: provider.id, displayName: nameProvider(provider).displayName }] : [];
  });
  const { responsibilityCents, insurancePendingCents } = computeBalance(store.billing.sumBalance(client.id));
  const { id, firstName, middleName, lastName, preferredFirstName, preferredLastName, pronouns, dateOfBirth, sex, status, email, phone, street, line2, city, state, zip, language, guardianName, selfCheckInBlocked, privacyNote, externalId } = client;
  return {
    id, firstName, middleName, lastName, preferredFirstName, preferredLastName, pronouns, dateOfBirth, sex, status, email, phone, street, line2, city, state, zip, language, guardianName, selfCheckInBlocked, privacyNote, externalId,
    name: fullNameOf(client),
    providerIds: providers.map((provider) => provider.id),
    providers,
    balanceCents: responsibilityCents,
    insurancePendingCents,
    documentsOpen: store.documents.listOpen(client.id).length,
    hasLogin: store.signIn.hasLogin(client.id),
  };
}
