import { createContext, use, type ReactNode } from 'react';

/** What the desk's frame lends to these screens: it knows who is signed in and how clients are found. */
export interface DeskTools {
  canSchedule: boolean;
  /** The only provider that somebody in the role of provider reaches; null = all. */
  ownProviderId: string | null;
  /** Finds a client while one types. */
  drawClientSearch: (onOpen: (clientId: string) => void) => ReactNode;
}

export const DeskToolsContext = createContext<DeskTools | undefined>(undefined);

/** @throws outside of the desk */
export function useDeskTools(): DeskTools {
  const tools = use(DeskToolsContext);
  if (!tools) throw new Error('These screens belong to the desk');
  return tools;
}
