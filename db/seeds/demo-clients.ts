import { indexClientNames } from '#db/index-client-names.ts';
import type { Store } from '#db/store.ts';
import { demoPasswordHash, demoPeople } from './demo-people.ts';
import { demoProviders } from './demo-practice.ts';

const firstNames = ['Amara', 'Bao', 'Chidi', 'Dmitri', 'Élodie', 'Farida', 'Guðrún', 'Hyacinth', 'Ikaika', 'Jarosław', 'Keoni', 'Leilani', 'Mei-Lin', 'Ngozi', 'Oisín', 'Priya', 'Quetzalli', 'Ruaraidh', 'Søren', 'Thandiwe', 'Ülkü', 'Vaishnavi', 'Wren', 'Yesenia', 'Zdravko'];
const lastNames = ['Abernathy-Oyelaran', 'Birchwhistle', 'Cloudberry', 'Dandelion', "D'Ambrosio-Fairweather", 'Elderflower', 'Foxglove', 'García Luna', 'Hollyhock', 'Ivy-Marsh', 'Juniperhill', 'Kowalczyk-Reed', 'Løvstrand', 'Meadowsweet', 'Nguyen-Ashby', 'Okonkwo-Vale', 'Pennyroyal', 'Quince', 'Ravensworth', 'de la Cruz', 'Tanglewood', 'Umberline', 'Vanderwillow', 'Willowbrook-Constantinopoulos', 'Yarrow', 'Zinnia'];

const speakSpanish = new Set(['guillermina', 'eulalia', 'baltasar']);

/** How many clients the crowd has, besides the fixed people. */
export const crowdSize = 390;

export const crowdId = (index: number): string => `client-${String(index).padStart(3, '0')}`;

export function seedDemoClients(store: Store, now: number): void {
  for (const person of demoPeople) {
    if (person.role === 'client') seedFixedClient(store, person, now);
    else store.signIn.saveStaff({ id: person.username, name: `${person.firstName} ${person.lastName}`, username: person.username, usernameKey: person.username, role: person.role, providerId: person.role === 'provider' ? 'tumbleton' : null, passwordHash: demoPasswordHash, updatedAt: now });
  }
  seedFamilies(store, now);
  for (let index = 0; index < crowdSize; index += 1) seedCrowd(store, index, now);
}

/** One login for several records: a guardian's children, and a couple's joint record that both logins open. Their own records stay their own. */
function seedFamilies(store: Store, now: number): void {
  for (const [id, firstName] of [['anneliese-child-1', 'Linus'], ['anneliese-child-2', 'Greta']] as const) {
    save(store, { id, firstName, lastName: 'Umberfield', dateOfBirth: '2014-05-05', status: 'active', guardianClientId: 'anneliese', guardianName: 'Anneliese Umberfield' }, 'tumbleton', now);
    store.signIn.linkLogin({ loginId: 'login-anneliese', clientId: id, relation: 'guardian' });
  }
  save(store, { id: 'philippa-and-leopold', firstName: 'Philippa & Leopold', lastName: 'Oakhurst-Vane', dateOfBirth: '1984-06-21', status: 'active' }, 'brambleheath', now);
  for (const partner of ['philippa', 'leopold']) store.signIn.linkLogin({ loginId: `login-${partner}`, clientId: 'philippa-and-leopold', relation: 'couple' });
}

function seedFixedClient(store: Store, person: (typeof demoPeople)[number], now: number): void {
  const { username: id, firstName, lastName, dateOfBirth } = person;
  const status = id === 'fennimore' ? 'inactive' : id === 'peregrine' ? 'new' : 'active';
  save(store, { id, firstName, lastName, dateOfBirth, status, phone: '+15550100142', language: speakSpanish.has(id) ? 'es' : 'en', selfCheckInBlocked: id === 'ignatius', insuranceChoice: id === 'marigold' ? 'insured' : 'not_answered', insuranceState: id === 'marigold' ? 'client_submitted' : 'none' }, 'tumbleton', now);
  store.signIn.saveLogin({ id: `login-${id}`, username: id, usernameKey: id, passwordHash: demoPasswordHash, disabled: status === 'inactive', createdAt: now, updatedAt: now });
  store.signIn.linkLogin({ loginId: `login-${id}`, clientId: id, relation: 'self' });
}

function seedCrowd(store: Store, index: number, now: number): void {
  const firstName = firstNames[index % firstNames.length] ?? 'Wren';
  const lastName = lastNames[(index * 7 + Math.floor(index / 25)) % lastNames.length] ?? 'Yarrow';
  const dateOfBirth = `${1945 + ((index * 13) % 62)}-${String(1 + ((index * 5) % 12)).padStart(2, '0')}-${String(1 + ((index * 11) % 28)).padStart(2, '0')}`;
  const provider = demoProviders[index % demoProviders.length]?.id ?? 'tumbleton';
  save(store, { id: crowdId(index), firstName, lastName, dateOfBirth, status: index % 11 === 0 ? 'inactive' : 'active', phone: `+1555010${String(1000 + index)}`, language: index % 6 === 0 ? 'es' : 'en' }, provider, now);
}

type ClientRow = Parameters<Store['clients']['save']>[0];

function save(store: Store, row: Omit<ClientRow, 'searchKey' | 'createdAt' | 'updatedAt'>, providerId: string, now: number): void {
  const { searchKey, words } = indexClientNames(row);
  store.clients.save({ ...row, searchKey, createdAt: now, updatedAt: now }, words);
  store.clients.replaceProviders(row.id, [providerId]);
}
