import { Trans, useLingui } from '@lingui/react/macro';
import type { TimeProblem } from '#main/contract/appointments.ts';
import { formatTime } from '#renderer/ui/format-when.ts';
import { Hint } from '#renderer/ui/hint.tsx';
import { useNow } from '#renderer/ui/host-clock.ts';
import { RefusalBand } from '#renderer/ui/refusal-band.tsx';
import { StatusBand } from '#renderer/ui/status-band.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { useTimeCheck } from './use-time-check.ts';

interface DeskTimeCheckProps {
  check: ReturnType<typeof useTimeCheck>;
  reason: string;
  onReason: (reason: string) => void;
  isChecked: boolean;
}

/** What is unusual about the time, in words, and the reason that staff then give. */
export function DeskTimeCheck({ check, reason, onReason, isChecked }: DeskTimeCheckProps) {
  const { t } = useLingui();
  const words: Record<TimeProblem, string> = {
    overlap: t`The provider has another visit then.`,
    time_off: t`The provider has time off then.`,
    outside_hours: t`This is outside the provider’s hours.`,
    other_place: t`The provider sees people somewhere else then.`,
    past: t`This time has passed.`,
  };
  const { timeZone: ownZone } = useNow(60_000);
  if (check.error) return <RefusalBand error={check.error} />;
  const zone = check.timeZone ?? 'UTC';
  const other = check.time && check.timeZone !== undefined && check.timeZone !== ownZone ? check.timeZone.split('/').at(-1)?.replaceAll('_', ' ') : undefined;
  const note = other !== undefined && <Hint><Trans>The time is on the clock of the place ({other}).</Trans></Hint>;
  if (check.problems.length === 0) return note;
  return (
    <>
      {note}
      {check.problems.map((problem) => (
        <StatusBand key={problem} small announce tone="attention" title={words[problem]}>
          {problem === 'overlap' && check.meets.length > 0 && check.meets.map((met) => <p key={`${met.startsAt}${met.clientName}`}>{formatTime(met.startsAt, zone)} – {formatTime(met.endsAt, zone)}, {met.clientName}</p>)}
        </StatusBand>
      ))}
      <TextField label={<Trans>Why all the same?</Trans>} hint={<Trans>Staff can read it in the visit’s history.</Trans>} value={reason} onChange={onReason} maxLength={200}
        error={isChecked && !reason.trim() ? t`Write a short reason first.` : null} />
    </>
  );
}
