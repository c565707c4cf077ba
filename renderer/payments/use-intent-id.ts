import { useRef } from 'react';

/**
 * The number of what is about to be sent. Pressed twice, or sent again after a hang, it stays the same and happens once;
 * other details, or another try, make another one.
 */
export function useIntentId(): (details: string) => string {
  const last = useRef<{ details: string; id: string }>(undefined);
  return (details) => {
    if (last.current?.details !== details) last.current = { details, id: crypto.randomUUID() };
    return last.current.id;
  };
}
