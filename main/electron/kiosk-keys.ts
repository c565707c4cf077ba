import type { Input } from 'electron';

/** With the command key: editing in a field and moving in its text. Every other chord is the browser's or the system's. */
const editing = new Set(['a', 'c', 'x', 'v', 'z', 'y', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Backspace']);
const modifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph']);

type Chord = Pick<Input, 'key' | 'code' | 'control' | 'alt' | 'shift' | 'meta'>;

/** An allow-list: what a person types passes, what opens, leaves, prints or looks inside does not. */
export function isForbiddenChord({ key, control, alt, shift, meta }: Chord, platform: NodeJS.Platform = process.platform): boolean {
  if (modifiers.has(key)) return false;
  if (/^(?:F\d{1,2}$|Meta|Browser|Launch|Media|Audio|Print|ContextMenu|Help|Zoom|Find|Open|Save|New|Close|Exit|WakeUp|Power|Standby)/u.test(key) && key.length > 1) return true;
  // AltGr and the Mac's Option type letters such as @ and ñ, and report themselves as Alt or Ctrl+Alt.
  const isTyped = key.length === 1 && !/[\da-z ]/iu.test(key);
  if (alt && !meta && isTyped) return false;
  const [command, other] = platform === 'darwin' ? [meta, control] : [control, meta];
  if (alt || other) return true;
  if (!command) return false;
  return key.length === 1 ? shift || !editing.has(key.toLowerCase()) : !editing.has(key);
}

/** Ctrl+Alt+Shift+Q brings the desk's sign-in to the front. It opens nothing by itself: closing asks for a signed-in person. */
export function isStaffExit({ code, control, alt, shift, meta }: Chord): boolean {
  return control && alt && shift && !meta && code === 'KeyQ';
}
