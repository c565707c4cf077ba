import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';

interface OverEstimateBandProps { watch: { providerName: string; expectedCents: number; billedCents: number }; clientName?: string; action?: ReactNode }

/** Billed $400 or more above what the client was told: what to do, before a statement goes out. */
export function OverEstimateBand({ watch: { providerName, expectedCents, billedCents }, clientName, action }: OverEstimateBandProps) {
  const over = formatMoney(billedCents - expectedCents);
  const [billed, expected] = [formatMoney(billedCents), formatMoney(expectedCents)];
  return (
    <StatusBand small tone="danger" action={action} title={<>{clientName !== undefined && `${clientName}: `}<Trans>{over} above the estimate for {providerName}</Trans></>}>
      <Trans>Billed {billed}, estimated {expected}. Before a statement goes out: check each charge, take back or lower what is wrong, and talk with the client. From $400 above, the client can start a dispute within 120 days of the bill.</Trans>
    </StatusBand>
  );
}
