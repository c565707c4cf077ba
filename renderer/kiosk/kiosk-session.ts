import { create } from 'zustand';

/** What the shell knows of this visit to the kiosk; nothing of the client. */
export type KioskPhase = 'attract' | 'arriving' | 'arrived' | 'signed_in' | 'goodbye';

interface KioskSessionState {
  phase: KioskPhase;

}

const atStart: KioskSessionState = { phase: 'attract' };

export const useKioskSession = create<KioskSessionState>(() => atStart);

export function enterPhase(phase: KioskPhase): void {
  useKioskSession.setState({ phase });
}

export function forgetKioskSession(): void {
  useKioskSession.setState(atStart, true);
}
