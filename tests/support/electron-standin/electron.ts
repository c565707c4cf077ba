import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { loud } from './loud.ts';
import { Partition } from './partition.ts';
import { preventable, WebContents } from './web-contents.ts';

/**
 * A test-only stand-in for the `electron` module: what main/electron uses of it, over a real Chromium. Tests through it are wiring
 * tests. They prove that our handlers are in place and what they answer; that Electron asks them is Electron's own promise.
 */
type WindowOptions = { webPreferences: Record<string, unknown> & { session: Partition; preload: string }; kiosk?: boolean; [name: string]: unknown };

class Window extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  readonly calls: string[] = [];
  private isGone = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.webContents = new WebContents(options.webPreferences.session, options.webPreferences.preload).self;
    const self = loud('BrowserWindow', this);
    standin.windows.push(self);
    app.emit('web-contents-created', preventable({}), this.webContents);
    return self;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }
  removeMenu(): void {
    this.calls.push('removeMenu');
  }
  show(): void {
    this.calls.push('show');
  }
  moveTop(): void {
    this.calls.push('moveTop');
  }
  focus(): void {
    this.calls.push('focus');
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    this.webContents.closePorts();
    void this.webContents.page.then((page) => page.close());
    this.emit('closed');
  }
  /** As a person does it. @returns whether the window let itself be closed */
  askToClose(): boolean {
    const event = preventable({});
    this.emit('close', event);
    if (!event.isPrevented()) this.destroy();
    return !event.isPrevented();
  }
}
export type { Window };

/** The test's own side: what was opened, what was said, what a person answers. */
export const standin = {
  windows: [] as Window[], partitions: [] as Partition[], schemes: [] as unknown[], exits: [] as number[], dialogs: [] as { message: string; buttons: string[] }[], answer: 0, displays: 1, switches: new Set<string>(),
  openWindows: () => standin.windows.filter((window) => !window.isDestroyed()),
  forget: () => {
    for (const list of [standin.windows, standin.partitions, standin.exits, standin.dialogs]) list.length = 0;
  },
};

const display = (id: number) => ({ id, bounds: { x: id * 1920, y: 0, width: 1920, height: 1080 }, workArea: { x: id * 1920, y: 0, width: 1920, height: 1040 } });
const paths = new Map<string, string>();

export const BrowserWindow = loud('BrowserWindow', Window);
export const session = loud('session', {
  fromPartition: (name: string) => {
    const partition = loud('session', new Partition(name));
    standin.partitions.push(partition);
    return partition;
  },
});
export const protocol = loud('protocol', { registerSchemesAsPrivileged: (schemes: unknown[]) => void standin.schemes.push(...schemes) });
export const Menu = loud('Menu', { setApplicationMenu: (menu: unknown) => void standin.schemes.push({ menu }) });
export const powerMonitor = loud('powerMonitor', new EventEmitter());
export const screen = loud('screen', Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display(0), getAllDisplays: () => Array.from({ length: standin.displays }, (_, id) => display(id)) }));
export const dialog = loud('dialog', {
  showMessageBox: async (...given: { message: string; buttons: string[] }[]) => {
    const box = given.at(-1);
    if (box) standin.dialogs.push(box);
    return { response: standin.answer };
  },
  showErrorBox: (_title: string, message: string) => void standin.dialogs.push({ message, buttons: [] }),
});
export const app = loud('app', Object.assign(new EventEmitter(), {
  isPackaged: false, whenReady: async () => undefined, enableSandbox: () => void standin.switches.add('enable-sandbox'), requestSingleInstanceLock: () => true, getAppPath: () => resolve('.'),
  setPath: (name: string, path: string) => void paths.set(name, path), getPath: (name: string) => paths.get(name) ?? '', exit: (code: number) => void standin.exits.push(code), commandLine: { hasSwitch: (name: string) => standin.switches.has(name) },
}));
