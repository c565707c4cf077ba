import { createContext, useContext } from 'react';

/** The element that dialogs cover: on the kiosk everything but the foot bar. Null = the whole window (desk). */
export const StageContext = createContext<HTMLElement | null>(null);

export function useStage(): HTMLElement | undefined {
  return useContext(StageContext) ?? undefined;
}
