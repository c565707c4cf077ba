import { describe, expect, it } from 'vitest';
import { isForbiddenChord as isForbiddenInWindow } from '#main/electron/kiosk-keys.ts';
import { isForbiddenChord } from '#renderer/kiosk/guard-keys.ts';

function chord(key: string, held: { ctrl?: boolean; alt?: boolean; meta?: boolean; shift?: boolean; altGr?: boolean } = {}) {
  return { key, ctrlKey: held.ctrl ?? false, altKey: held.alt ?? false, metaKey: held.meta ?? false, shiftKey: held.shift ?? false, getModifierState: (name: string) => name === 'AltGraph' && (held.altGr ?? false) };
}

describe('the kiosk key guard', () => {
  it('stops chords that open windows, print, save, search, zoom or look inside', () => {
    for (const key of ['t', 'n', 'N', 'w', 'p', 's', 'o', 'l', 'u', 'f', 'r', '+', '0', 'Tab', 'F4']) expect(isForbiddenChord(chord(key, { ctrl: true }), false)).toBe(true);
    for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu']) expect(isForbiddenChord(chord(key), false)).toBe(true);
    for (const key of ['ArrowLeft', 'F4', 'Home']) expect(isForbiddenChord(chord(key, { alt: true }), false)).toBe(true);
  });
  it('lets a person type, move, paste and undo', () => {
    for (const key of ['a', 'ñ', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowLeft']) expect(isForbiddenChord(chord(key), false)).toBe(false);
    for (const key of ['c', 'v', 'x', 'a', 'z']) expect(isForbiddenChord(chord(key, { ctrl: true }), false)).toBe(false);
  });
  it('lets AltGr type the signs of other keyboards', () => {
    expect(isForbiddenChord(chord('2', { ctrl: true, alt: true, altGr: true }), false)).toBe(false);
  });
  it('passes none of 1,000 chords but those that edit a text, as the Electron window does', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789+-=.,/;'];
    const named = ['Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', ' ', 'PrintScreen', 'Pause'];
    const browser = [...Array.from({ length: 24 }, (_, index) => `F${index + 1}`), 'Meta', 'ContextMenu', 'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'BrowserSearch', 'BrowserFavorites', 'BrowserStop', 'LaunchMail', 'LaunchApplication1', 'LaunchMediaPlayer', 'MediaPlayPause', 'AudioVolumeUp', 'Print', 'ZoomIn', 'ZoomOut', 'Help', 'Find', 'Open', 'Save', 'New', 'Close', 'Exit', 'WakeUp', 'Power', 'Standby'];
    const edits = new Set(['a', 'c', 'x', 'v', 'z', 'y', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Backspace']);
    let swept = 0;
    const passed: string[] = [];
    for (let bits = 1; bits < 16; bits += 1) {
      const held = { ctrl: (bits & 1) > 0, alt: (bits & 2) > 0, meta: (bits & 4) > 0, shift: (bits & 8) > 0 };
      // Shift alone types.
      if (bits === 8) continue;
      for (const key of [...letters, ...named, ...browser]) {
        swept += 1;
        const typed = held.shift && key.length === 1 ? key.toUpperCase() : key;
        if (isForbiddenChord(chord(typed, held), false)) continue;
        const isEdit = held.ctrl && !held.alt && !held.meta && edits.has(key) && !(held.shift && key.length === 1);
        if (!isEdit) passed.push(`${JSON.stringify(held)} ${key}`);
        // The Electron window keeps the same list.
        expect(isForbiddenInWindow({ key: typed, code: '', control: held.ctrl, alt: held.alt, meta: held.meta, shift: held.shift }, 'linux'), typed).toBe(false);
      }
    }
    expect(passed).toEqual([]);
    expect(swept).toBeGreaterThan(1_000);
    for (const key of browser) expect(isForbiddenChord(chord(key), false), key).toBe(true);
  });
});
