import type { Ledger, LedgerEntry } from '#db/queries/billing.ts';
import { judgeChargeLine, judgeRefund, judgeReversal, reverseCharge, reverseEntry } from '#main/api/judge-line.ts';
import type { ChargeLineKind } from '#main/api/judge-line.ts';
import { layMoney } from '#main/api/lay-money.ts';
import type { Happening } from './plain-ledger.ts';

/** A wish, by numbers that point at what is there when its turn comes. */
export type Wish = { what: Happening['what']; amount: number; expected: number; pick: number; day: number; ticks: number[] };

const lineKinds: Partial<Record<Happening['what'], ChargeLineKind>> = { insurance: 'insurance_payment', take_off: 'insurance_adjustment', give_up: 'write_off', to_client: 'insurance_to_client' };

/** Plays wishes on an empty account by the product's policies; what they refuse did not happen. */
export function playLedger(wishes: readonly Wish[]): { ledger: Ledger; story: Happening[]; steps: Ledger[] } {
  let ledger: Ledger = { charges: [], entries: [], allocations: [] };
  const story: Happening[] = [];
  const steps: Ledger[] = [];
  wishes.forEach((wish, at) => {
    const done = playOne(ledger, wish, `n${at}`, at);
    if (!done) return;
    story.push(done.happening);
    ledger = done.ledger;
    ledger = { ...ledger, allocations: [...ledger.allocations, ...layMoney(ledger, at, done.chosen)] };
    steps.push(ledger);
  });
  return { ledger, story, steps };
}

type Played = { happening: Happening; ledger: Ledger; chosen?: { entryId: string; chargeIds: string[] } };

function playOne(ledger: Ledger, { what, amount, expected, pick, day, ticks }: Wish, id: string, at: number): Played | undefined {
  const date = `2026-0${1 + (day % 9)}-15`;
  const withEntry = (fields: Partial<LedgerEntry> & Pick<LedgerEntry, 'kind'>): Ledger => ({ ...ledger, entries: [...ledger.entries, { ...plainEntry(id, date, at), amountCents: amount, ...fields }] });
  const charge = ledger.charges[pick % Math.max(1, ledger.charges.length)];
  const entry = ledger.entries[pick % Math.max(1, ledger.entries.length)];
  if (what === 'charge') return { happening: { what, id, date, fee: amount, expected: Math.min(expected, amount) }, ledger: { ...ledger, charges: [...ledger.charges, plainCharge(id, date, at, amount, Math.min(expected, amount))] } };
  if (what === 'pay' || what === 'credit') {
    const chargeIds = ticks.flatMap((tick) => ledger.charges[tick]?.id ?? []);
    return { happening: { what, id, amount }, ledger: withEntry({ kind: what === 'pay' ? 'client_payment' : 'courtesy_credit' }), ...(what === 'pay' ? { chosen: { entryId: id, chargeIds } } : {}) };
  }
  if (what === 'refund') {
    const judged = entry && judgeRefund(ledger, { paymentId: entry.id, amountCents: amount });
    return judged?.kind === 'fits' && entry ? { happening: { what, id, payment: entry.id, amount }, ledger: withEntry({ kind: 'refund', refundsId: entry.id }) } : undefined;
  }
  if (what === 'undo') {
    const target = [...ledger.charges, ...ledger.entries][pick % Math.max(1, ledger.charges.length + ledger.entries.length)];
    const judged = target && judgeReversal(ledger, target.id);
    if (judged?.kind !== 'fits') return undefined;
    const by = { id, entryDate: date, reason: 'wrong', postedAt: at, postedBy: null };
    const next = judged.charge ? { ...ledger, charges: [...ledger.charges, reverseCharge(judged.charge, { id, reason: 'wrong', postedAt: at, postedBy: null })] } : { ...ledger, entries: [...ledger.entries, reverseEntry(judged.entry, by)] };
    return { happening: { what, id, of: target?.id ?? '' }, ledger: next };
  }
  const kind = lineKinds[what];
  const judged = kind && charge ? judgeChargeLine(ledger, { kind, chargeId: charge.id, amountCents: amount }) : undefined;
  if (!kind || !charge || judged?.kind !== 'fits') return undefined;
  return { happening: { what, id, charge: charge.id, amount }, ledger: withEntry({ kind, chargeId: charge.id, amountCents: judged.amountCents, expectedDropCents: judged.expectedDropCents }) };
}

function plainEntry(id: string, entryDate: string, postedAt: number): Omit<LedgerEntry, 'kind' | 'amountCents'> {
  return {
    id, clientId: 'client', chargeId: null, expectedDropCents: 0, entryDate, method: null, reference: null, memo: null, statementMemo: null, reason: null,
    reversesId: null, refundsId: null, partOfId: null, receiptNumber: null, postedAt, postedBy: null,
  };
}

function plainCharge(id: string, serviceDate: string, postedAt: number, feeCents: number, insuranceExpectedCents: number): Ledger['charges'][number] {
  return {
    id, clientId: 'client', providerId: 'provider', supervisorId: null, appointmentId: null, serviceDate, code: '90834', modifiers: '', units: 1, minutes: 45, placeOfService: '11',
    diagnosisIds: '[]', description: 'Visit', kind: 'visit', feeCents, insuranceExpectedCents, reversesId: null, reason: null, postedAt, postedBy: null,
  };
}
