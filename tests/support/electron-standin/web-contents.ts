import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { toChromium, toElectron } from './chromium.ts';
import { bindingName, preloadScript, worldName } from './isolated-world.ts';
import { loud } from './loud.ts';
import type { Partition } from './partition.ts';

type Encoded = { text: string } | { bytes: string };
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
export type Frame = { readonly parent: Frame | null; readonly frameTreeNodeId: number; readonly origin: string; readonly url: string };
let lastFrame = 0;

/** The host's end of a port. */
export class Port extends EventEmitter {
  isClosed = false;
  readonly sent: unknown[] = [];
  private readonly post: (kind: 'message' | 'close', data?: Encoded) => void;

  constructor(post: (kind: 'message' | 'close', data?: Encoded) => void) {
    super();
    this.post = post;
  }
  start(): void {
    this.emit('started');
  }
  postMessage(data: string | Uint8Array<ArrayBuffer> | ArrayBuffer): void {
    this.sent.push(data);
    if (!this.isClosed) this.post('message', typeof data === 'string' ? { text: data } : { bytes: Buffer.from(data as ArrayBuffer).toString('base64') });
  }
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.post('close');
    this.emit('close');
  }
}

/** The contents of one window: one page of Chromium, seen through its DevTools protocol. */
export class WebContents extends EventEmitter {
  readonly ipc = loud('webContents.ipc', new EventEmitter());
  readonly session: Partition;
  readonly page: Promise<Page>;
  readonly refusedWindows: string[] = [];
  readonly refusedMoves: string[] = [];
  /** What our own code holds: the same object, loud. */
  readonly self: WebContents = loud('webContents', this);
  address = 'about:blank';
  readonly mainFrame: Frame = this.frameOf(null, () => this.address);
  private readonly ports = new Map<string, Port>();
  private openHandler: OpenHandler | undefined;
  private isLoading = false;
  private mainFrameId = '';

  constructor(partition: Partition, preload: string) {
    super();
    this.session = partition;
    this.page = this.open(readFileSync(preload, 'utf8'));
  }

  frameOf(parent: Frame | null, address: () => string): Frame {
    lastFrame += 1;
    return { parent, frameTreeNodeId: lastFrame, get origin() { return originOf(address()); }, get url() { return address(); } };
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.emit('webrtc-policy', policy);
  }
  async load(url: string): Promise<void> {
    const page = await this.page;
    this.isLoading = true;
    await page.goto(toChromium(url)).finally(() => {
      this.isLoading = false;
    });
    this.emit('did-finish-load');
  }
  /** As a renderer would that somebody has taken over: any channel, any frame, any number of ports. */
  receive(channel: string, message: unknown, ports: Port[], senderFrame: Frame | null = this.mainFrame): void {
    this.ipc.emit(channel, { sender: this.self, senderFrame, ports, processId: 1, frameId: 1, type: 'frame' }, message);
  }
  closePorts(): void {
    for (const port of this.ports.values()) port.close();
    this.ports.clear();
  }

  private async open(preload: string): Promise<Page> {
    const page = await (await this.session.context).newPage();
    const devtools = await page.context().newCDPSession(page);
    // Chromium names a page's main frame as it names the page.
    this.mainFrameId = (await devtools.send('Target.getTargetInfo')).targetInfo.targetId;
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName });
    await devtools.send('Page.enable');
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadScript(preload), worldName });
    devtools.on('Runtime.bindingCalled', ({ payload, executionContextId }) => this.hear(JSON.parse(payload), devtools, executionContextId));
    devtools.on('Runtime.executionContextsCleared', () => this.closePorts());
    devtools.on('Fetch.requestPaused', (paused) => void this.decide(devtools, paused).catch((cause: unknown) => this.emit('standin-fault', cause)));
    await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    page.on('popup', (popup) => void this.refuseWindow(popup));
    page.on('download', (download) => {
      const event = preventable({});
      this.session.emit('will-download', event);
      if (event.isPrevented()) void download.cancel();
    });
    page.on('crash', () => this.emit('render-process-gone', preventable({}), { reason: 'crashed' }));
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return;
      this.address = toElectron(frame.url());
      this.emit('did-navigate', preventable({}), this.address);
    });
    return page;
  }

  private hear(told: { kind: string; id: string; channel: string; message: unknown; ids: string[]; data: Encoded }, devtools: CDPSession, contextId: number): void {
    if (told.kind === 'port') {
      const data = 'text' in told.data ? told.data.text : Uint8Array.from(Buffer.from(told.data.bytes, 'base64')).buffer;
      this.ports.get(told.id)?.emit('message', { data });
      return;
    }
    const ports = told.ids.map((id) => {
      const port = new Port((kind, data) => {
        // A page that has gone hears nothing more.
        devtools.send('Runtime.evaluate', { contextId, expression: `fromMain(${JSON.stringify(id)}, ${JSON.stringify(kind)}, ${JSON.stringify(data ?? null)})` }).catch((cause: unknown) => this.emit('standin-unheard', cause));
      });
      this.ports.set(id, port);
      return port;
    });
    this.receive(told.channel, told.message, ports);
  }

  private async refuseWindow(popup: Page): Promise<void> {
    const url = popup.url();
    if (!this.openHandler || this.openHandler({ url }).action === 'allow') throw new Error(`not implemented in the electron stand-in: a window that opens ${url}`);
    this.refusedWindows.push(url);
    await popup.close();
  }

  private async decide(devtools: CDPSession, paused: { requestId: string; request: { url: string; method: string }; frameId: string; resourceType: string }): Promise<void> {
    const { requestId, request } = paused;
    const refuse = (errorReason: 'Aborted' | 'BlockedByClient' | 'AddressUnreachable'): Promise<unknown> => devtools.send('Fetch.failRequest', { requestId, errorReason });
    if (paused.resourceType === 'Document' && this.isMovePrevented(paused.frameId === this.mainFrameId, toElectron(request.url))) return void (await refuse('Aborted'));
    if (this.session.isCancelled(request.url)) return void (await refuse('BlockedByClient'));
    const answer = await this.session.answer(request.url, request.method);
    if (!answer) return void (await refuse('AddressUnreachable'));
    await devtools.send('Fetch.fulfillRequest', { requestId, responseCode: answer.status, responseHeaders: answer.headers.map(([name, value]) => ({ name, value })), body: answer.body.toString('base64') });
  }

  private isMovePrevented(isMainFrame: boolean, url: string): boolean {
    if (isMainFrame && this.isLoading) return false;
    const event = preventable({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    if (event.isPrevented()) this.refusedMoves.push(url);
    return event.isPrevented();
  }
}

function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return host === '' ? 'null' : `${protocol}//${host}`;
}

export function preventable<T extends object>(details: T): T & { preventDefault: () => void; isPrevented: () => boolean } {
  let isPrevented = false;
  return { ...details, preventDefault: () => void (isPrevented = true), isPrevented: () => isPrevented };
}
