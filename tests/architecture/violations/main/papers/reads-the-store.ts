import type { Store } from '#db/store.ts';

export type Planted = Store;
