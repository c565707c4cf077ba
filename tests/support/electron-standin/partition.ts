import { EventEmitter } from 'node:events';
import { startChromium, toElectron, translateScript } from './chromium.ts';
import { loud } from './loud.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Check = (contents: null, permission: string, origin: string) => boolean;
type RequestHandler = (contents: null, permission: string, decide: (isGranted: boolean) => void) => void;
type BeforeRequest = (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;

/** A session of Electron: one browser context, in memory. */
export class Partition extends EventEmitter {
  readonly name: string;
  readonly handlers = new Map<string, Handler>();
  readonly protocol = loud('session.protocol', { handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler) });
  readonly webRequest = loud('session.webRequest', { onBeforeRequest: (listener: BeforeRequest) => void (this.beforeRequest = listener) });
  readonly context = startChromium().then((browser) => browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true }));
  /** What a page gets that asks to record the screen. */
  sharedScreens: string[] | undefined;
  private request: RequestHandler | undefined;
  private device: ((details: { deviceType: string }) => boolean) | undefined;
  isSpellChecked = true;
  isCleared = false;
  private beforeRequest: BeforeRequest | undefined;
  private check: Check | undefined;

  constructor(name: string) {
    super();
    this.name = name;
  }

  isPersistent(): boolean {
    return this.name.startsWith('persist:');
  }
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler;
  }
  setPermissionCheckHandler(check: Check): void {
    this.check = check;
  }
  setDevicePermissionHandler(handler: (details: { deviceType: string }) => boolean): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: (request: null, decide: (streams: object) => void) => void): void {
    handler(null, (streams) => void (this.sharedScreens = Object.keys(streams)));
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellChecked = isEnabled;
  }
  async clearData(): Promise<void> {
    this.isCleared = true;
    await (await this.context).close();
  }

  /** What our handlers answer; Electron grants where there is none. Chromium itself is not told: its DevTools protocol does not take a refusal for every permission. */
  grants(permission: string): { check: boolean; request: boolean; device: boolean } {
    const answers = { check: this.check?.(null, permission, '') ?? true, request: this.request === undefined, device: this.device?.({ deviceType: permission }) ?? true };
    this.request?.(null, permission, (isGranted) => {
      answers.request = isGranted;
    });
    return answers;
  }

  isCancelled(url: string): boolean {
    let isCancelled = false;
    this.beforeRequest?.({ url: toElectron(url) }, ({ cancel }) => {
      isCancelled = cancel;
    });
    return isCancelled;
  }

  /** @returns undefined for an address that no handler serves: the stand-in has no network */
  async answer(url: string, method: string): Promise<{ status: number; headers: [string, string][]; body: Buffer } | undefined> {
    const address = toElectron(url);
    const handler = this.handlers.get(new URL(address).protocol.slice(0, -1));
    if (!handler) return undefined;
    const response = await handler(new Request(address, { method }));
    const body = Buffer.from(await response.arrayBuffer());
    const isScript = response.headers.get('content-type')?.startsWith('text/javascript') ?? false;
    return { status: response.status, headers: [...response.headers], body: isScript ? Buffer.from(translateScript(body.toString('utf8'))) : body };
  }
}
