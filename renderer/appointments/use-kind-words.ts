import { useLingui } from '@lingui/react/macro';
import { CalendarCheck, CalendarOff, CircleHelp, Hourglass, Lock, Globe, Layers, type LucideIcon } from 'lucide-react';

/** What can fill a piece of a provider's day. */
export type DayKind = 'open' | 'other_hours' | 'time_off' | 'visit' | 'requested' | 'held' | 'overlap';

/** Each kind has an icon and a word; the pattern is the style sheet's, under the same name. */
export function useKindWords(): Record<DayKind, { icon: LucideIcon; words: string }> {
  const { t } = useLingui();
  return {
    open: { icon: Globe, words: t`Open to clients` },
    other_hours: { icon: Lock, words: t`Other hours` },
    time_off: { icon: CalendarOff, words: t`Time off` },
    visit: { icon: CalendarCheck, words: t`Visit` },
    requested: { icon: CircleHelp, words: t`Asked for` },
    held: { icon: Hourglass, words: t`Held after a cancel` },
    overlap: { icon: Layers, words: t`Overlap` },
  };
}
