import { createContext, use } from 'react';
import type { Capability } from '#main/contract/policy.ts';
import type { DeskSession } from '#main/contract/sign-in.ts';

export type Staff = Extract<DeskSession, { state: 'signed_in' }>;

export const StaffContext = createContext<Staff | undefined>(undefined);

/** Who is signed in at this desk. @throws outside a signed-in desk */
export function useStaff(): Staff & { can: (capability: Capability) => boolean } {
  const staff = use(StaffContext);
  if (!staff) throw new Error('Nobody is signed in at this desk');
  return { ...staff, can: (capability) => staff.capabilities.includes(capability) };
}
