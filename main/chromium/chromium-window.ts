import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { makeProfile } from './chromium-profile.ts';
import { openDevtools } from './devtools-pipe.ts';
import type { Devtools, DevtoolsEvent } from './devtools-pipe.ts';

export type WindowOptions = {
  binary: string;
  /** Any page of the surface's own origin that needs no secret; shown for an instant. */
  openingAddress: string;
  /** With the launch secret. Told over the pipe, so that no other user of the computer reads it. */
  address: string;
  /** The desk's window is an ordinary one; the kiosk's covers the display, or stands in a window where that was asked for. */
  kind: 'desk' | 'kiosk' | 'kiosk-in-window';
  /** Tests as root: `--no-sandbox`. */
  extraArguments: readonly string[];
};
/** - navigated: the page wants its own address anew, or goes elsewhere. - gone: crashed, closed or killed. */
export type WindowNews = 'loaded' | 'navigated' | 'gone';
export type ChromiumWindow = {
  processId: number | undefined;
  profileFolder: string;
  /** Takes what it shows off the screen at once; the empty page stays until it is closed. */
  blank(): void;
  close(): void;
};

/** Windows knows no groups of processes; there the second removal is what helps. */
const hasGroups = process.platform !== 'win32';
const lastWritesMs = 3_000;

const quiet = [
  '--no-first-run', '--no-default-browser-check', '--disable-sync', '--disable-extensions', '--disable-component-update', '--disable-background-networking', '--disable-breakpad',
  '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--disable-session-crashed-bubble', '--noerrdialogs', '--deny-permission-prompts', '--disable-pinch',
  '--overscroll-history-navigation=0', '--password-store=basic', '--metrics-recording-only', '--disable-features=Translate,AutofillServerCommunication,MediaRouter,OptimizationHints,InterestFeedContentSuggestions',
];

/** One browser process with one window and a profile of its own. Closes every other window that it opens; ends with its profile. */
export function openChromiumWindow(options: WindowOptions, onNews: (news: WindowNews) => void): ChromiumWindow {
  const profile = makeProfile();
  const shape = options.kind === 'kiosk' ? ['--kiosk'] : ['--window-size=1440,900'];
  const browser = spawn(options.binary, [...quiet, ...shape, `--user-data-dir=${profile.folder}`, '--remote-debugging-pipe', ...options.extraArguments, `--app=${options.openingAddress}`], {
    env: profile.environment, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: hasGroups,
  });
  let isOver = false;
  const over = (): void => {
    if (isOver) return;
    isOver = true;
    killAll(browser);
    profile.remove();
    setTimeout(profile.remove, lastWritesMs).unref();
    onNews('gone');
  };
  browser.once('error', over);
  browser.once('exit', over);
  const tell = (news: WindowNews): void => {
    if (!isOver) onNews(news);
  };
  const kill = (): void => killAll(browser);
  const [, , , to, from] = browser.stdio;
  const { blank } = superviseWindow(to as Writable, from as Readable, options, tell, kill);
  return { processId: browser.pid, profileFolder: profile.folder, blank, close: kill };
}

/** The parts of a browser outlive it by a moment, and one of them writes its cache's index then: into the folder that is being removed. */
function killAll(browser: ChildProcess): void {
  try {
    if (hasGroups && browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL');
    else browser.kill('SIGKILL');
  } catch (cause) {
    // All of them are gone.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

function superviseWindow(to: Writable, from: Readable, { address, openingAddress, kind }: WindowOptions, tell: (news: WindowNews) => void, kill: () => void): Pick<ChromiumWindow, 'blank'> {
  let page: string | undefined;
  let pageSession: string | undefined;
  let hasEntered = false;
  let isLoaded = false;
  const devtools: Devtools = openDevtools(to, from, (event) => hear(event));
  const enter = async (targetId: string): Promise<void> => {
    page = targetId;
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
    pageSession = String(sessionId);
    await devtools.send('Page.enable', {}, pageSession);
    await devtools.send('Inspector.enable', {}, pageSession);
    await devtools.send('Page.navigate', { url: address }, pageSession);
  };
  const meetPage = (targetId: string): void => {
    if (page === undefined) enter(targetId).catch(kill);
    // The kiosk's browser has one window. Another one is somebody's way out.
    else if (kind !== 'desk' && targetId !== page) devtools.send('Target.closeTarget', { targetId }).catch(() => undefined);
  };
  const hear = ({ method, params, sessionId }: DevtoolsEvent): void => {
    const info = typeof params['targetInfo'] === 'object' ? (params['targetInfo'] as { type?: unknown; targetId?: unknown; url?: unknown }) : {};
    const isWindow = info.type === 'page' || String(info.url).startsWith('devtools:');
    if (method === 'Target.targetCreated' && isWindow) meetPage(String(info.targetId));
    else if (method === 'Target.targetDestroyed' && params['targetId'] === page) kill();
    else if (method === 'Target.targetCrashed' && params['targetId'] === page) kill();
    else if (sessionId !== undefined && sessionId === pageSession) hearPage(method, params);
  };
  const hearPage = (method: string, params: Record<string, unknown>): void => {
    if (method === 'Inspector.targetCrashed') kill();
    const url = findPageAddress(params['frame']);
    if (method === 'Page.frameNavigated' && url !== undefined) {
      if (isLoaded) tell('navigated');
      hasEntered ||= url !== openingAddress;
    }
    if (method === 'Page.loadEventFired' && hasEntered && !isLoaded) {
      isLoaded = true;
      tell('loaded');
    }
  };
  const begin = async (): Promise<void> => {
    await devtools.send('Browser.setDownloadBehavior', { behavior: kind === 'desk' ? 'default' : 'deny' });
    await devtools.send('Target.setDiscoverTargets', { discover: true });
  };
  begin().catch(kill);
  // A page that does not answer is no reason to leave the browser: whoever blanks it replaces it as well.
  return { blank: () => void (pageSession !== undefined && devtools.send('Page.navigate', { url: openingAddress }, pageSession).catch(() => undefined)) };
}

/** @returns undefined for a frame inside the page */
function findPageAddress(frame: unknown): string | undefined {
  if (typeof frame !== 'object' || frame === null || 'parentId' in frame || !('url' in frame)) return undefined;
  return String(frame.url);
}
