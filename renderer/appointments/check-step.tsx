import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenTime } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { announce } from '#renderer/ui/live-region.tsx';
import { readRefusal } from '#renderer/ui/read-refusal.ts';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import type { BookingOption } from './booking-option.ts';
import { BookingSummary } from './booking-summary.tsx';
import styles from './booking.module.css';

interface CheckStepProps { option: BookingOption; serviceId: string | null; time: OpenTime; onBack: () => void; onTaken: () => void; onBooked: () => void }

/** The last look. One intention has one id, so that a double tap books once. */
export function CheckStep({ option, serviceId, time, onBack, onTaken, onBooked }: CheckStepProps) {
  const { t } = useLingui();
  const refusalWords = useRefusalWords();
  const queries = useQueryClient();
  const [intentId] = useState(() => crypto.randomUUID());
  const isRequest = option.mode === 'request';
  const book = useMutation(api.appointments.book.mutationOptions({
    onSuccess: async () => { announce(isRequest ? t`We have your request.` : t`Your visit is booked.`); await queries.invalidateQueries(); onBooked(); },
    onError: () => queries.invalidateQueries(),
  }));
  const isTaken = readRefusal(book.error)?.code === 'SLOT_TAKEN';
  const bookNow = () => (isTaken ? onTaken() : book.mutate({ providerId: option.provider.id, serviceId, startsAt: time.startsAt, locationId: time.locationId, telehealth: time.telehealth, intentId }));
  return (
    <StepPage
      wide step={{ current: 3, total: 3 }} title={isRequest ? <Trans>Ask for this time?</Trans> : <Trans>Book this time?</Trans>} onBack={onBack} onContinue={bookNow} isPending={book.isPending}
      continueLabel={isTaken ? <Trans>Pick another time</Trans> : isRequest ? <Trans>Ask for this time</Trans> : <Trans>Book this time</Trans>}
    >
      {book.error && <StatusBand tone="attention" announce title={refusalWords(book.error)} />}
      <div className={styles.summary}>
        <BookingSummary option={option} time={time} note={isRequest ? t`This is a request. The front desk will let you know.` : t`Nothing is booked until you touch the button below.`} />
      </div>
    </StepPage>
  );
}
