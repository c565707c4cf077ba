import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '#main/contract/index.ts';
import { roleCapabilities, roles } from '#main/contract/policy.ts';
import type { Policy, Role } from '#main/contract/policy.ts';
import { startSession } from '#main/api/sessions.ts';
import { createRouterClient, ORPCError } from '@orpc/server';
import { router } from '#main/router.ts';
import type { Seat } from '#main/api/services.ts';
import { openAccountClinic, password } from '#tests/support/account-screens.ts';
import type { AccountClinic } from '#tests/support/account-screens.ts';
import { listArguments } from '#tests/support/arguments-of.ts';
import type { Arguments } from '#tests/support/arguments-of.ts';
import { refusalOf } from '#tests/support/call-as.ts';

type Call = (input: unknown) => Promise<unknown>;
type Named = { name: string; word: string; key: string; policy: Policy; schema: Parameters<typeof listArguments>[0] };
const procedures: readonly Named[] = Object.entries(contract).flatMap(([word, of]) => Object.entries(of).map(([key, one]) => ({
  name: `${word}.${key}`, word, key, policy: one['~orpc'].meta.policy, schema: one['~orpc'].inputSchema as Named['schema'],
})));
const callOf = (screen: object, { word, key }: Named): Call => (screen as Record<string, Record<string, Call>>)[word]?.[key] ?? (() => Promise.reject(new Error(`${word}.${key} is not served`)));

/** What belongs to the practice and not to a client. */
const everybodys: Record<string, string> = {
  providerId: 'tumbleton', providerIds: 'tumbleton', supervisorId: 'tumbleton', serviceId: 'therapy-45', locationId: 'example-way', locationIds: 'example-way', printerId: 'printer', staffId: 'dorothea', timeOffId: 'time-off',
};
/** What the border lets in where a made-up text would not do. */
const samples = { phone: '+12125550123', typed: 'ABCD', color: '#336699', tappedAt: Date.parse('2026-11-24T14:07:00-05:00'), warned: true, npi: null, zip: null, state: null, subscriber: null, consentVersion: '2026-11', minuteOfDay: 600, minutes: 45, units: 1, amountCents: 1_000, code: 'F43.20', rank: 1, modifiers: [], placeOfService: '11' };

let clinic: AccountClinic;
/** Of Marigold. `id` is one of several, by procedure. */
let hers: Record<string, string>;
const idsNamedId: Record<string, string> = { 'billing.saveCoverage': 'coverageId', 'billing.saveDiagnosis': 'diagnosisId' };

beforeAll(async () => {
  clinic = openAccountClinic();
  const { store } = clinic;
  const owner = signedInAs('rowena');
  const { screen } = await clinic.signIn();
  store.coverage.saveDiagnosis({ id: 'diagnosis-marigold', clientId: 'marigold', code: 'F43.20', description: 'Adjustment disorder', validFrom: '2026-01-01', validTo: null, rank: 1, releasedAt: null, releasedBy: null, updatedAt: clinic.now() });
  store.coverage.saveCoverage({ id: 'coverage-marigold', clientId: 'marigold', payer: 'Meadow Mutual', plan: null, memberId: 'M-1', groupNumber: null, relationship: 'self', subscriberName: null, subscriberDateOfBirth: null, order: 'primary', copayCents: null, validFrom: null, validTo: null, updatedAt: clinic.now() });
  const { estimateId } = await owner.estimates.open({ intentId: randomUUID(), clientId: 'marigold', reason: 'requested', askedOn: '2026-11-24', serviceDate: null });
  const item = { providerId: 'tumbleton', locationId: null, code: '90834', description: 'Talk', quantity: 1, eachCents: 15_000, frequency: 'once', namesDiagnosis: false };
  const { versionId } = await owner.estimates.write({ intentId: randomUUID(), estimateId, after: 0, primaryService: 'Talk', serviceDate: null, expiresOn: '2027-11-24', scheduledApart: [], items: [item] });
  store.accounts.saveDevice({ id: 'device-marigold', loginId: 'login-marigold', name: 'Own tablet', tokenHash: 'kept', enrolledBy: 'dorothea', enrolledAt: clinic.now() });
  const { state } = await screen.payments.payWithCard({ intentId: randomUUID(), amountCents: 1_000, chargeIds: null, cardId: 'card-marigold-1' });
  const attemptId = (await screen.payments.startOnPhone({ intentId: randomUUID(), amountCents: 1_000, chargeIds: null, language: 'en' })).id;
  await screen.printing.print({ request: { kind: 'statement', from: '2026-01-01', to: '2026-11-24' }, language: 'en', largePrint: false });
  const first = <T>(what: string, [row]: readonly T[]): T => {
    if (row === undefined) throw new Error(`the demo clinic's Marigold has no ${what}`);
    return row;
  };
  const { id: appointmentId } = first('visit', (await screen.appointments.list({})).upcoming);
  const { id: chargeId } = first('charge', store.billing.readLedger('marigold').charges);
  if (state.kind !== 'paid') throw new Error(state.kind);
  const { entryId } = state;
  const diagnosisId = 'diagnosis-marigold';
  hers = {
    clientId: 'marigold', appointmentId, exceptAppointmentId: appointmentId, chargeId, chargeIds: chargeId, entryId, paymentId: entryId, lineId: chargeId, estimateId, versionId, attemptId, cardId: 'card-marigold-1', diagnosisId, diagnosisIds: diagnosisId,
    coverageId: 'coverage-marigold', deviceId: 'device-marigold', eventId: first('sign-in', (await screen.account.history({})).events).id,
    jobId: first('print job', (await owner.printing.jobs({})).jobs).id,
  };
});
afterAll(() => {
  clinic.practice.close();
  expect(clinic.practice.faults).toEqual([]);
});

