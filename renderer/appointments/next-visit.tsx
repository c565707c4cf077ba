import { Trans } from '@lingui/react/macro';
import { CalendarDays } from 'lucide-react';
import type { ClientAppointment } from '#main/contract/appointments.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { usePortrait } from '#renderer/ui/use-portrait.ts';

/** Upright, the top third is for reading: it says what is next. In landscape the list below says it. */
export function NextVisit({ visit }: { visit: ClientAppointment | undefined }) {
  const isPortrait = usePortrait();
  const language = useDisplayChoices((choices) => choices.language);
  if (!isPortrait) return null;
  if (!visit) return <StatusBand lead tone="info" icon={CalendarDays} title={<Trans>Nothing is booked for you.</Trans>}><Trans>You can pick a time below, or ask the front desk.</Trans></StatusBand>;
  const when = formatDayTime(visit.startsAt, visit.timeZone, language);
  return <StatusBand lead tone="info" icon={CalendarDays} title={<Trans>Your next visit is {when}</Trans>}><Trans>with {visit.provider.displayName}</Trans></StatusBand>;
}
