import { Trans, useLingui } from '@lingui/react/macro';
import type { VisitEvent } from '#main/contract/appointments.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDayTime } from '#renderer/ui/format-when.ts';
import styles from './desk-schedule.module.css';
import { useCancelReasons } from './use-cancel-reasons.ts';

/** What happened to a visit, oldest first, with the reasons that staff and the client gave. */
export function DeskVisitHistory({ history, timeZone }: { history: readonly VisitEvent[]; timeZone: string }) {
  const language = useDisplayChoices((choices) => choices.language);
  const say = useEventWords();
  const reasons = useCancelReasons();
  return (
    <ul className={styles.history}>
      {history.map((event) => {
        const reason = reasons.find((each) => each.value === event.reason)?.label ?? event.reason;
        return (
          <li key={`${event.kind} ${event.at}`}>
            <time>{formatDayTime(event.at, timeZone, language)}</time>
            <span>
              <b>{say(event)}</b>{event.by !== null && <>, {event.by}</>}
              {event.before !== null && <>. <Trans>Was {formatDayTime(event.before.startsAt, event.before.timeZone, language)}, {event.before.providerName}</Trans></>}
              {reason !== null && <>. {reason}</>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function useEventWords(): (event: VisitEvent) => string {
  const { t } = useLingui();
  return ({ kind, isByClient }) => {
    const words: Record<VisitEvent['kind'], string> = {
      asked: isByClient ? t`Asked for by the client` : t`Asked for`,
      booked: isByClient ? t`Booked by the client` : t`Booked`,
      time_accepted: t`Unusual time accepted`,
      approved: t`Approved`,
      declined: t`Declined`,
      confirmed: isByClient ? t`Confirmed by the client` : t`Confirmed`,
      moved: t`Moved`,
      move_undone: t`Move undone`,
      arrived: isByClient ? t`Arrived at the kiosk` : t`Arrived`,
      arrival_undone: t`Arrival undone`,
      started: t`Started`,
      finished: t`Finished`,
      cancelled: isByClient ? t`Canceled for the client` : t`Canceled by the clinic`,
    };
    return words[kind];
  };
}
