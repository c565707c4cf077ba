import { useLingui } from '@lingui/react/macro';
import { Ban, CalendarDays, Check, CircleCheck, CircleHelp, DoorOpen, UserX, type LucideIcon } from 'lucide-react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import { StatusWord } from '#renderer/ui/status-word.tsx';

type Tone = 'done' | 'info' | 'attention' | 'danger' | 'primary' | 'quiet';

/** The state of an appointment, and who canceled it. */
export function VisitStatus({ visit }: { visit: DeskAppointment }) {
  const { t } = useLingui();
  const cancelled = visit.cancelledBy === 'clinic' ? t`Canceled by the clinic` : visit.cancelledLate ? t`Canceled late` : t`Canceled`;
  const isConfirmed = visit.confirmedAt !== null;
  const looks: Record<DeskAppointment['status'], { tone: Tone; icon: LucideIcon; words: string }> = {
    requested: { tone: 'attention', icon: CircleHelp, words: t`Asked for` },
    booked: isConfirmed ? { tone: 'done', icon: CircleCheck, words: t`Confirmed` } : { tone: 'quiet', icon: CalendarDays, words: t`Booked` },
    arrived: { tone: 'info', icon: DoorOpen, words: t`Arrived` },
    'checked-in': { tone: 'done', icon: CircleCheck, words: t`Ready` },
    fulfilled: { tone: 'quiet', icon: Check, words: t({ message: 'Done', context: 'visit' }) },
    'no-show': { tone: 'attention', icon: UserX, words: t`Did not come` },
    cancelled: { tone: 'quiet', icon: Ban, words: cancelled },
    declined: { tone: 'quiet', icon: Ban, words: t`Declined` },
  };
  const { tone, icon, words } = looks[visit.status];
  return <StatusWord tone={tone} icon={icon}>{words}</StatusWord>;
}
