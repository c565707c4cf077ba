import { randomUUID } from 'node:crypto';
import type { NewAuditEvent } from '#db/queries/audit.ts';
import type { HostContext } from './services.ts';
import type { Caller } from './sessions.ts';

/**
 * The trace of one call: one audit event naming the clients it touched, and one outbox command per changed row, both in the
 * change's own transaction.
 */
export type CallRecord = {
  /** The call read or wrote this client's record. */
  touch(clientId: string): void;
  /** Runs the change, its commands and its audit event in one IMMEDIATE transaction. */
  commit<T>(work: (changed: Changed) => T, tappedAt?: number): T;
  /** Writes the audit event unless a commit did. */
  close(outcome: NewAuditEvent['outcome'], detail: string | null): void;
};

/** Names a changed row: the table's word and the id. */
export type Changed = (subject: string, subjectId: string) => void;

export function openCallRecord({ services, seat }: HostContext, caller: Caller, procedure: string): CallRecord {
  const touched = new Set<string>();
  let written = false;
  const actor = actorOf(caller);
  const append = (outcome: NewAuditEvent['outcome'], detail: string | null): void => {
    services.store.audit.append({ at: services.clock.now(), ...actor, surface: seat.surface, procedure, outcome, detail, clientIds: JSON.stringify([...touched].sort()) });
    written = true;
  };
  return {
    touch: (clientId) => touched.add(clientId),
    commit: (work, tappedAt) => {
      try {
        return services.store.transaction(() => {
          const at = services.clock.now();
          const changed: Changed = (subject, subjectId) =>
            services.store.outbox.append({ idempotencyKey: randomUUID(), command: procedure, subject, subjectId, ...actor, surface: seat.surface, tappedAt: tappedAt ?? at, recordedAt: at });
          const result = work(changed);
          append('done', null);
          return result;
        });
      } catch (cause) {
        // Rolled back with the change: the refusal or fault is recorded by close.
        written = false;
        throw cause;
      }
    },
    close: (outcome, detail) => {
      if (!written) append(outcome, detail);
    },
  };
}

function actorOf(caller: Caller): Pick<NewAuditEvent, 'actorKind' | 'actorId'> {
  if (caller.kind === 'staff') return { actorKind: 'staff', actorId: caller.staff.id };
  if (caller.kind === 'client') return { actorKind: 'client', actorId: caller.clientId };
  return { actorKind: 'nobody', actorId: null };
}
