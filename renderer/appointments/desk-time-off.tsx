import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarClock, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { api, type client } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDay, formatDayTime } from '#renderer/ui/format-when.ts';
import { Heading } from '#renderer/ui/heading.tsx';
import { Hint } from '#renderer/ui/hint.tsx';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import styles from './desk-availability.module.css';
import { DeskMoveDialog } from './desk-move-dialog.tsx';
import { DeskTimeOffDialog } from './desk-time-off-dialog.tsx';
import { wallClockOf } from './wall-clock.ts';

type TimeOff = Awaited<ReturnType<typeof client.availability.get>>['timeOff'][number];

interface DeskTimeOffProps {
  providerId: string;
  timeOff: readonly TimeOff[];
  nowMs: number;
  /** The practice's: time off is kept on its clocks. */
  timeZone: string;
}

/** When the provider is away, and which visits still lie inside. */
export function DeskTimeOff({ providerId, timeOff, nowMs, timeZone }: DeskTimeOffProps) {
  const [isAdding, setAdding] = useState(false);
  const inside = useQuery(api.availability.listVisitsInTimeOff.queryOptions({ input: { providerId } })).data?.inside ?? [];
  const remove = useMutation(api.availability.removeTimeOff.mutationOptions());
  const shown = timeOff.filter((each) => each.endsAt > nowMs);
  return (
    <section className={styles.section} aria-labelledby="time-off">
      <div className={styles.head}>
        <Heading level={2} size="heading" id="time-off"><Trans>Time off</Trans></Heading>
        <Button icon={Plus} onPress={() => setAdding(true)}><Trans>Add time off</Trans></Button>
      </div>
      {shown.length === 0 && <Hint size="body"><Trans>No time off is planned.</Trans></Hint>}
      <ul className={styles.lines}>
        {shown.map((each) => (
          <TimeOffLine key={each.id} away={each} timeZone={timeZone} visits={inside.find((one) => one.timeOffId === each.id)?.visits ?? []} isBusy={remove.isPending} onRemove={() => remove.mutate({ providerId, timeOffId: each.id })} />
        ))}
      </ul>
      <RefusalBand error={remove.error} />
      {isAdding && <DeskTimeOffDialog providerId={providerId} onClose={() => setAdding(false)} />}
    </section>
  );
}

function TimeOffLine({ away, timeZone, visits, isBusy, onRemove }: { away: TimeOff; timeZone: string; visits: readonly DeskAppointment[]; isBusy: boolean; onRemove: () => void }) {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  const isWholeDays = wallClockOf(away.startsAt, timeZone).minuteOfDay === 0 && wallClockOf(away.endsAt, timeZone).minuteOfDay === 0;
  const from = isWholeDays ? formatDay(away.startsAt, timeZone, language) : formatDayTime(away.startsAt, timeZone, language);
  // The midnight that ends the last day belongs to that day.
  const to = isWholeDays ? formatDay(away.endsAt - 1, timeZone, language) : formatDayTime(away.endsAt, timeZone, language);
  return (
    <li>
      <span><b>{from === to ? from : `${from} – ${to}`}</b> {away.note}</span>
      <Button look="quiet" icon={Trash2} aria-label={t`Remove time off from ${from}`} isDisabled={isBusy} onPress={onRemove}><Trans>Remove</Trans></Button>
      {visits.length > 0 && (
        <div className={styles.inside}>
          <StatusBand small announce tone="attention" title={<Plural value={visits.length} one="# visit lies inside. Move it, or cancel it in the schedule." other="# visits lie inside. Move them, or cancel them in the schedule." />} />
          <ul>{visits.map((visit) => <InsideLine key={visit.id} visit={visit} />)}</ul>
        </div>
      )}
    </li>
  );
}

function InsideLine({ visit }: { visit: DeskAppointment }) {
  const language = useDisplayChoices((choices) => choices.language);
  const [isMoving, setMoving] = useState(false);
  return (
    <li>
      <span>{formatDayTime(visit.startsAt, visit.timeZone, language)}, <b>{visit.clientName}</b></span>
      <Button icon={CalendarClock} onPress={() => setMoving(true)}><Trans>Move…</Trans><span className="sr-only"> {visit.clientName}</span></Button>
      {isMoving && <DeskMoveDialog visit={visit} onClose={() => setMoving(false)} onMoved={() => setMoving(false)} />}
    </li>
  );
}
