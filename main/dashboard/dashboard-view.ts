import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Session } from '#db/queries/sign-in.ts';
import type { DocumentAssignment } from '#db/queries/documents.ts';
import { isWithinSections } from '#main/api/sections.ts';
import type { Services } from '#main/api/services.ts';
import type { CallRecord } from '#main/api/call-record.ts';
import { firstNameOf, requirePractice } from '#main/api/words-of-record.ts';
import { listOwnAppointments } from '#main/appointments/list-appointments.ts';
import { requireClient } from '#main/appointments/appointment-call.ts';
import type { dashboard } from '#main/contract/dashboard.ts';
import { computeBalance } from '#main/api/balance.ts';
import { settleAccount } from '#main/api/settle-account.ts';
import { listSetupTasks } from './setup-tasks.ts';
import { findTodaysVisit } from './todays-visit.ts';

type Dashboard = InferContractRouterOutputs<typeof dashboard>['get'];
type AssignedDocument = Dashboard['documents'][number];

/** The bottom section shows these; "See all" leads to the rest. */
const upcomingShown = 3;

/** One client's own page: every number computed from rows. */
export function viewDashboard({ services, record, clientId, session }: { services: Services; record: CallRecord; clientId: string; session: Pick<Session, 'loginId' | 'proof' | 'sections'> }): Dashboard {
  const { store, clock } = services;
  record.touch(clientId);
  const client = requireClient(services, clientId);
  const visits = isWithinSections(session, 'appointments') ? listOwnAppointments({ services, record, clientId }) : null;
  const documents = store.documents.listOpen(clientId);
  const now = clock.now();
  const login = session.loginId === null ? undefined : store.signIn.findLoginById(session.loginId);
  const hasTwoFactor = login ? login.twoFactorSecret !== null : null;
  return {
    firstName: firstNameOf(client),
    now,
    timeZone: requirePractice(services).timeZone,
    today: visits && findTodaysVisit(services, client),
    setup: listSetupTasks({ client, hasTwoFactor, now, canSchedule: visits?.canSchedule ?? false, hasUpcoming: visits !== null && visits.upcoming.length > 0, requiredDocuments: documents.filter((one) => one.required).length }),
    documents: documents.flatMap(viewDocument),
    balance: store.billing.readSettings().clientSeesAccount && isWithinSections(session, 'billing') ? viewBalance(services, clientId) : null,
    upcoming: visits && visits.upcoming.slice(0, upcomingShown),
    upcomingMore: Math.max(0, (visits?.upcoming.length ?? 0) - upcomingShown),
    canSchedule: visits?.canSchedule ?? false,
    counts: { documents: documents.length, unreadMessages: store.billing.countUnreadMessages(clientId), toConfirm: visits?.upcoming.filter((visit) => visit.confirm.kind === 'now').length ?? 0 },
  };
}

function viewBalance({ store }: Services, clientId: string): Dashboard['balance'] {
  const openVisits = settleAccount(store.billing.readLedger(clientId)).charges.filter(({ openCents }) => openCents > 0).length;
  return { ...computeBalance(store.billing.sumBalance(clientId)), openVisits };
}

function viewDocument({ id, title, titleEs, kind, required, dueRule, dueDate, size, status }: DocumentAssignment): AssignedDocument[] {
  if (status !== 'assigned' && status !== 'opened' && status !== 'in_progress') return [];
  return [{ id, title, titleEs, kind, required, dueRule, dueDate, size, status }];
}
