import { create } from 'zustand';

/** What the shell knows of this visit to the kiosk; nothing of the client. */
export type KioskPhase = 'attract' | 'arriving' | 'arrived' | 'signed_in' | 'goodbye';

interface KioskSessionState {
  phase: KioskPhase;
  /** Whether the host answers. */
  isOnline: boolean;

}

const atStart: KioskSessionState = { phase: 'attract', isOnline: true };

export const useKioskSession = create<KioskSessionState>(() => atStart);

export function enterPhase(phase: KioskPhase): void {
  useKioskSession.setState({ phase });
}

export function tellOnline(isOnline: boolean): void {
  useKioskSession.setState({ isOnline });
}

export function forgetKioskSession(): void {
  useKioskSession.setState(atStart, true);
}
