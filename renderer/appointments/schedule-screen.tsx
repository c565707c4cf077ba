import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenTime } from '#main/contract/appointments.ts';
import { api } from '#renderer/api/client.ts';
import { AnswerGroup } from '#renderer/ui/answer-group.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { StepPage } from '#renderer/ui/step-page.tsx';
import { useRefusalWords } from '#renderer/ui/use-refusal-words.ts';
import { AskFrontDesk } from './ask-front-desk.tsx';
import { listPlaces, placeKey, readPlace } from './booking-place.ts';
import styles from './booking.module.css';
import { CheckStep } from './check-step.tsx';
import { PlaceQuestion } from './place-question.tsx';
import { TimeStep } from './time-step.tsx';

type Chosen = { providerId: string; serviceId: string | null };

/** Schedule New Appointment: with whom and for what, when, then a look before it is booked or asked for. */
export function ScheduleScreen({ onLeave, onBooked }: { onLeave: () => void; onBooked: () => void }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const options = useQuery(api.appointments.bookingOptions.queryOptions({ input: {} }));
  const refusalWords = useRefusalWords();
  const [choice, setChoice] = useState<string | null>(null);
  const [placeChoice, setPlaceChoice] = useState('any');
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<OpenTime | null>(null);
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [isTooEarly, setTooEarly] = useState(false);
  const providers = options.data?.providers ?? [];
  const answers = providers.flatMap(({ provider, services, allowDontKnow, nextTime, nextServiceId }) => [
    ...(nextTime ? [{ value: `next|${provider.id}|${nextServiceId ?? ''}`, label: t`Next free time with ${provider.displayName}`, detail: formatDayTime(nextTime.startsAt, nextTime.timeZone, language) }] : []),
    ...services.map((service) => ({ value: `pick|${provider.id}|${service.id}`, label: service.name, detail: provider.displayName })),
    ...(allowDontKnow ? [{ value: `pick|${provider.id}|`, label: t`I don’t know which visit I need`, detail: provider.displayName, quiet: true }] : []),
  ]);
  const [kind, providerId = '', serviceId = ''] = choice?.split('|') ?? [];
  const chosen: Chosen = { providerId, serviceId: serviceId === '' ? null : serviceId };
  const option = providers.find((one) => one.provider.id === providerId);
  const places = option ? listPlaces(option, chosen.serviceId) : [];
  const where = readPlace(placeChoice, places);

  function goOn() {
    if (!option) return setTooEarly(true);
    setTooEarly(false);
    setTime(kind === 'next' ? option.nextTime : null);
    setStep(kind === 'next' ? 3 : 2);
  }

  if (options.isPending) return <Skeleton />;
  if (step === 2 && option) {
    const placeQuestion = <PlaceQuestion places={places} value={placeKey(where)} onChange={(key) => { setPlaceChoice(key); setTime(null); }} />;
    return <TimeStep option={option} serviceId={chosen.serviceId} where={where} placeQuestion={placeQuestion} value={time} onChange={setTime} day={day} onDay={setDay} onBack={() => setStep(1)} onContinue={() => setStep(3)} />;
  }
  if (step === 3 && option && time) return <CheckStep option={option} serviceId={chosen.serviceId} time={time} onBack={() => setStep(kind === 'next' ? 1 : 2)} onTaken={() => { setDay(time.date); setTime(null); setStep(2); }} onBooked={onBooked} />;
  return (
    <StepPage wide step={{ current: 1, total: 3 }} title={<Trans>What would you like to book?</Trans>} onBack={onLeave} onContinue={answers.length > 0 ? goOn : onLeave} continueLabel={answers.length > 0 ? undefined : <Trans>Back to my appointments</Trans>}>
      {options.error && <StatusBand tone="attention" announce title={refusalWords(options.error)} />}
      {options.data && answers.length === 0 && <AskFrontDesk title={options.data.closed ? <Trans>Online booking isn’t open for you yet.</Trans> : <Trans>There are no free times right now.</Trans>} />}
      {answers.length > 0 && <div className={styles.answers}><AnswerGroup label={<Trans>Visit</Trans>} labelHidden answers={answers} value={choice} onChange={setChoice} error={isTooEarly ? t`Choose a visit first.` : null} /></div>}
    </StepPage>
  );
}
