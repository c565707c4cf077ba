import { useEffect, useState } from 'react';
import { create } from 'zustand';

interface HostTime {
  /** Host's epoch ms minus this page's monotonic clock. Until the host has answered, this machine's own time. */
  offsetMs: number;
  /** The practice's zone, for the clock on the screen. */
  timeZone: string | undefined;
}

const useHostTime = create<HostTime>(() => ({ offsetMs: performance.timeOrigin, timeZone: undefined }));

/** The host's clock is the only one; this page counts on from what the host last said. */
export function setHostTime(nowMs: number, timeZone: string): void {
  useHostTime.setState({ offsetMs: nowMs - performance.now(), timeZone });
}

/** The host's time, epoch ms: also for "when the person pressed". */
export function hostNow(): number {
  return Math.round(useHostTime.getState().offsetMs + performance.now());
}

/** The host's time, read again at that pace. */
export function useNow(everyMs: number): { nowMs: number; timeZone: string | undefined } {
  const { offsetMs, timeZone } = useHostTime();
  const [, turn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => turn((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return { nowMs: Math.round(offsetMs + performance.now()), timeZone };
}
