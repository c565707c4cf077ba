import type { Services } from './services.ts';

/** The computer slept, or its owner locked it: whoever comes next may be somebody else. Its screens are all that can be signed in. */
export function endSessionsAtSleep({ store, clock, changes }: Services): void {
  // As after an idle end: a desk that only locked itself opens by its password.
  store.signIn.endAllSessions(clock.now(), 'idle');
  changes.publish('session');
}
