import { useLingui } from '@lingui/react/macro';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { printing } from '#main/contract/printing.ts';

type PaperKind = InferContractRouterOutputs<typeof printing>['jobs']['jobs'][number]['kind'];

export function usePaperNames(): Record<PaperKind, string> {
  const { t } = useLingui();
  return { receipt: t`Receipt`, superbill: t`Superbill`, flexible_spending_statement: t`Flex Spending Statement`, statement: t`Statement`, good_faith_estimate: t`Good Faith Estimate`, terms: t`Terms of Service`, recovery_codes: t`Recovery codes`, code_slip: t`One-time code`, arrival_ticket: t`Arrival ticket` };
}
