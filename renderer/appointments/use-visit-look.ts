import { useLingui } from '@lingui/react/macro';
import { CalendarDays, Check, CircleCheck, CircleHelp, DoorOpen, Hourglass, UserX, Users, type LucideIcon } from 'lucide-react';
import type { DeskAppointment } from '#main/contract/appointments.ts';
import type { DayKind } from './use-kind-words.ts';

export interface VisitLook {
  kind: DayKind | 'over';
  icon: LucideIcon;
  words: string;
}

/** How a visit stands, as icon and word, and which pattern draws it. */
export function useVisitLook(): (visit: DeskAppointment) => VisitLook {
  const { t } = useLingui();
  return (visit) => {
    const kind = visit.overlapAccepted ? 'overlap' : 'visit';
    if (visit.status === 'requested') return { kind: 'requested', icon: CircleHelp, words: t`Asked for` };
    if (visit.status === 'cancelled' || visit.status === 'declined') return { kind: 'held', icon: Hourglass, words: t`Held after a cancel` };
    if (visit.status === 'no-show') return { kind: 'over', icon: UserX, words: t`Did not come` };
    if (visit.status === 'fulfilled') return { kind: 'over', icon: Check, words: t({ message: 'Done', context: 'visit' }) };
    if (visit.visitStartedAt !== null) return { kind, icon: Users, words: t`With provider` };
    if (visit.status === 'arrived') return { kind, icon: DoorOpen, words: t`Arrived` };
    if (visit.status === 'checked-in') return { kind, icon: CircleCheck, words: t`Ready` };
    if (visit.confirmedAt !== null) return { kind, icon: CircleCheck, words: t`Confirmed` };
    return { kind, icon: CalendarDays, words: t`Booked` };
  };
}
