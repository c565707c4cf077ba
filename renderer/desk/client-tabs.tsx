import { useLingui } from '@lingui/react/macro';
import { ChoiceStrip } from '#renderer/ui/choice-strip.tsx';
import { TimeChip } from '#renderer/ui/time-chip.tsx';

export type ClientTab = 'visits' | 'billing';

/** What of the client is shown. */
export function ClientTabs({ tab, onChoose }: { tab: ClientTab; onChoose: (tab: ClientTab) => void }) {
  const { t } = useLingui();
  return (
    <ChoiceStrip label={t`Part of the client’s page`} layout="wrap" value={tab} onChange={(next) => onChoose(next === 'billing' ? 'billing' : 'visits')}>
      <TimeChip value="visits" time={t`Appointments`} />
      <TimeChip value="billing" time={t`Billing`} />
    </ChoiceStrip>
  );
}
