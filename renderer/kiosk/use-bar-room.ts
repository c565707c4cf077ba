import { useSyncExternalStore } from 'react';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';

/** How the foot bar is drawn: words beside the icons, words under them, or that with the largest text. */
export type BarRoom = 'wide' | 'stacked' | 'stacked-large';

const wideEnough = matchMedia('(min-width: 1500px)');

export function useBarRoom(): BarRoom {
  const textSize = useDisplayChoices((choices) => choices.textSize);
  const isWide = useSyncExternalStore(follow, () => wideEnough.matches);
  if (textSize >= 170) return 'stacked-large';
  return isWide && textSize === 100 ? 'wide' : 'stacked';
}

function follow(tell: () => void) {
  wideEnough.addEventListener('change', tell);
  return () => wideEnough.removeEventListener('change', tell);
}
