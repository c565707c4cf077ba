import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import styles from './desk-availability.module.css';
import { DeskExceptions } from './desk-exceptions.tsx';
import { DeskTimeOff } from './desk-time-off.tsx';
import { useDeskTools } from './desk-tools.ts';
import { DeskWeekEditor } from './desk-week-editor.tsx';
import { placeKeyOf } from './time-draft.ts';
import { wallClockOf } from './wall-clock.ts';

interface DeskAvailabilityProps {
  providerId: string;
  onProvider: (providerId: string) => void;
  onBack: () => void;
}

/** When a provider sees people: the week, the dates that differ, and time off. */
export function DeskAvailability({ providerId, onProvider, onBack }: DeskAvailabilityProps) {
  const { t } = useLingui();
  const { nowMs, timeZone = 'UTC' } = useNow(60_000);
  const { ownProviderId } = useDeskTools();
  const providers = (useQuery(api.providers.list.queryOptions({ input: {} })).data?.providers ?? []).filter((each) => (each.active || each.id === providerId) && (ownProviderId === null || each.id === ownProviderId));
  const hours = useQuery(api.availability.get.queryOptions({ input: { providerId } }));
  return (
    <main className={styles.page}>
      <Button look="quiet" icon={ArrowLeft} className={styles.back} onPress={onBack}><Trans>Schedule</Trans></Button>
      <header className={styles.top}>
        <div>
          <Heading level={1} takesFocus><Trans>Hours and time off</Trans></Heading>
          <Hint><Trans>Times are those on the clock of each place.</Trans></Hint>
        </div>
        <div className={styles.who}>
          <SelectField label={t`Provider`} value={providerId} onChange={onProvider} options={providers.map((each) => ({ value: each.id, label: each.displayName }))} />
        </div>
      </header>
      <RefusalBand error={hours.error} />
      {hours.isPending && <Skeleton lines={8} />}
      {hours.data && (
        <div className={styles.columns}>
          <DeskWeekEditor key={providerId} providerId={providerId} weekly={hours.data.weekly} />
          <div className={styles.side}>
            <DeskTimeOff providerId={providerId} timeOff={hours.data.timeOff} nowMs={nowMs} timeZone={timeZone} />
            <DeskExceptions providerId={providerId} exceptions={hours.data.exceptions} usualPlace={placeKeyOf(hours.data.weekly[0] ?? { locationId: null, telehealth: false })} today={wallClockOf(nowMs, timeZone).date} />
          </div>
        </div>
      )}
    </main>
  );
}
