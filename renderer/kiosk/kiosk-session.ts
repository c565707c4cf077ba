import { create } from 'zustand';

/** What the shell knows of this visit to the kiosk; nothing of the client. */
export type KioskPhase = 'attract' | 'arriving' | 'signed_in' | 'goodbye';

interface KioskSessionState {
  phase: KioskPhase;
  /** Extensions of the idle time so far; a change starts the idle clock again. */
  extensions: number;
}

const atStart: KioskSessionState = { phase: 'attract', extensions: 0 };

export const useKioskSession = create<KioskSessionState>(() => atStart);

export function enterPhase(phase: KioskPhase): void {
  useKioskSession.setState({ phase });
}

export function forgetKioskSession(): void {
  useKioskSession.setState(atStart, true);
}
