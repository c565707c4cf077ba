import type { QueryClient } from '@tanstack/react-query';
import { forgetDisplayChoices } from '#renderer/ui/display-choices.ts';
import { clearAnnouncement } from '#renderer/ui/live-region.tsx';
import { forgetKioskSession } from './kiosk-session.ts';

/**
 * Forgets everything that this page holds of the person before, with or without the host: what main sent, the stores, the
 * clipboard. The reload drops the rest (fields, undo history, the script heap).
 */
export function forgetSession(queries: QueryClient): void {
  queries.clear();
  forgetDisplayChoices();
  clearAnnouncement();
  getSelection()?.removeAllRanges();
  speechSynthesis.cancel();
  emptyClipboard();
}

export function wipeSession(queries: QueryClient): void {
  forgetSession(queries);
  forgetKioskSession();
  location.reload();
}

function emptyClipboard() {
  // By the copy event, not the clipboard API: that one asks for a permission which a kiosk denies.
  const overwrite = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', ' ');
  };
  document.addEventListener('copy', overwrite, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', overwrite);
}
