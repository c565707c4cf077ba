import { useCallback, useEffect, useRef, useState } from 'react';

/** Warn after a minute without a touch, end half a minute later (WCAG 2.2.1: more than 20 seconds to answer). */
export const idleWarnMs = 60_000;
export const idleEndMs = 90_000;
/** Somebody who pays on their own phone does not touch the screen meanwhile; it shows nothing of them. */
const elsewhereMs = 120_000;
/** The host ends an idle session after 105 seconds. */
const tellEveryMs = 45_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

interface IdleClockOptions {
  isRunning: boolean;
  /** The person is busy on their phone: they get that much longer. */
  hasTimeElsewhere?: boolean;
  /** Nothing was touched, nor the warning answered. */
  onEnd: () => void;
  /** Somebody is there; called at most every five seconds. */
  onActive: () => void;
}

/** Seconds left while the warning shows, else null. Monotonic: a change of the machine's time neither ends nor stretches a session. */
export function useIdleClock({ isRunning, hasTimeElsewhere = false, onEnd, onActive }: IdleClockOptions) {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const lastSignAt = useRef(performance.now());
  const lastToldAt = useRef(-Infinity);
  const isWarning = secondsLeft !== null;
  const latest = useRef({ onEnd, onActive });
  useEffect(() => { latest.current = { onEnd, onActive }; });

  const stay = useCallback(() => {
    lastSignAt.current = performance.now();
    setSecondsLeft(null);
    if (performance.now() - lastToldAt.current < 5_000) return;
    lastToldAt.current = performance.now();
    latest.current.onActive();
  }, []);

  useEffect(() => {
    if (!isRunning) return setSecondsLeft(null);
    lastSignAt.current = performance.now();
    const timer = setInterval(() => {
      const idleMs = performance.now() - lastSignAt.current - (hasTimeElsewhere ? elsewhereMs : 0);
      if (hasTimeElsewhere && idleMs < idleWarnMs && performance.now() - lastToldAt.current >= tellEveryMs) {
        lastToldAt.current = performance.now();
        latest.current.onActive();
      }
      if (idleMs >= idleEndMs) latest.current.onEnd();
      else setSecondsLeft(idleMs >= idleWarnMs ? Math.ceil((idleEndMs - idleMs) / 1000) : null);
    }, 250);
    return () => clearInterval(timer);
  }, [isRunning, hasTimeElsewhere]);

  useEffect(() => {
    // Once the warning shows, only its own button says that somebody is still there: a passer-by's touch must not.
    if (!isRunning || isWarning) return;
    for (const sign of signs) addEventListener(sign, stay, { capture: true, passive: true });
    return () => { for (const sign of signs) removeEventListener(sign, stay, { capture: true }); };
  }, [isRunning, isWarning, stay]);

  return { secondsLeft, stay };
}
