import type { Appointment } from '#db/queries/appointments.ts';
import type { Client } from '#db/queries/clients.ts';
import type { Location, Service } from '#db/queries/practice.ts';
import type { PortalSettingsRow, Provider } from '#db/queries/providers.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Services } from '#main/api/services.ts';
import { describePlace, fullNameOf, nameProvider, requirePractice, zoneOf } from '#main/api/words-of-record.ts';
import type { ClientAppointment, DeskAppointment } from '#main/contract/appointments.ts';
import type { ProviderName } from '#main/contract/values.ts';
import { judgeCancel } from './cancel-policy.ts';
import { judgeConfirm } from './confirm-policy.ts';
import { judgeUndo } from './judge-undo.ts';

const hourMs = 3_600_000;

/** What putting visits in words needs, read once for a whole list. */
export type ViewFacts = {
  readonly now: number;
  readonly practiceZone: string;
  readonly locations: readonly Location[];
  readonly services: readonly Service[];
  readonly providers: ReadonlyMap<string, Provider>;
  settingsOf(providerId: string): PortalSettingsRow;
};

export function readViewFacts(services: Services): ViewFacts {
  const { store, clock } = services;
  return {
    now: clock.now(),
    practiceZone: requirePractice(services).timeZone,
    locations: store.practice.listLocations(),
    services: store.practice.listServices(),
    providers: new Map(store.providers.list().map((provider) => [provider.id, provider])),
    settingsOf: store.providers.readSettings(),
  };
}

/** A visit as its client reads it, with what they may do about it now. */
export function viewForClient(visit: Appointment, facts: ViewFacts): ClientAppointment {
  const settings = facts.settingsOf(visit.providerId);
  return {
    ...viewOfVisit(visit, facts),
    ticketNumber: visit.ticketNumber,
    confirm: confirmRuleOf(visit, settings, facts),
    cancel: cancelRuleOf(visit, settings, facts.now),
    reasonNeeded: settings.requireReasonOnCancel && visit.status === 'booked',
    undoMinutes: settings.undoMinutes,
    undoUntil: judgeUndo(visit, 'client', facts.now),
    cancelledLate: visit.cancelledLate,
  };
}

/** A visit as the desk reads it. */
export function viewForDesk(visit: Appointment, services: Services, facts: ViewFacts): DeskAppointment {
  return describeForDesk(visit, services.store.clients.find(visit.clientId), facts);
}

/** Many visits with one read of their clients. */
export function viewAllForDesk(visits: readonly Appointment[], { store }: Services, facts: ViewFacts): DeskAppointment[] {
  const clients = new Map(store.clients.listByIds([...new Set(visits.map((visit) => visit.clientId))]).map((client) => [client.id, client]));
  return visits.map((visit) => describeForDesk(visit, clients.get(visit.clientId), facts));
}

function describeForDesk(visit: Appointment, client: Client | undefined, facts: ViewFacts): DeskAppointment {
  if (!client) throw refusal('NOT_FOUND');
  const settings = facts.settingsOf(visit.providerId);
  const { clientId, serviceId, source, confirmedAt, confirmedBy, arrivedAt, visitStartedAt, visitEndedAt } = visit;
  const { cancelledAt, cancelledBy, cancelReason, cancelledLate, lateFeeCents, heldUntil, decideNote, overlapAccepted, createdAt } = visit;
  return {
    ...viewOfVisit(visit, facts),
    clientName: fullNameOf(client),
    canUndoCancel: judgeUndo(visit, 'staff', facts.now) !== null,
    ...{ clientId, serviceId, source, confirmedAt, confirmedBy, arrivedAt, visitStartedAt, visitEndedAt },
    ...{ cancelledAt, cancelledBy, cancelReason, cancelledLate, lateFeeCents, heldUntil, decideNote, overlapAccepted, createdAt },
    noticeEndsAt: visit.status === 'booked' ? visit.startsAt - settings.cancelNoticeHours * hourMs : null,
    providerLateFeeCents: settings.lateCancelFeeCents,
  };
}

function viewOfVisit(visit: Appointment, facts: ViewFacts) {
  const { id, startsAt, endsAt, status } = visit;
  return {
    ...{ id, startsAt, endsAt, status },
    timeZone: zoneOf(visit.locationId, facts.locations, facts.practiceZone),
    provider: providerNameOf(visit.providerId, facts),
    serviceName: facts.services.find((service) => service.id === visit.serviceId)?.name ?? null,
    place: describePlace(visit, facts.locations),
  };
}

function providerNameOf(providerId: string, facts: ViewFacts): ProviderName {
  const provider = facts.providers.get(providerId);
  if (!provider) throw new Error('A visit names a provider who is not in the store');
  return nameProvider(provider);
}

function confirmRuleOf(visit: Appointment, settings: PortalSettingsRow, facts: ViewFacts): ClientAppointment['confirm'] {
  const zone = zoneOf(visit.locationId, facts.locations, facts.practiceZone);
  const judgement = judgeConfirm({ ...visit, zone }, settings, facts.now);
  if (judgement.kind === 'may-confirm') return { kind: 'now' };
  if (judgement.kind === 'already-confirmed') return { kind: 'done', at: judgement.confirmedAt };
  return judgement.reason === 'too-early' ? { kind: 'from', date: judgement.confirmFrom } : { kind: 'no' };
}

function cancelRuleOf(visit: Appointment, settings: PortalSettingsRow, now: number): ClientAppointment['cancel'] {
  const judgement = judgeCancel(visit, settings, now);
  if (judgement.kind === 'withdraw') return { kind: 'withdraw' };
  if (judgement.kind === 'late') return { kind: 'late', feeCents: judgement.feeCents };
  if (judgement.kind === 'free') {
    return { kind: 'free', freeUntil: judgement.freeUntil, lateFeeCents: settings.lateCancel === 'block' ? null : settings.lateCancelFeeCents };
  }
  return judgement.reason === 'too-late' || judgement.reason === 'not-allowed' ? { kind: 'ask_desk' } : { kind: 'no' };
}