const isHers = (name: string): boolean => name in hers;
/** Every shape of the procedure's input that names something of a client's, once with hers and once with what never was. */
function listPairs(procedure: Named, own: Readonly<Record<string, string>> = {}): { real: Arguments; missing: Arguments }[] {
  const idOf = (of: (name: string) => string) => (name: string): string => {
    if (name in own) return own[name] ?? '';
    const known = name === 'id' ? idsNamedId[procedure.name] : name;
    if (known !== undefined && isHers(known)) return of(known);
    return everybodys[name] ?? 'something-of-the-practice';
  };
  const real = listArguments(procedure.schema, idOf((name) => hers[name] ?? ''), samples);
  const missing = listArguments(procedure.schema, idOf(() => 'never-was'), samples);
  return real.flatMap((one, index) => {
    const other = missing[index];
    return other && JSON.stringify(one.ids) === JSON.stringify(other.ids) && one.ids.some((name) => !(name in own) && isHers(name === 'id' ? (idsNamedId[procedure.name] ?? 'id') : name)) ? [{ real: one, missing: other }] : [];
  });
}

/** New with each call: an id, a receipt's number. */
const made = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d+/gu;
type Outcome = { code: string; data: unknown };
const outcomeOf = (call: Promise<unknown>): Promise<Outcome> => call.then((data) => ({ code: 'ANSWERED', data }), (cause: unknown) => {
  if (cause instanceof ORPCError) return { code: String(cause.code), data: cause.data as unknown };
  throw cause;
});

/**
 * Answered exactly as for what never was, and written down against the one who asked and nobody else. `mayAnswer`: staff may name a
 * thing that is not there beside a client of theirs, and it counts for nothing.
 * @returns what was otherwise; undefined = all well
 */
async function findFault(screen: object, procedure: Named, { real, missing }: { real: Arguments; missing: Arguments }, actorId: string, mayAnswer: boolean): Promise<string | undefined> {
  const { store } = clinic;
  const plain = (outcome: Outcome): string => (mayAnswer ? JSON.stringify(outcome).replace(made, '') : JSON.stringify(outcome));
  const said = store.outbox.list().length;
  const given = await outcomeOf(callOf(screen, procedure)(real.input));
  const [event] = store.audit.listLatest(1);
  const written = store.outbox.list().slice(said).map(({ subjectId }) => subjectId);
  const wanted = await outcomeOf(callOf(screen, procedure)(missing.input));
  const troubles = [
    given.code === 'BAD_REQUEST' ? 'the sample does not pass the border' : '',
    given.code === 'ANSWERED' && !mayAnswer ? 'it was answered' : '',
    plain(given) === plain(wanted) ? '' : `other than for what never was (${wanted.code})`,
    event?.procedure === procedure.name && event.actorId === actorId && (event.outcome === 'refused') === (given.code !== 'ANSWERED') ? '' : `audit: ${event?.procedure} ${event?.outcome} ${event?.actorId}`,
    event?.clientIds.includes('marigold') ? 'the audit says that she was touched' : '',
    written.some((id) => Object.values(hers).includes(id)) ? 'something of hers was changed' : '',
  ].filter(Boolean);
  return troubles.length === 0 ? undefined : `${procedure.name} ${JSON.stringify(real.input)}: ${given.code}, ${troubles.join(', ')}`;
}

