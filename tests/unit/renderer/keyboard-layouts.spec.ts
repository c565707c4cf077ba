import { describe, expect, it } from 'vitest';
import { getKeyboardLayout } from '#renderer/ui/keyboard-layouts.ts';

const textOf = (...layouts: ReturnType<typeof getKeyboardLayout>[]) => layouts.flatMap(({ rows }) => rows.flat()).map((key) => ('text' in key ? key.text : key.action));

describe('on-screen keyboards', () => {
  it('offers every letter of a name, with Ñ, apostrophe and hyphen', () => {
    expect(textOf(getKeyboardLayout('letters', 'letters', false))).toEqual(expect.arrayContaining([...'ABCDEFGHIJKLMNÑOPQRSTUVWXYZ', "'", '-', 'DELETE']));
  });
  it('can type every printable ASCII character into a password', () => {
    const typed = new Set(textOf(...[true, false].flatMap((isCapital) => [getKeyboardLayout('password', 'letters', isCapital), getKeyboardLayout('password', 'symbols', isCapital), getKeyboardLayout('text', 'letters', isCapital)])));
    typed.add(typed.has('SPACE') ? ' ' : '');
    const missing = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).filter((sign) => !typed.has(sign));
    expect(missing).toEqual([]);
  });
  it('can type dollars and cents on the pad of an amount', () => {
    expect(textOf(getKeyboardLayout('amount', 'letters', false)).toSorted()).toEqual([...'.0123456789', 'DELETE'].toSorted());
  });
  it('keeps at most ten keys to a row, so that each is wide enough for a thumb', () => {
    for (const kind of ['letters', 'text', 'email', 'number', 'amount', 'password'] as const) {
      for (const layer of ['letters', 'accents', 'symbols'] as const) {
        for (const row of getKeyboardLayout(kind, layer, false).rows) expect(row.length).toBeLessThanOrEqual(10);
      }
    }
  });
});
