import { createContext, use } from 'react';

const nobody = (): string => { throw new Error('No words for refusals on this surface'); };

/** The surface's words for a refused call: the desk's differ from the kiosk's. */
export const RefusalContext = createContext<(error: unknown) => string>(nobody);

export function useSayRefusal(): (error: unknown) => string {
  return use(RefusalContext);
}
