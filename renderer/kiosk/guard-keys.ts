/** With the command key: editing in a field and moving in its text. Every other chord is the browser's or the system's. */
const editing = new Set(['a', 'c', 'x', 'v', 'z', 'y', 'Home', 'End', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Backspace']);
const modifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph']);
const ofBrowser = /^(?:F\d{1,2}|Meta|Browser.*|Launch.*|Media.*|Audio.*|Print.*|ContextMenu|Help|Zoom.*|Find|Open|Save|New|Close|Exit|WakeUp|Power|Standby)$/u;

type Chord = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>;

/** An allow-list, the same as the Electron window's: what a person types passes, what opens, leaves, prints or looks inside does not. */
export function isForbiddenChord(event: Chord, isMac = navigator.platform.startsWith('Mac')): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (modifiers.has(key)) return false;
  if (ofBrowser.test(key)) return true;
  // AltGr types @ and the like on many keyboards and reports itself as Ctrl+Alt.
  if (event.getModifierState('AltGraph')) return false;
  const [command, other] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  // The Mac's Option types letters such as ñ.
  if (isMac && altKey && !command && !other && key.length === 1) return false;
  if (altKey || other) return true;
  if (!command) return false;
  return key.length === 1 ? shiftKey || !editing.has(key.toLowerCase()) : !editing.has(key);
}

/** The page's own part of the lock: keys, context menu, drag and drop, zoom and middle clicks. The rest is the window's and the system's. */
export function guardKeys(): () => void {
  const stop = (event: Event) => event.preventDefault();
  const stopChord = (event: KeyboardEvent) => {
    if (!isForbiddenChord(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stopZoom = (event: WheelEvent) => event.ctrlKey && event.preventDefault();
  const stopMiddle = (event: MouseEvent) => event.button !== 0 && event.preventDefault();
  // With a key held down a link opens a window, or is saved.
  const stopHeld = (event: MouseEvent) => {
    const isHeld = event.ctrlKey || event.shiftKey || event.altKey || event.metaKey;
    if (isHeld && event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  };
  const off = new AbortController();
  const options = { capture: true, passive: false, signal: off.signal };
  addEventListener('keydown', stopChord, options);
  addEventListener('wheel', stopZoom, options);
  addEventListener('auxclick', stopMiddle, options);
  addEventListener('click', stopHeld, options);
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart']) addEventListener(name, stop, options);
  return () => off.abort();
}
