import { translateScript } from './chromium.ts';

/** Name of the preload's own JavaScript world in each page. */
export const worldName = 'Electron Isolated Context';
export const bindingName = 'electronStandin';

/** `require('electron')` of a sandboxed preload, with the ports that it sends relayed to the test's process, and then the preload. */
export function preloadScript(preload: string): string {
  return `if (window.top === window) {
  const ports = new Map();
  const encode = (data) => typeof data === 'string' ? { text: data } : { bytes: btoa(String.fromCharCode(...new Uint8Array(data.buffer ?? data))) };
  const decode = ({ text, bytes }) => text ?? Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)).buffer;
  const tell = (message) => globalThis.${bindingName}(JSON.stringify(message));
  globalThis.fromMain = (id, kind, data) => {
    const port = ports.get(id);
    if (kind === 'close') port?.close();
    else port?.postMessage(decode(data));
  };
  const ipcRenderer = new Proxy({ postMessage: (channel, message, sent) => {
    const ids = (sent ?? []).map((port) => {
      const id = crypto.randomUUID();
      ports.set(id, port);
      port.onmessage = ({ data }) => tell({ kind: 'port', id, data: encode(data) });
      return id;
    });
    tell({ kind: 'ipc', channel, message, ids });
  } }, { get: (held, name) => { if (!(name in held)) throw new Error('not implemented in the electron stand-in: ipcRenderer.' + String(name)); return held[name]; } });
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name);
    return { ipcRenderer };
  };
  ${translateScript(preload)}
}`;
}
