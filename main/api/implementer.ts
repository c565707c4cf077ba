import { implement } from '@orpc/server';
import { contract } from '#main/contract/index.ts';
import { openCallRecord } from './call-record.ts';
import { enforcePolicy } from './enforce-policy.ts';
import { refusal } from './refuse.ts';
import type { HostContext } from './services.ts';
import { readCaller } from './sessions.ts';
import type { Caller } from './sessions.ts';
import { translateError } from './translate-errors.ts';

/** Calls that touch no record and would only drown the audit. */
const unrecorded = new Set(['practice.welcome', 'events.watch', 'signIn.session', 'handOff.waiting', 'deskSignIn.session', 'signIn.stayActive', 'deskSignIn.stayActive', 'help.state', 'recovery.state', 'lockedStore.state', 'backup.state']);

/** Builds every handler: policy first (before the input is looked at), then the call, then its audit event. */
export const os = implement(contract)
  .$context<HostContext>()
  .use(async ({ context, next, path, procedure }) => {
    const name = path.join('.');
    context.services.seenKiosks.note(context.seat, context.services.clock.now());
    const caller = readCaller(context);
    const record = openCallRecord(context, caller, name);
    try {
      enforcePolicy(procedure['~orpc'].meta.policy, context.seat, caller, path[0] ?? '', context.services.clock.now());
      const result = await next({ context: { caller, record } });
      if (!unrecorded.has(name)) record.close('done', null);
      return result;
    } catch (cause) {
      const { error, outcome, detail } = translateError(cause, context.services.log, name);
      record.close(outcome, detail);
      throw error;
    }
  });

/** The signed-in client of a `forClient` call. */
export function clientOf(context: { caller: Caller }): Extract<Caller, { kind: 'client' }> {
  if (context.caller.kind !== 'client') throw refusal('NOT_SIGNED_IN');
  return context.caller;
}

/** The signed-in member of staff of a `forStaff` call. */
export function staffOf(context: { caller: Caller }): Extract<Caller, { kind: 'staff' }> {
  if (context.caller.kind !== 'staff') throw refusal('NOT_SIGNED_IN');
  return context.caller;
}
