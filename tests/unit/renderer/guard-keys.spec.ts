import { describe, expect, it } from 'vitest';
import { isForbiddenChord } from '#renderer/kiosk/guard-keys.ts';

function chord(key: string, held: { ctrl?: boolean; alt?: boolean; meta?: boolean; altGr?: boolean } = {}) {
  return { key, ctrlKey: held.ctrl ?? false, altKey: held.alt ?? false, metaKey: held.meta ?? false, getModifierState: (name: string) => name === 'AltGraph' && (held.altGr ?? false) };
}

describe('the kiosk key guard', () => {
  it('stops chords that open windows, print, save, search, zoom or look inside', () => {
    for (const key of ['t', 'n', 'N', 'w', 'p', 's', 'o', 'l', 'u', 'f', 'r', '+', '0', 'Tab', 'F4']) expect(isForbiddenChord(chord(key, { ctrl: true }))).toBe(true);
    for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu']) expect(isForbiddenChord(chord(key))).toBe(true);
    for (const key of ['ArrowLeft', 'F4', 'Home']) expect(isForbiddenChord(chord(key, { alt: true }))).toBe(true);
  });
  it('lets a person type, move, paste and undo', () => {
    for (const key of ['a', 'ñ', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowLeft']) expect(isForbiddenChord(chord(key))).toBe(false);
    for (const key of ['c', 'v', 'x', 'a', 'z']) expect(isForbiddenChord(chord(key, { ctrl: true }))).toBe(false);
  });
  it('lets AltGr type the signs of other keyboards', () => {
    expect(isForbiddenChord(chord('2', { ctrl: true, alt: true, altGr: true }))).toBe(false);
  });
});
