/** The one message that the preload forwards. */
const handshake = 'anteroom-port';

/** Waits for the port that preload forwards from the host; accepts it only from this very window. */
export function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== handshake || !port) return;
      window.removeEventListener('message', listen);
      port.start();
      resolve(port);
    };
    window.addEventListener('message', listen);
    window.postMessage('anteroom-ready', window.location.origin);
  });
}
