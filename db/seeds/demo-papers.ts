import type { Store } from '#db/store.ts';
import { dayMs } from './demo-calendar.ts';

/** Documents to finish and a message: what the dashboard counts. */
export function seedDemoPapers(store: Store, now: number): void {
  const assign = (id: string, clientId: string, title: string, titleEs: string, kind: 'consent' | 'measure' | 'pdf_read', size: number | null): void =>
    store.documents.insert({ id: `${clientId}-${id}`, clientId, title, titleEs, kind, size, required: kind === 'consent', dueRule: kind === 'consent' ? 'before_every_visit' : 'none', status: 'assigned', assignedAt: now, updatedAt: now });
  for (const clientId of ['marigold', 'guillermina']) {
    assign('consent', clientId, 'Consent to treatment', 'Consentimiento para el tratamiento', 'consent', null);
    assign('feeling', clientId, 'How you’ve been feeling', 'Cómo se ha sentido', 'measure', 9);
    assign('policies', clientId, 'Office policies', 'Normas de la oficina', 'pdf_read', 4);
  }
  assign('policies', 'anneliese-child-1', 'Office policies', 'Normas de la oficina', 'pdf_read', 4);
  store.billing.addMessage({ id: 'message-marigold', threadId: 'thread-marigold', clientId: 'marigold', fromClient: false, staffName: 'Rowan Tumbleton', subject: 'Next time', body: 'Please bring the worksheet.', sentAt: now - dayMs });
}
