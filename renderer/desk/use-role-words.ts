import { useLingui } from '@lingui/react/macro';
import type { Role } from '#main/contract/policy.ts';

export function useRoleWords(): Record<Role, string> {
  const { t } = useLingui();
  return { front_desk: t`front desk`, scheduler: t`scheduler`, biller: t`biller`, provider: t`provider`, manager: t`manager`, owner: t`owner` };
}
