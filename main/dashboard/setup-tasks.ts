import type { z } from 'zod';
import type { Client } from '#db/queries/clients.ts';
import type { setupTask } from '#main/contract/dashboard.ts';

type SetupTask = z.infer<typeof setupTask>;
const contactGoodMs = 90 * 86_400_000;

export type SetupFacts = {
  readonly client: Pick<Client, 'insuranceChoice' | 'insuranceState' | 'contactConfirmedAt'>;
  /** Null = no login of their own yet. */
  readonly hasTwoFactor: boolean | null;
  readonly requiredDocuments: number;
  readonly hasUpcoming: boolean;
  readonly canSchedule: boolean;
  readonly now: number;
};

/** Account Setup (decision 26): every task with its state, computed from rows. */
export function listSetupTasks({ client, hasTwoFactor, requiredDocuments, hasUpcoming, canSchedule, now }: SetupFacts): SetupTask[] {
  const isContactFresh = client.contactConfirmedAt !== null && now - client.contactConfirmedAt <= contactGoodMs;
  return [
    { task: 'two_factor', state: hasTwoFactor === null ? 'not_needed' : hasTwoFactor ? 'done' : 'todo', optional: true },
    { task: 'insurance', state: insuranceTask(client), optional: false },
    { task: 'contact_details', state: isContactFresh ? 'done' : 'todo', optional: false },
    { task: 'documents', state: requiredDocuments === 0 ? 'done' : 'todo', optional: false },
    { task: 'schedule', state: hasUpcoming ? 'done' : canSchedule ? 'todo' : 'not_needed', optional: true },
  ];
}

function insuranceTask({ insuranceChoice, insuranceState }: SetupFacts['client']): SetupTask['state'] {
  if (insuranceChoice === 'none_self_pay') return 'done';
  if (insuranceState === 'staff_verified') return 'done';
  return insuranceState === 'client_submitted' ? 'waiting_for_staff' : 'todo';
}
