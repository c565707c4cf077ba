import type { Charge } from '#db/queries/billing.ts';
import { todayOf, type DeskCall } from '#main/api/desk-call.ts';
import { refusal } from '#main/api/refuse.ts';
import type { Inputs, Outputs } from './billing-call.ts';
import { requireNotAhead } from './billing-call.ts';
import { postToLedger } from './post-to-ledger.ts';
import { standing } from '#main/api/settle-account.ts';
import { dateOfVisit } from './visit-date.ts';

/**
 * @throws DATE_AHEAD the service lies ahead
 * @throws MORE_THAN_DUE insurance is expected to pay more than the fee
 * @throws CHANGED_MEANWHILE the visit is not the client's, or has this charge already
 * @throws NOT_FOUND provider or diagnosis unknown
 */
export function postCharge(call: DeskCall, input: Inputs['postCharge']): Outputs['postCharge'] {
  const { store } = call.services;
  const { intentId, modifiers, diagnosisIds, ...details } = input;
  requireNotAhead(call.services, details.serviceDate);
  if (details.insuranceExpectedCents > details.feeCents) throw refusal('MORE_THAN_DUE');
  const provider = store.providers.find(details.providerId);
  const known = new Set(store.coverage.listDiagnoses(details.clientId).map(({ id }) => id));
  if (!provider || diagnosisIds.some((id) => !known.has(id))) throw refusal('NOT_FOUND');
  return postToLedger(call, {
    clientId: details.clientId, intentId,
    isSame: ({ charge }) => charge?.feeCents === details.feeCents && charge.serviceDate === details.serviceDate,
    build: (ledger) => {
      requireFree(call, input, ledger.charges);
      return {
        charge: {
          ...details, id: intentId, supervisorId: provider.supervisorId, modifiers: modifiers.join(' '), diagnosisIds: JSON.stringify(diagnosisIds),
          reversesId: null, reason: null, postedAt: call.services.clock.now(), postedBy: call.staff.id,
        },
      };
    },
  });
}

/** The same code is charged once a visit; add-on codes have their own. */
function requireFree({ services }: DeskCall, { appointmentId, clientId, providerId, kind, code }: Inputs['postCharge'], charges: readonly Charge[]): void {
  if (appointmentId === null) return;
  const visit = services.store.appointments.find(appointmentId);
  const isTheirs = visit?.clientId === clientId && visit.providerId === providerId;
  const isCharged = standing(charges).some((charge) => charge.appointmentId === appointmentId && charge.kind === kind && charge.code === code);
  if (!isTheirs || isCharged) throw refusal('CHANGED_MEANWHILE');
}

/**
 * The fee of a late cancel, pending on the visit until somebody posts it.
 * @throws CHANGED_MEANWHILE no fee is pending any more
 */
export function postLateFee(call: DeskCall, { intentId, appointmentId, feeCents }: Inputs['postLateFee']): Outputs['postLateFee'] {
  return settleLateFee(call, { intentId, appointmentId, feeCents, reason: null });
}

/** Posts it at no cost, so that the account says that it was waived and why. */
export function waiveLateFee(call: DeskCall, { intentId, appointmentId, reason }: Inputs['waiveLateFee']): Outputs['waiveLateFee'] {
  return settleLateFee(call, { intentId, appointmentId, feeCents: 0, reason });
}

function settleLateFee(call: DeskCall, { intentId, appointmentId, feeCents, reason }: Inputs['postLateFee'] & { reason: string | null }): Outputs['postLateFee'] {
  const { services } = call;
  const visit = services.store.appointments.find(appointmentId);
  if (!visit) throw refusal('NOT_FOUND');
  return postToLedger(call, {
    clientId: visit.clientId, intentId,
    isSame: ({ charge }) => charge?.appointmentId === appointmentId && charge.feeCents === feeCents,
    build: (ledger) => {
      const isPosted = standing(ledger.charges).some((charge) => charge.appointmentId === appointmentId && charge.kind === 'late_cancel');
      if (visit.status !== 'cancelled' || visit.lateFeeCents === null || isPosted) throw refusal('CHANGED_MEANWHILE');
      return {
        charge: {
          id: intentId, clientId: visit.clientId, providerId: visit.providerId, supervisorId: null, appointmentId, serviceDate: serviceDateOf(call, visit), code: null, modifiers: '', units: 1, minutes: null,
          placeOfService: null, diagnosisIds: '[]', description: 'Late cancellation', kind: 'late_cancel', feeCents, insuranceExpectedCents: 0, reversesId: null, reason, postedAt: services.clock.now(), postedBy: call.staff.id,
        },
      };
    },
  });
}

/** A fee can be posted before the day of the cancelled visit; it is owed from then on. */
function serviceDateOf({ services }: DeskCall, visit: { startsAt: number; locationId: string | null }): string {
  const [visitDate, today] = [dateOfVisit(services, visit), todayOf(services)];
  return visitDate < today ? visitDate : today;
}
