import type { Store } from '#db/store.ts';
import { dayMs, demoDateOf } from './demo-calendar.ts';
import { crowdId, crowdSize } from './demo-clients.ts';

/** Documents to finish, money and a message: what the dashboard counts. */
export function seedDemoPapers(store: Store, now: number): void {
  const assign = (id: string, clientId: string, title: string, titleEs: string, kind: 'consent' | 'measure' | 'pdf_read', size: number | null): void =>
    store.documents.insert({ id: `${clientId}-${id}`, clientId, title, titleEs, kind, size, required: kind === 'consent', dueRule: kind === 'consent' ? 'before_every_visit' : 'none', status: 'assigned', assignedAt: now, updatedAt: now });
  for (const clientId of ['marigold', 'guillermina']) {
    assign('consent', clientId, 'Consent to treatment', 'Consentimiento para el tratamiento', 'consent', null);
    assign('feeling', clientId, 'How you’ve been feeling', 'Cómo se ha sentido', 'measure', 9);
    assign('policies', clientId, 'Office policies', 'Normas de la oficina', 'pdf_read', 4);
  }
  charge(store, 'marigold', 1, now - 28 * dayMs, 16_500, 14_000, now);
  charge(store, 'marigold', 2, now - 14 * dayMs, 3_500, 0, now);
  store.billing.addEntry({ id: 'credit-anneliese', clientId: 'anneliese', kind: 'courtesy_credit', amountCents: 2_500, entryDate: demoDateOf(now - dayMs), postedAt: now - dayMs });
  for (let index = 0; index < crowdSize; index += 5) charge(store, crowdId(index), 1, now - 20 * dayMs, 16_500, index % 2 === 0 ? 14_000 : 0, now);
  store.billing.addMessage({ id: 'message-marigold', threadId: 'thread-marigold', clientId: 'marigold', fromClient: false, staffName: 'Rowan Tumbleton', subject: 'Next time', body: 'Please bring the worksheet.', sentAt: now - dayMs });
}

function charge(store: Store, clientId: string, count: number, at: number, feeCents: number, insuranceExpectedCents: number, now: number): void {
  store.billing.addCharge({ id: `charge-${clientId}-${count}`, clientId, providerId: 'tumbleton', serviceDate: demoDateOf(at), description: 'Session, 45 minutes', feeCents, insuranceExpectedCents, postedAt: now });
}
