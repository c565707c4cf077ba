import { Trans, useLingui } from '@lingui/react/macro';
import { MapPin, Timer, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OpenTime } from '#main/contract/appointments.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDay, formatTime } from '#renderer/ui/format-when.ts';
import { SummaryCard } from '#renderer/ui/summary-card.tsx';
import type { BookingOption } from './booking-option.ts';

interface BookingSummaryProps {
  option: BookingOption;
  /** Null until a time is chosen. */
  time: OpenTime | null;
  note: ReactNode;
  look?: 'column' | 'row';
}

/** What is about to be booked, in words. */
export function BookingSummary({ option, time, note, look = 'column' }: BookingSummaryProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const facts = [{ icon: UserRound, label: t`With`, value: option.provider.displayName }];
  if (time) {
    const minutes = Math.round((time.endsAt - time.startsAt) / 60_000);
    const until = formatTime(time.endsAt, time.timeZone);
    const place = option.places.find((one) => one.kind === 'in_person' && one.locationId === time.locationId);
    const room = place?.kind === 'in_person' ? `${place.name}, ${place.address}` : t`In person`;
    facts.push({ icon: Timer, label: t`How long`, value: t`${minutes} minutes, until ${until}` }, { icon: MapPin, label: t`Where`, value: time.telehealth ? t`Video visit` : room });
  }
  return <SummaryCard look={look} title={<Trans>Your new appointment</Trans>} day={time && formatDay(time.startsAt, time.timeZone, language)} time={time && formatTime(time.startsAt, time.timeZone)} facts={facts} note={note} />;
}
