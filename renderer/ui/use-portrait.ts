import { useSyncExternalStore } from 'react';

const portrait = matchMedia('(orientation: portrait)');

/** Whether the screen stands upright: then its top third is to be read, and what is touched stands below. */
export function usePortrait(): boolean {
  return useSyncExternalStore(followTurns, () => portrait.matches);
}

function followTurns(tell: () => void) {
  portrait.addEventListener('change', tell);
  return () => portrait.removeEventListener('change', tell);
}
