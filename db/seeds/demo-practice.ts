import type { Store } from '#db/store.ts';
import { demoZone } from './demo-calendar.ts';

/** Six providers; each of the first five shows one cause of "cannot book", Rowan is open. */
export const demoProviders = [
  { id: 'tumbleton', firstName: 'Rowan', lastName: 'Tumbleton', credentials: 'LCSW', npi: '1086543216', selfSchedule: 'book' },
  { id: 'ashgrove', firstName: 'Juniper', lastName: 'Ashgrove-Bellwether', credentials: 'PsyD', npi: '1163086428', selfSchedule: 'request' },
  { id: 'quillfeather', firstName: 'Silas', lastName: 'Quillfeather', credentials: 'LMFT', npi: '1239629631', selfSchedule: 'off' },
  { id: 'mossbridge', firstName: 'Amaryllis', lastName: 'Mossbridge', credentials: 'LPC', npi: '1316172844', selfSchedule: 'book' },
  { id: 'nettlewick', firstName: 'Ezekiel', lastName: 'Nettlewick', credentials: 'PhD', npi: '1392716050', selfSchedule: 'book' },
  { id: 'brambleheath', firstName: 'Lysander', lastName: 'Brambleheath', credentials: 'LCSW', npi: '1469259265', selfSchedule: 'book' },
] as const;

export function seedDemoPractice(store: Store, now: number): void {
  store.practice.save({ id: 'larkmeadow', name: 'Larkmeadow Counseling', timeZone: demoZone, phone: '+15550100100', street: '100 Example Way', line2: 'Suite 4', city: 'Exampleton', state: 'NY', zip: '10001', taxId: '00-0000001', groupNpi: '1010000002', isDemo: true, createdAt: now, updatedAt: now });
  store.practice.saveLocation({ id: 'example-way', name: 'Example Way', street: '100 Example Way', line2: 'Suite 4', city: 'Exampleton', state: 'NY', zip: '10001', updatedAt: now });
  store.practice.saveLocation({ id: 'river-road', name: 'River Road', street: '7 River Road', city: 'Exampleton', state: 'NY', zip: '10002', updatedAt: now });
  for (const provider of demoProviders) seedProvider(store, provider, now);
  seedServices(store, now);
}

function seedProvider(store: Store, provider: (typeof demoProviders)[number], now: number): void {
  const { selfSchedule, ...names } = provider;
  const { id } = provider;
  store.providers.save({ ...names, licenseNumber: `DEMO-${id.length}${id.charCodeAt(0)}`, licenseState: 'NY', updatedAt: now });
  store.providers.replacePlaces(id, ['example-way', 'river-road']);
  store.providers.saveSettings({
    providerId: id, selfSchedule, slotMinutes: 60,
    // Quillfeather's clients ask the desk to cancel late, Brambleheath's say why.
    lateCancel: id === 'quillfeather' ? 'block' : 'allow_with_fee_notice', lateCancelFeeCents: 7_500, requireReasonOnCancel: id === 'brambleheath',
    // Mossbridge admits new clients only.
    allowNew: id === 'mossbridge' || id === 'tumbleton', allowActive: id !== 'mossbridge', allowDontKnow: id !== 'brambleheath', updatedAt: now,
  });
  store.availability.replaceBlocks(id, [1, 2, 3, 4, 5].flatMap((weekday) => [
    // Nettlewick's hours are closed to clients.
    { id: `${id}-${weekday}-am`, providerId: id, weekday, startMinute: 540, endMinute: 720, locationId: 'example-way', clientScheduling: id !== 'nettlewick' },
    { id: `${id}-${weekday}-pm`, providerId: id, weekday, startMinute: 780, endMinute: 1080, locationId: weekday === 5 ? null : 'example-way', telehealth: weekday === 5, clientScheduling: id !== 'nettlewick' },
  ]));
}

function seedServices(store: Store, now: number): void {
  const services = [
    { id: 's-90834', code: '90834', name: 'Session, 45 minutes', minutes: 45, feeCents: 16_500, online: true, telehealth: true, providerId: 'tumbleton' },
    { id: 's-90837', code: '90837', name: 'Session, 60 minutes', minutes: 60, feeCents: 19_500, online: false, telehealth: true, providerId: null },
    { id: 's-90791', code: '90791', name: 'First visit, 60 minutes', minutes: 60, feeCents: 24_000, online: true, telehealth: false, providerId: 'ashgrove' },
  ];
  for (const service of services) store.practice.saveService({ ...service, active: true, updatedAt: now });
}
