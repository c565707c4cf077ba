import { Trans } from '@lingui/react/macro';
import type { ClientAppointment } from '#main/contract/appointments.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';

/** What cancelling costs, and until when it costs nothing. */
export function CancelPolicy({ visit }: { visit: ClientAppointment }) {
  const language = useDisplayChoices((choices) => choices.language);
  const rule = visit.cancel;
  if (rule.kind === 'late') {
    const fee = formatMoney(rule.feeCents);
    return <StatusBand small tone="attention" title={<Trans>Canceling now costs {fee}.</Trans>}><Trans>It is late, and insurance does not pay this fee.</Trans></StatusBand>;
  }
  if (rule.kind === 'ask_desk') return <StatusBand small tone="info" title={<Trans>It is too late to cancel here.</Trans>}><Trans>The front desk can help you.</Trans></StatusBand>;
  if (rule.kind !== 'free') return null;
  const until = formatDayTime(rule.freeUntil, visit.timeZone, language);
  const fee = rule.lateFeeCents === null ? null : formatMoney(rule.lateFeeCents);
  return (
    <StatusBand small tone="info" title={<Trans>No fee. You have until {until}.</Trans>}>
      {fee === null ? <Trans>After that only the front desk can cancel.</Trans> : <Trans>After that a late cancellation costs {fee}, and insurance does not pay it.</Trans>}
    </StatusBand>
  );
}
