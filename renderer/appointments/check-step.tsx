import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MapPin, Timer, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { OpenTime } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDay, formatTime } from '#renderer/ui/format-when.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { SummaryCard } from '#renderer/ui/summary-card.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import type { BookingOption } from './booking-option.ts';

interface CheckStepProps { option: BookingOption; serviceId: string | null; time: OpenTime; onBack: () => void; onTaken: () => void; onBooked: () => void }

/** The last look. One intention has one id, so that a double tap books once. */
export function CheckStep({ option, serviceId, time, onBack, onTaken, onBooked }: CheckStepProps) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const refusalWords = useRefusalWords();
  const queries = useQueryClient();
  const [intentId] = useState(() => crypto.randomUUID());
  const isRequest = option.mode === 'request';
  const book = useMutation(api.appointments.book.mutationOptions({
    onSuccess: async () => { announce(isRequest ? t`We have your request.` : t`Your visit is booked.`); await queries.invalidateQueries(); onBooked(); },
    onError: () => queries.invalidateQueries(),
  }));
  const isTaken = readRefusal(book.error)?.code === 'SLOT_TAKEN';
  const minutes = Math.round((time.endsAt - time.startsAt) / 60_000);
  const until = formatTime(time.endsAt, time.timeZone);
  const place = option.places.find((one) => one.kind === 'in_person' && one.locationId === time.locationId);
  const where = time.telehealth ? t`Video visit` : place?.kind === 'in_person' ? `${place.name}, ${place.address}` : t`In person`;
  const bookNow = () => (isTaken ? onTaken() : book.mutate({ providerId: option.provider.id, serviceId, startsAt: time.startsAt, locationId: time.locationId, telehealth: time.telehealth, intentId }));
  return (
    <StepPage
      wide step={{ current: 3, total: 3 }} title={isRequest ? <Trans>Ask for this time?</Trans> : <Trans>Book this time?</Trans>} onBack={onBack} onContinue={bookNow} isPending={book.isPending}
      continueLabel={isTaken ? <Trans>Pick another time</Trans> : isRequest ? <Trans>Ask for this time</Trans> : <Trans>Book this time</Trans>}
    >
      {book.error && <StatusBand tone="attention" announce title={refusalWords(book.error)} />}
      <SummaryCard
        title={<Trans>Your new appointment</Trans>} day={formatDay(time.startsAt, time.timeZone, language)} time={formatTime(time.startsAt, time.timeZone)}
        facts={[
          { icon: UserRound, label: t`With`, value: option.provider.displayName },
          { icon: Timer, label: t`How long`, value: t`${minutes} minutes, until ${until}` },
          { icon: MapPin, label: t`Where`, value: where },
        ]}
        note={isRequest ? t`This is a request. The front desk will let you know.` : t`Nothing is booked until you touch the button below.`}
      />
    </StepPage>
  );
}
