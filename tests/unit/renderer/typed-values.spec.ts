import { expect, test } from 'vitest';
import { isNpi } from '#main/contract/npi.ts';
import { readDollars, typeDollars } from '#renderer/ui/read-dollars.ts';
import { readTypedPhone } from '#renderer/ui/read-typed-phone.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import { readSettings, typeSettings } from '#renderer/profile/typed-settings.ts';

test.each([['125', 12_500], ['$1,250.5', 125_050], ['0', 0], [' 50.00 ', 5_000]])('%s dollars are %i cents', (typed, cents) => {
  expect(readDollars(typed)).toBe(cents);
});

test.each(['', '-5', '12.345', '1,25', 'free', '1e3'])('“%s” is no amount', (typed) => {
  expect(readDollars(typed)).toBeUndefined();
});

test('what is shown of an amount is read as the same amount', () => {
  for (const cents of [0, 1, 99, 12_550, 10_000_000]) expect(readDollars(typeDollars(cents))).toBe(cents);
});

test('a whole number has to lie inside its bounds, both included', () => {
  expect([readWholeNumber('5', 5, 720), readWholeNumber(' 720 ', 5, 720)]).toEqual([5, 720]);
  for (const typed of ['4', '721', '5.5', '-5', '', 'five']) expect(readWholeNumber(typed, 5, 720), typed).toBeUndefined();
});

test('a phone as shown stays as it is held, a new one is read to +1 and ten digits, and an empty one is none', () => {
  expect(readTypedPhone('(555) 010-0142', '+15550100142')).toEqual({ kind: 'phone', phone: '+15550100142' });
  expect(readTypedPhone('(555) 010-0142', null)).toEqual({ kind: 'problem', problem: 'no_such_code' });
  expect(readTypedPhone('(555) 555-0123', null)).toEqual({ kind: 'phone', phone: '+15555550123' });
  expect(readTypedPhone(' ', '+15550100142')).toEqual({ kind: 'none' });
  expect(readTypedPhone('555-0142', null)).toEqual({ kind: 'problem', problem: 'no_area_code' });
});

test('an NPI with one wrong digit is caught wherever the digit stands', () => {
  expect(isNpi('1234567893')).toBe(true);
  for (let place = 0; place < 10; place += 1) {
    const digit = (Number('1234567893'[place]) + 1) % 10;
    expect(isNpi(`${'1234567893'.slice(0, place)}${digit}${'1234567893'.slice(place + 1)}`), String(place)).toBe(false);
  }
});

test('portal settings that are typed and not changed are saved as they were', () => {
  const settings = {
    selfSchedule: 'book', allowNew: true, allowActive: true, allowInactive: false, allowDontKnow: true, minNoticeHours: 24, maxAheadDays: 60, slotMinutes: 30, allowConfirm: true, confirmFromDays: 5,
    allowCancel: true, cancelNoticeHours: 24, lateCancel: 'allow_with_fee_notice', lateCancelFeeCents: 5_050, undoMinutes: 3, maxOpenFuture: 4, requireReasonOnCancel: true,
  } as const;
  expect(readSettings(typeSettings(settings))).toEqual(settings);
  expect(readSettings({ ...typeSettings(settings), maxOpenFuture: '0' })).toBeUndefined();
  expect(readSettings({ ...typeSettings(settings), lateCancelFee: '10000.01' })).toBeUndefined();
});
