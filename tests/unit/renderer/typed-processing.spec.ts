import { expect, test } from 'vitest';
import { fillProcessing, readProcessing, type Processing } from '#renderer/payments/typed-processing.ts';

const kept: Processing = { processor: 'stripe', canSimulate: false, keyPlace: 'keychain', keyMode: 'live', descriptor: 'Office payment', maxPaymentCents: 500_000, cardsOnFile: true, afterPaymentAddress: null, trouble: null };

test('the key that is kept is never filled in, and stays where nothing new is pasted', () => {
  const typed = fillProcessing(kept);
  expect(typed.key).toBe('');
  expect(readProcessing(typed)).toEqual({ processor: 'stripe', key: null, descriptor: 'Office payment', maxPaymentCents: 500_000, cardsOnFile: true, afterPaymentAddress: null });
});

test('a pasted key loses the spaces round it', () => {
  expect(readProcessing({ ...fillProcessing(kept), key: ' rk_test_1 ' })?.key).toBe('rk_test_1');
});

test.each<[string, Partial<ReturnType<typeof fillProcessing>>]>([
  ['no text for the page', { descriptor: ' ' }], ['no amount', { most: '' }], ['less than a dollar', { most: '0.99' }], ['more than the contract takes', { most: '100000.01' }],
  ['an address without encryption', { after: 'http://clinic.example' }], ['no address', { after: 'https://' }],
])('%s is asked for again', (_, part) => {
  expect(readProcessing({ ...fillProcessing(kept), ...part })).toBeUndefined();
});
