import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ClientAppointment } from '#main/contract/appointments.ts';
import type { client } from '#renderer/api/client.ts';
import { NextVisit } from '#renderer/appointments/next-visit.tsx';
import { formatTime } from '#renderer/ui/format-when.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';

type Today = Awaited<ReturnType<typeof client.dashboard.get>>['today'];

interface VisitLeadProps {
  today: Today;
  next: ClientAppointment | undefined;
  /** In landscape the button stands in the band; upright below it, within reach. */
  action: ReactNode;
}

/** Today's visit in a few words; upright, where the top third is for reading, else the next one. */
export function VisitLead({ today, next, action }: VisitLeadProps) {
  const { t } = useLingui();
  if (!today) return <NextVisit visit={next} />;
  const time = formatTime(today.startsAt, today.timeZone);
  const provider = today.providerFirstName;
  const { minutes, ticketNumber } = today;
  if (today.state === 'arrived') {
    return (
      <StatusBand lead tone="done" title={t`You’ve arrived for your ${time} visit with ${provider}`} figure={ticketNumber === null ? undefined : { label: <Trans>Your number</Trans>, value: ticketNumber }}>
        <Trans>We’ll call your number, not your name.</Trans>
      </StatusBand>
    );
  }
  const length = today.telehealth ? <Trans>Video visit, {minutes} minutes</Trans> : <Trans>In person, {minutes} minutes</Trans>;
  if (today.state === 'later') return <StatusBand lead tone="info" title={today.telehealth ? t`Your ${time} visit with ${provider} is a video visit` : t`Your ${time} visit with ${provider} is later today`}>{length}</StatusBand>;
  return <StatusBand lead tone="info" title={t`Your ${time} visit with ${provider} is soon`} action={action}>{length}. <Trans>Tell us that you’re here.</Trans></StatusBand>;
}
