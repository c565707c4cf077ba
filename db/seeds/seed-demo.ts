import type { Store } from '#db/store.ts';
import { demoDayNumber } from './demo-calendar.ts';
import { seedDemoCards } from './demo-cards.ts';
import { seedDemoClients } from './demo-clients.ts';
import { seedDueNow } from './demo-due-now.ts';
import { seedDemoCoverage, seedDemoMoney } from './demo-money.ts';
import { seedDemoPapers } from './demo-papers.ts';
import { seedDemoPractice } from './demo-practice.ts';
import { seedDemoTerms } from './demo-terms.ts';
import { seedDemoYear } from './demo-visits.ts';
import { keepDemoDay } from './redate-demo.ts';

/** Makes the demo clinic: the same rows for the same `now`. */
export function seedDemoClinic(store: Store, now: number): void {
  store.transaction(() => {
    seedDemoPractice(store, now);
    seedDemoClients(store, now);
    seedDemoTerms(store, now);
    seedDueNow(store, now);
    seedDemoYear(store, now);
    seedDemoPapers(store, now);
    seedDemoMoney(store, now);
    seedDemoCoverage(store, now);
    seedDemoCards(store, now);
    keepDemoDay(store, demoDayNumber(now));
  });
}
