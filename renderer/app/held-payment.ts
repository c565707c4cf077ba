import { create } from 'zustand';

interface HeldPayment {
  /** A payment is open on this screen and not over. */
  isHeld: boolean;
  /** Where the person wanted to go; it waits for their answer. */
  wish: (() => void) | undefined;
}

/** Asks before a payment that is still open is left. */
export const useHeldPayment = create<HeldPayment>(() => ({ isHeld: false, wish: undefined }));

export function holdPayment(isHeld: boolean): void {
  useHeldPayment.setState(isHeld ? { isHeld } : { isHeld, wish: undefined });
}

/** Goes at once, or after the person has said so. */
export function leaveOr(wish: () => void): void {
  if (useHeldPayment.getState().isHeld) useHeldPayment.setState({ wish });
  else wish();
}
