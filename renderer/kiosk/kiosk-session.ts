import { create } from 'zustand';
import type { Section } from '#main/contract/policy.ts';

/** What the shell knows of this visit to the kiosk; nothing of the client. */
export type KioskPhase = 'attract' | 'arriving' | 'arrived' | 'signed_in' | 'goodbye' | 'return';

interface KioskSessionState {
  phase: KioskPhase;
  /** Whether the host answers. */
  isOnline: boolean;
  /** Staff handed this kiosk over: the menu's words that are open. Null = the person came in by themselves. */
  handedOver: readonly Section[] | null;
}

const atStart: KioskSessionState = { phase: 'attract', isOnline: true, handedOver: null };

export const useKioskSession = create<KioskSessionState>(() => atStart);

export function enterPhase(phase: KioskPhase): void {
  useKioskSession.setState({ phase });
}

/** @param phase `arriving` while something is still asked, the terms of service for example */
export function enterHandOff(phase: 'arriving' | 'signed_in', handedOver: readonly Section[]): void {
  useKioskSession.setState({ phase, handedOver });
}

export function tellOnline(isOnline: boolean): void {
  useKioskSession.setState({ isOnline });
}

export function forgetKioskSession(): void {
  useKioskSession.setState(atStart, true);
}
