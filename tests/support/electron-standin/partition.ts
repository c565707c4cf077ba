import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { startChromium, toChromium, toElectron, translateScript } from './chromium.ts';
import { loud } from './loud.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Check = (contents: null, permission: string, origin: string) => boolean;
type BeforeRequest = (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;

/** Electron's names and Chromium's. Without a handler Electron grants all of them, and so does the stand-in. */
const permissions = { geolocation: 'geolocation', notifications: 'notifications', camera: 'media', microphone: 'media', 'clipboard-read': 'clipboard-read', midi: 'midi', 'window-management': 'window-management', 'idle-detection': 'idle-detection' };

/** A session of Electron: one browser context, in memory. */
export class Partition extends EventEmitter {
  readonly name: string;
  readonly handlers = new Map<string, Handler>();
  readonly protocol = loud('session.protocol', { handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler) });
  readonly webRequest = loud('session.webRequest', { onBeforeRequest: (listener: BeforeRequest) => void (this.beforeRequest = listener) });
  readonly context = startChromium().then((browser) => browser.newContext({ viewport: { width: 1280, height: 800 }, hasTouch: true }));
  readonly asked: string[] = [];
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
  setPermissionRequestHandler(handler: unknown): void {
    this.asked.push(typeof handler);
  }
  setPermissionCheckHandler(check: Check): void {
    this.check = check;
  }
  setDevicePermissionHandler(handler: unknown): void {
    this.asked.push(typeof handler);
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.asked.push(typeof handler);
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellChecked = isEnabled;
  }
  async clearData(): Promise<void> {
    this.isCleared = true;
    await (await this.context).close();
  }

  /** Hands the handlers' answers to Chromium before the first page opens. */
  async grant(page: Page, address: string): Promise<void> {
    const browser = await startChromium();
    const ofPage = await page.context().newCDPSession(page);
    const { targetInfo } = await ofPage.send('Target.getTargetInfo');
    const ofBrowser = await browser.newBrowserCDPSession();
    const browserContextId = targetInfo.browserContextId;
    const origin = new URL(toChromium(address)).origin;
    for (const [name, electronName] of Object.entries(permissions)) {
      const setting = (this.check?.(null, electronName, address) ?? true) ? 'granted' : 'denied';
      await ofBrowser.send('Browser.setPermission', { permission: { name }, setting, origin, ...(browserContextId === undefined ? {} : { browserContextId }) });
    }
    await ofBrowser.detach();
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
