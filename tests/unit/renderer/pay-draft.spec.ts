import { describe, expect, test } from 'vitest';
import { emptyDraft, listChoices, sumOf } from '#renderer/payments/pay-draft.ts';
import type { PayOptions } from '#renderer/payments/pay-source.ts';
import { readAmount } from '#renderer/payments/read-amount.ts';

const charge = (id: string, openCents: number) => ({ id, serviceDate: '2026-11-10', description: 'Session', providerName: null, openCents });
const options: PayOptions = {
  closed: null, responsibilityCents: 6_000, minCents: 500, maxCents: 6_000, allowPrepay: false, openCharges: [charge('a', 2_500), charge('b', 3_500)],
  todayCents: 2_500, todayChargeIds: ['a'], canAddCard: true, cards: [], underWay: null, addingCard: null,
};

describe('what is offered to be paid', () => {
  test('all, today’s visit, chosen visits and another amount', () => {
    expect(listChoices(options)).toEqual(['all', 'today', 'charges', 'other']);
  });

  test.each<[string, Partial<PayOptions>, string[]]>([
    ['today is all there is', { todayCents: 6_000 }, ['all', 'charges', 'other']],
    ['all is more than may be paid at once', { maxCents: 3_000 }, ['today', 'charges', 'other']],
    ['one visit is open', { openCharges: [charge('a', 6_000)], todayCents: 0 }, ['all', 'other']],
    ['nothing is due and paying ahead is open', { responsibilityCents: 0, openCharges: [], todayCents: 0 }, ['other']],
  ])('nothing that would be refused: %s', (_, part, choices) => {
    expect(listChoices({ ...options, ...part })).toEqual(choices);
  });
});

describe('what would be paid', () => {
  test.each<[string, Partial<typeof emptyDraft>, ReturnType<typeof sumOf>]>([
    ['nothing chosen', {}, undefined],
    ['all, oldest first', { choice: 'all' }, { amountCents: 6_000, chargeIds: null }],
    ['today’s visit', { choice: 'today' }, { amountCents: 2_500, chargeIds: ['a'] }],
    ['no visit touched', { choice: 'charges' }, undefined],
    ['a visit that is paid meanwhile no longer counts', { choice: 'charges', ticked: ['b', 'gone'] }, { amountCents: 3_500, chargeIds: ['b'] }],
    ['another amount', { choice: 'other', typed: '12.5' }, { amountCents: 1_250, chargeIds: null }],
    ['another amount out of bounds', { choice: 'other', typed: '60.01' }, undefined],
  ])('%s', (_, part, sum) => {
    expect(sumOf({ ...emptyDraft, ...part }, options)).toEqual(sum);
  });
});

test.each([
  ['', 'empty'], ['  ', 'empty'], ['10,00', 'unreadable'], ['1e3', 'unreadable'], ['-5', 'unreadable'], ['1.234', 'unreadable'], ['0', 'too_small'], ['4.99', 'too_small'], ['60.01', 'too_large'], ['999999999', 'too_large'],
])('the amount "%s" is %s', (typed, kind) => {
  expect(readAmount(typed, options).kind).toBe(kind);
});

test.each([['5', 500], ['60.00', 6_000], ['$1,250.50', 125_050]])('the amount "%s" is %i cents', (typed, cents) => {
  expect(readAmount(typed, { minCents: 500, maxCents: 200_000 })).toEqual({ kind: 'amount', cents });
});
