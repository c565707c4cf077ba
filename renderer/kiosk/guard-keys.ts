/** Chords of the browser that would leave the page, open another window, print, save or look inside. */
const withControl = new Set(['t', 'n', 'w', 'p', 's', 'o', 'l', 'k', 'e', 'r', 'u', 'h', 'j', 'd', 'b', 'f', 'g', 'i', 'm', 'q', '+', '-', '=', '0', 'Tab', 'PageUp', 'PageDown', 'F4', 'F5', 'Delete', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
const withAlt = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'F4', 'd', 'e', 'f', 'Enter', ' ']);

export function isForbiddenChord(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (/^F\d{1,2}$/u.test(key) || key.startsWith('Browser') || key.startsWith('Launch') || key === 'ContextMenu') return true;
  // AltGr types @ and the like on many keyboards and reports itself as Ctrl+Alt.
  if (event.getModifierState('AltGraph')) return false;
  return ((event.ctrlKey || event.metaKey) && withControl.has(key)) || (event.altKey && withAlt.has(key));
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
  const off = new AbortController();
  const options = { capture: true, passive: false, signal: off.signal };
  addEventListener('keydown', stopChord, options);
  addEventListener('wheel', stopZoom, options);
  addEventListener('auxclick', stopMiddle, options);
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart']) addEventListener(name, stop, options);
  return () => off.abort();
}
