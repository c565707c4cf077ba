import type { QueryClient } from '@tanstack/react-query';
import { forgetDisplayChoices } from '#renderer/ui/display-choices.ts';
import { clearAnnouncement } from '#renderer/ui/live-region.tsx';
import { forgetKioskSession, tellOnline } from './kiosk-session.ts';

/**
 * Forgets everything that this page holds of the person before, with or without the host: what main sent, the stores, the
 * clipboard. The reload of `wipeSession` drops the rest (fields, undo history, the script heap).
 */
export function forgetSession(queries: QueryClient, options: { keepChoices?: boolean } = {}): void {
  queries.removeQueries({ predicate: ({ queryKey }) => !isWelcome(queryKey) });
  queries.getMutationCache().clear();
  // Goodbye is still said in the person's own language and text size.
  if (!options.keepChoices) forgetDisplayChoices();
  clearAnnouncement();
  getSelection()?.removeAllRanges();
  if ('speechSynthesis' in window) speechSynthesis.cancel();
  emptyClipboard();
}

export function wipeSession(queries: QueryClient): void {
  forgetSession(queries);
  forgetKioskSession();
  void reloadOnceServed();
}

const retryMs = 1_000;

/** A reload while the host is away would leave the browser's own error page, from which nobody comes back: the emptied page waits. */
async function reloadOnceServed(): Promise<void> {
  while (!(await isServed())) {
    tellOnline(false);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  location.reload();
}

async function isServed(): Promise<boolean> {
  // An Electron window serves itself.
  if (location.protocol === 'app:') return true;
  try {
    return (await fetch(location.pathname, { cache: 'no-store' })).ok;
  } catch (cause) {
    if (cause instanceof Error) return false;
    throw cause;
  }
}

/** The practice's own name and clock hold nothing of anyone, and the attract screen stands on them. */
function isWelcome([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && path.join('.') === 'practice.welcome';
}

function emptyClipboard() {
  // By the copy event, not the clipboard API: that one asks for a permission which a kiosk denies.
  const overwrite = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', ' ');
  };
  document.addEventListener('copy', overwrite, { once: true, capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', overwrite, { capture: true });
}
