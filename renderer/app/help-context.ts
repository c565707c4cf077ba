import { createContext, useContext } from 'react';
import type { HelpTopic } from '#main/contract/help.ts';

/** Calls the front desk about something, from anywhere inside the frame. */
export const HelpContext = createContext<(topic: HelpTopic) => void>(() => undefined);

export function useAskForHelp(): (topic: HelpTopic) => void {
  return useContext(HelpContext);
}
