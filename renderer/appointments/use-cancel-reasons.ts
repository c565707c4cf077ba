import { useLingui } from '@lingui/react/macro';
import type { CancelReason } from '#main/contract/appointments.ts';

export function useCancelReasons(): { value: CancelReason; label: string }[] {
  const { t } = useLingui();
  return [
    { value: 'not_well', label: t`I’m not well` },
    { value: 'work_or_school', label: t`Work or school` },
    { value: 'no_way_there', label: t`No way to get there` },
    { value: 'cost_or_insurance', label: t`Cost or insurance` },
    { value: 'someone_else', label: t`I’ll see someone else` },
    { value: 'rather_not_say', label: t`I’d rather not say` },
  ];
}
