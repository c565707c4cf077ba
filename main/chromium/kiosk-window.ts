import type { Log } from '#main/api/services.ts';
import type { Clock } from '#main/platform/clock.ts';
import { openChromiumWindow } from './chromium-window.ts';
import type { ChromiumWindow, WindowOptions } from './chromium-window.ts';

const crashSpanMs = 60_000;
const mostCrashes = 10;
/** A new window that does not load in this time is given up. */
const loadWithinMs = 60_000;
const tryAgainMs = 2_000;

export type KioskWindow = {
  current(): ChromiumWindow;
  /** The computer slept: what stood there goes from the screen at once, and a fresh attract screen comes. */
  rest(): void;
  close(): void;
};
export type KioskParts = { options: WindowOptions; clock: Clock; log: Log; /** The window before is gone for good: its session ends. */ onReplaced: () => void };

/**
 * The kiosk's screen on the Node host. Every client gets a new process with a new profile: the page says that a visit is over by
 * loading itself anew, the new window comes up behind that attract screen, and then the old one goes with all it held. After a
 * crash it is back at once; a browser that keeps crashing is started more slowly.
 */
export function openKioskWindow({ options, clock, log, onReplaced }: KioskParts): KioskWindow {
  let crashes: number[] = [];
  let isClosing = false;
  let current = open(() => undefined);
  let next: ChromiumWindow | undefined;

  function open(onLoaded: () => void): ChromiumWindow {
    const window: ChromiumWindow = openChromiumWindow(options, (news) => {
      if (isClosing) return;
      if (news === 'loaded') onLoaded();
      else if (window === current) hearCurrent(news);
      else if (window === next && news === 'gone') tryAgain();
    });
    return window;
  }

  function hearCurrent(news: 'navigated' | 'gone'): void {
    if (news === 'navigated') replace('visit-over');
    else if (next) takeOver(next);
    else restart();
  }

  function replace(why: 'visit-over' | 'asleep'): void {
    if (next) return;
    log.info('kiosk.replace', { why });
    const coming = open(() => {
      if (coming === next) takeOver(coming);
    });
    next = coming;
    setTimeout(() => {
      if (coming === next) coming.close();
    }, loadWithinMs).unref();
  }

  /** The window before still shows the attract screen, but the next client must not get its process. */
  function tryAgain(): void {
    next = undefined;
    setTimeout(() => {
      if (!isClosing) replace('visit-over');
    }, tryAgainMs).unref();
  }

  function takeOver(window: ChromiumWindow): void {
    const before = current;
    current = window;
    next = undefined;
    before.close();
    onReplaced();
  }

  function restart(): void {
    const now = clock.now();
    crashes = [...crashes.filter((at) => now - at < crashSpanMs), now];
    log.info('kiosk.replace', { why: 'crash', crashes: crashes.length });
    onReplaced();
    const again = (): void => {
      if (!isClosing) current = open(() => undefined);
    };
    if (crashes.length < mostCrashes) again();
    else setTimeout(again, crashSpanMs / mostCrashes).unref();
  }

  return {
    current: () => current,
    rest: () => {
      current.blank();
      replace('asleep');
    },
    close: () => {
      isClosing = true;
      next?.close();
      current.close();
    },
  };
}
