import { useLingui } from '@lingui/react/macro';
import type { Role } from '#main/contract/policy.ts';

/** What each role may do, in one line (decision 27). */
export function useRoleDetails(): Record<Role, string> {
  const { t } = useLingui();
  return {
    front_desk: t`Clients, arrivals, appointments and codes`,
    scheduler: t`Clients and appointments`,
    biller: t`Clients and what they owe`,
    provider: t`Own clients, own calendar, own online scheduling`,
    manager: t`Everything but staff`,
    owner: t`Everything, and who may sign in`,
  };
}
