import { ipcRenderer } from 'electron';

/** The one channel. main/electron/ipc-transport.ts says the same word. */
const portChannel = 'anteroom-port';

/**
 * All that a page gets from outside: one end of a port, when it asks for it. Only our own page in this very window may ask, and nothing
 * is exposed. Who sits at the other end, and as whom, the host knows from the window.
 */
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== window.location.origin || window.location.protocol !== 'app:' || event.data !== 'anteroom-ready') return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage(portChannel, null, [port1]);
  window.postMessage(portChannel, window.location.origin, [port2]);
});
