import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { DateBoxes } from '#renderer/ui/date-boxes.tsx';
import { readDateBoxes } from '#renderer/ui/read-date-boxes.ts';
import { readWholeNumber } from '#renderer/ui/read-whole-number.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DeskFreeTimes } from './desk-free-times.tsx';
import styles from './desk-schedule.module.css';
import { useDeskTools } from './desk-tools.ts';
import { readClockTime } from './read-clock-time.ts';
import type { TimeDraft } from './time-draft.ts';

interface DeskTimeFieldsProps {
  clientId: string;
  draft: TimeDraft;
  onChange: (part: Partial<TimeDraft>) => void;
  /** Somebody pressed on: now say what is missing. */
  isChecked: boolean;
}

/** Service, provider, place, day and time: typed, or taken from the free times below. */
export function DeskTimeFields({ clientId, draft, onChange, isChecked }: DeskTimeFieldsProps) {
  const { t } = useLingui();
  const { ownProviderId } = useDeskTools();
  const { providers, services, locations } = useBookingLists(draft.providerId);
  const shown = providers.filter((each) => ownProviderId === null || each.id === ownProviderId);
  const day = readDateBoxes(draft.date);
  const dateWords = day.kind === 'no_such_day' ? t`No calendar has this day. Check it.` : isChecked && day.kind === 'incomplete' ? t`Type the date.` : null;
  const pickService = (serviceId: string) => {
    const minutes = services.find((each) => each.id === serviceId)?.minutes;
    onChange({ serviceId, ...(minutes === undefined ? {} : { minutes: String(minutes) }) });
  };
  return (
    <>
      <div className={styles.pair}>
        <SelectField label={t`Provider`} value={draft.providerId} onChange={(providerId) => onChange({ providerId, serviceId: '' })}
          options={shown.map((each) => ({ value: each.id, label: each.displayName }))} />
        <SelectField label={t`Where`} value={draft.place} onChange={(place) => onChange({ place })}
          options={[...locations.map((each) => ({ value: each.id, label: each.name })), { value: 'room', label: t`In person, no place named` }, { value: 'video', label: t`Video visit` }]} />
      </div>
      <SelectField label={t`Service`} value={draft.serviceId} onChange={pickService}
        options={[{ value: '', label: t`Not chosen yet` }, ...services.map((each) => ({ value: each.id, label: each.name }))]} />
      <div className={styles.when}>
        <DateBoxes label={<Trans>Date</Trans>} value={draft.date} onChange={(date) => onChange({ date })} error={dateWords} />
        <TextField label={t`Time`} placeholder="9:30 AM" value={draft.time} onChange={(time) => onChange({ time })} maxLength={10}
          error={(isChecked || draft.time.length > 3) && readClockTime(draft.time) === undefined ? t`Type it like 9:30 AM.` : null} />
        <TextField label={t`Minutes`} keyboard="number" value={draft.minutes} onChange={(minutes) => onChange({ minutes })} maxLength={3}
          error={isChecked && readWholeNumber(draft.minutes, 5, 720) === undefined ? t`From 5 to 720.` : null} />
      </div>
      <DeskFreeTimes clientId={clientId} draft={draft} onChange={onChange} />
    </>
  );
}

/** A provider's own entry for a code beats the practice's. */
function useBookingLists(providerId: string) {
  const providers = useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? [];
  const locations = useQuery(api.locations.list.queryOptions({ input: {} })).data?.locations ?? [];
  const all = useQuery(api.services.list.queryOptions({ input: {} })).data?.services ?? [];
  const own = all.filter((each) => each.providerId === providerId);
  const ownCodes = new Set(own.map((each) => each.code));
  const offered = [...own, ...all.filter((each) => each.providerId === null && !ownCodes.has(each.code))];
  return {
    providers: providers.filter((each) => each.active || each.id === providerId),
    locations: locations.filter((each) => each.active),
    services: offered.filter((each) => each.active),
  };
}
