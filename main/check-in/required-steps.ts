import type { Client } from '#db/queries/clients.ts';
import type { DocumentAssignment } from '#db/queries/documents.ts';
import type { BoardRow } from '#main/contract/check-in.ts';

export type Step = BoardRow['steps'][number];

export type StepFacts = {
  readonly client: Pick<Client, 'contactConfirmedAt' | 'insuranceState'>;
  /** Required ones: open, or finished since the day began. */
  readonly documents: readonly Pick<DocumentAssignment, 'dueRule' | 'dueDate' | 'status'>[];
  readonly responsibilityCents: number;
  /** YYYY-MM-DD of the visit. */
  readonly visitDate: string;
  readonly dayStartsAt: number;
  readonly now: number;
  readonly waived: ReadonlySet<string>;
};

const contactGoodMs = 90 * 86_400_000;
const finished: readonly DocumentAssignment['status'][] = ['submitted', 'reviewed'];

/**
 * Decision 23: only what somebody asked for or what has lapsed. A client about whom nothing was ever asked (a fresh import)
 * has no step, and is checked in at the tap.
 */
export function listSteps(facts: StepFacts): Step[] {
  const steps = [documentStep(facts), contactStep(facts), insuranceStep(facts), amountStep(facts)].filter((step) => step !== undefined);
  return steps.map((step) => (step.state === 'todo' && facts.waived.has(step.step) ? { ...step, state: 'waived' } : step));
}

export function hasOpenStep(steps: readonly Step[]): boolean {
  return steps.some((step) => step.state === 'todo');
}

function documentStep({ documents, visitDate }: StepFacts): Step | undefined {
  const due = documents.filter((one) => one.dueRule === 'before_first_visit' || one.dueRule === 'before_every_visit' || (one.dueRule === 'by_date' && one.dueDate !== null && one.dueDate <= visitDate));
  if (due.length === 0) return undefined;
  const left = due.filter((one) => !finished.includes(one.status)).length;
  return { step: 'documents', state: left === 0 ? 'done' : 'todo', amount: left };
}

function contactStep({ client, dayStartsAt, now }: StepFacts): Step | undefined {
  const { contactConfirmedAt } = client;
  if (contactConfirmedAt === null) return undefined;
  if (contactConfirmedAt >= dayStartsAt) return { step: 'contact', state: 'done', amount: 0 };
  return now - contactConfirmedAt > contactGoodMs ? { step: 'contact', state: 'todo', amount: 0 } : undefined;
}

function insuranceStep({ client }: StepFacts): Step | undefined {
  return client.insuranceState === 'needs_correction' ? { step: 'insurance', state: 'todo', amount: 0 } : undefined;
}

function amountStep({ responsibilityCents }: StepFacts): Step | undefined {
  return responsibilityCents > 0 ? { step: 'amount_due', state: 'todo', amount: responsibilityCents } : undefined;
}
