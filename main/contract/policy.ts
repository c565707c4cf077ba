import { oc } from '@orpc/contract';
import { refuses } from './errors.ts';

/** Where a screen runs. Decided by the window or the launch secret, never by a message. */
export type Surface = 'kiosk' | 'desk';

export const roles = ['front_desk', 'scheduler', 'biller', 'provider', 'manager', 'owner'] as const;
export type Role = (typeof roles)[number];

export const capabilities = [
  'people', 'schedule', 'check_in', 'codes', 'help', 'view_board', 'own_portal_settings', 'practice_settings', 'security',
  'take_payments', 'edit_money', 'diagnoses',
] as const;
export type Capability = (typeof capabilities)[number];

/**
 * What each role may do (decision 27). `provider` reaches only own clients and own portal settings: the handlers narrow by
 * the session's providerId.
 */
export const roleCapabilities: Record<Role, readonly Capability[]> = {
  front_desk: ['people', 'schedule', 'check_in', 'codes', 'help', 'view_board', 'take_payments'],
  scheduler: ['people', 'schedule', 'view_board', 'help'],
  biller: ['people', 'view_board', 'help', 'take_payments', 'edit_money', 'diagnoses'],
  provider: ['people', 'schedule', 'view_board', 'own_portal_settings', 'diagnoses'],
  manager: ['people', 'schedule', 'check_in', 'codes', 'help', 'view_board', 'own_portal_settings', 'practice_settings', 'take_payments', 'edit_money', 'diagnoses'],
  owner: capabilities,
};

/** The words of the kiosk's menu that a hand-off can be limited to. */
export const sections = ['dashboard', 'appointments', 'account', 'profile'] as const;
export type Section = (typeof sections)[number];

/**
 * Who may call a procedure. One default-deny middleware reads it before the input is looked at.
 * - anyone: no sign-in, on the named surfaces
 * - client: a client signed in at level 2 on a kiosk; `by` password: not by a code from the desk or a hand-off; `by` fresh
 *   password: given again within the last minutes (the nine sensitive changes)
 * - staff: somebody signed in at a desk who has the capability
 */
export type Policy =
  | { readonly who: 'anyone'; readonly surfaces: readonly Surface[] }
  | { readonly who: 'client'; readonly by: 'any' | 'password' | 'fresh_password' }
  | { readonly who: 'staff'; readonly needs: Capability | null };

export type PolicyMeta = { policy: Policy };

const everyProcedure = refuses('NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'FAULT', 'PASSWORD_AGAIN', 'PASSWORD_SIGN_IN_NEEDED');

function withPolicy(policy: Policy) {
  return oc.$meta<PolicyMeta>({ policy }).errors(everyProcedure);
}

/** No sign-in needed: attract screen, arrival at level 1, signing in. */
export const forAnyone = withPolicy({ who: 'anyone', surfaces: ['kiosk', 'desk'] });
export const forKiosk = withPolicy({ who: 'anyone', surfaces: ['kiosk'] });
export const forDesk = withPolicy({ who: 'anyone', surfaces: ['desk'] });
export const forClient = withPolicy({ who: 'client', by: 'any' });
export const forClientByPassword = withPolicy({ who: 'client', by: 'password' });
/** Decision 31. */
export const forClientAfresh = withPolicy({ who: 'client', by: 'fresh_password' });
/** @param needs the capability, or null for whoever is signed in at the desk */
export function forStaff(needs: Capability | null) {
  return withPolicy({ who: 'staff', needs });
}
