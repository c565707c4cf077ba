import { useLingui } from '@lingui/react/macro';
import type { ClientRecord } from '#main/contract/registration.ts';

export function useStatusWords(): Record<ClientRecord['status'], string> {
  const { t } = useLingui();
  return { new: t`New`, active: t`Active`, inactive: t`Inactive` };
}
