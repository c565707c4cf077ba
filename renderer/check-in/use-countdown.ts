import { useEffect, useRef, useState } from 'react';

/** Seconds left until `onEnd`; a touch or a key begins them anew, so that nobody who still reads is cut off. */
export function useCountdown(seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  const latest = useRef(onEnd);
  useEffect(() => { latest.current = onEnd; });
  useEffect(() => {
    let endsAt = performance.now() + seconds * 1000;
    const again = () => { endsAt = performance.now() + seconds * 1000; };
    const timer = setInterval(() => {
      const leftMs = endsAt - performance.now();
      setLeft(Math.max(0, Math.ceil(leftMs / 1000)));
      if (leftMs <= 0) latest.current();
    }, 250);
    addEventListener('pointerdown', again);
    addEventListener('keydown', again);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', again);
      removeEventListener('keydown', again);
    };
  }, [seconds]);
  return left;
}