async function sweep(screen: object, actorId: string, chosen: readonly Named[], { own = {}, mayAnswer = false }: { own?: Record<string, string>; mayAnswer?: boolean } = {}): Promise<{ tried: number; faults: string[] }> {
  const faults: string[] = [];
  let tried = 0;
  for (const procedure of chosen) {
    for (const pair of listPairs(procedure, own)) {
      if (Object.keys(own).some((name) => !pair.real.ids.includes(name))) continue;
      tried += 1;
      faults.push(...[await findFault(screen, procedure, pair, actorId, mayAnswer)].flatMap((fault) => fault ?? []));
    }
  }
  return { tried, faults };
}

test('another client’s ids in any place of any call of a client are as missing as what never was', async () => {
  const { screen } = await clinic.signIn(clinic.kiosk('Kiosk 5'), 'philippa');
  await screen.signIn.choosePerson({ clientId: 'philippa' });
  await screen.account.confirm({ password, code: null });
  const { tried, faults } = await sweep(screen, 'philippa', procedures.filter(({ policy }) => policy.who === 'client'));
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});

test('a provider reaches nothing of a client who is somebody else’s', async () => {
  const { store } = clinic;
  store.signIn.saveStaff({ ...store.signIn.findStaffById('rowan'), id: 'stranger', name: 'Alder Fenn', username: 'stranger', usernameKey: 'stranger', role: 'provider', providerId: 'nobody-of-hers', updatedAt: 1 });
  const { tried, faults } = await sweep(signedInAs('stranger'), 'stranger', procedures.filter(({ policy }) => policy.who === 'staff' && (policy.needs === null || roleCapabilities.provider.includes(policy.needs))));
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});

test('staff who name one client and something of another’s change nothing', async () => {
  const { tried, faults } = await sweep(signedInAs('rowena'), 'rowena', procedures.filter(({ policy }) => policy.who === 'staff'), { own: { clientId: 'philippa' }, mayAnswer: true });
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(10);
});

test('whoever may not call a procedure is refused before its input is looked at, over all procedures and principals', async () => {
  const refusedTo = (policy: Policy, who: 'nobody' | 'client' | 'code' | Role, surface: Seat['surface']): boolean => {
    if (policy.who === 'anyone') return !policy.surfaces.includes(surface);
    if (policy.who === 'client') return surface !== 'kiosk' || (who !== 'client' && who !== 'code') || policy.by === 'fresh_password' || (policy.by === 'password' && who === 'code');
    return surface !== 'desk' || who === 'nobody' || who === 'client' || who === 'code' || (policy.needs !== null && !roleCapabilities[who].includes(policy.needs));
  };
  const people = [['nobody', 'kiosk'], ['nobody', 'desk'], ['client', 'kiosk'], ['code', 'kiosk'], ...roles.map((role) => [role, 'desk'] as const)] as const;
  let tried = 0;
  for (const [who, surface] of people) {
    const screen = surface === 'desk' && who !== 'nobody' ? signedInAs(clinic.store.signIn.listStaff().find(({ role }) => role === who)?.id ?? '') : kioskOf(who, surface);
    for (const procedure of procedures.filter(({ policy }) => refusedTo(policy, who, surface))) {
      const { code } = await refusalOf(callOf(screen, procedure)({ unknown: 'x'.repeat(10) }));
      expect(code, `${who} ${procedure.name}`).toMatch(/^(?:NOT_SIGNED_IN|NOT_ALLOWED|PASSWORD_AGAIN|PASSWORD_SIGN_IN_NEEDED)$/u);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(800);
});

function seatAt(surface: Seat['surface'], name: string): Seat {
  let token: string | undefined;
  return { surface, name, sessionToken: () => token, setSessionToken: (next) => void (token = next) };
}

function signedInAs(staffId: string) {
  const context = { services: clinic.practice.services, seat: seatAt('desk', `Desk of ${staffId}`) };
  startSession(context, { kind: 'staff', proof: 'password', loginId: null, staffId, clientId: null });
  return createRouterClient(router, { context });
}

function kioskOf(who: string, surface: Seat['surface']) {
  const context = { services: clinic.practice.services, seat: seatAt(surface, `Screen of ${who}`) };
  if (who === 'client') startSession(context, { kind: 'client', proof: 'password', loginId: 'login-philippa', staffId: null, clientId: 'philippa' });
  if (who === 'code') startSession(context, { kind: 'client', proof: 'desk_code', loginId: null, staffId: null, clientId: 'philippa' });
  return createRouterClient(router, { context });
}
