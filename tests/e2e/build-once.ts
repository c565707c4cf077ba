import { resolve } from 'node:path';
import { buildWhenStale } from '#main/build-when-stale.ts';

/** Before the first of several hosts starts, so that no two build into one folder. */
export default async function buildOnce(): Promise<void> {
  await buildWhenStale(resolve('.'));
}
