import { openStore } from '#db/open-store.ts';

export const reached = openStore;
