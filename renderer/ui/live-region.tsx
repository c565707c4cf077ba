import { create } from 'zustand';

const useAnnouncement = create<{ words: string; turn: number }>(() => ({ words: '', turn: 0 }));

/** Says something to screen readers without moving the focus. Never anything that the screen does not show. */
export function announce(words: string): void {
  useAnnouncement.setState((now) => ({ words, turn: now.turn + 1 }));
}

export function clearAnnouncement(): void {
  useAnnouncement.setState({ words: '' });
}

/** Where announcements are spoken from; once per page, outside what dialogs hide. */
export function LiveRegion() {
  const { words, turn } = useAnnouncement();
  // A no-break space at every second turn makes the same words count as new ones.
  return <div aria-live="polite" data-react-aria-top-layer="true" className="sr-only">{words && words + (turn % 2 ? '\u00a0' : '')}</div>;
}
