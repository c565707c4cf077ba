import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], fontSrc: ["'self'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'"],
      baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"], requireTrustedTypesFor: ["'script'"],
    },
  },
  // Plain HTTP on loopback only: a promise of TLS would lock the screens out.
  strictTransportSecurity: false,
});

/** What every answer to a screen carries, whichever host gives it. Nothing is kept unless the answer says otherwise. */
export function setScreenHeaders(request: IncomingMessage, response: ServerResponse): void {
  protect(request, response, (cause?: unknown) => {
    if (cause !== undefined) throw new Error('The screen headers cannot be set', { cause });
  });
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()');
  response.setHeader('cache-control', 'no-store');
}

/** The same headers for a host that answers without HTTP. */
export function listScreenHeaders(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  setScreenHeaders(request, response);
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
