import { useMemo, type ReactNode } from 'react';
import { DeskToolsContext } from '#renderer/appointments/desk-tools.ts';
import { ClientSearch } from './client-search.tsx';
import { useStaff } from './staff.ts';

/** Lends the schedule's screens what only the frame knows: who is signed in, and how clients are found. */
export function WithDeskTools({ children }: { children: ReactNode }) {
  const { can, role, providerId } = useStaff();
  const canSchedule = can('schedule');
  const canFind = can('people');
  const tools = useMemo(() => ({
    canSchedule,
    ownProviderId: role === 'provider' ? providerId : null,
    drawClientSearch: (onOpen: (clientId: string) => void) => (canFind ? <ClientSearch onOpen={onOpen} /> : null),
  }), [canSchedule, canFind, role, providerId]);
  return <DeskToolsContext value={tools}>{children}</DeskToolsContext>;
}
