import { useLingui } from '@lingui/react/macro';
import { Ban, Check, Circle, CircleCheck, CircleHelp, DoorOpen, FilePenLine, UserX, Users, type LucideIcon } from 'lucide-react';
import type { BoardRow } from '#main/contract/check-in.ts';
import { StatusWord } from '#renderer/ui/status-word.tsx';

type Tone = 'done' | 'info' | 'attention' | 'danger' | 'primary' | 'quiet';

/** Where the visit stands: icon, word and colour. */
export function BoardStage({ row }: { row: BoardRow }) {
  const { t } = useLingui();
  const done = row.stepsDone;
  const all = row.steps.length;
  const looks: Record<BoardRow['stage'], { tone: Tone; icon: LucideIcon; words: string }> = {
    not_here: { tone: 'quiet', icon: row.confirmed ? CircleCheck : Circle, words: row.confirmed ? t`Confirmed` : t`Not here yet` },
    arrived: { tone: 'info', icon: DoorOpen, words: t`Arrived` },
    doing_steps: { tone: 'info', icon: FilePenLine, words: t`Steps ${done} of ${all}` },
    ready: { tone: 'done', icon: CircleCheck, words: t`Ready` },
    with_provider: { tone: 'primary', icon: Users, words: t`With provider` },
    done: { tone: 'quiet', icon: Check, words: t({ message: 'Done', context: 'visit' }) },
    no_show: { tone: 'quiet', icon: UserX, words: t`Did not come` },
    cancelled: { tone: 'quiet', icon: Ban, words: t`Canceled` },
    requested: { tone: 'attention', icon: CircleHelp, words: t`Asked for` },
  };
  const { tone, icon, words } = looks[row.stage];
  return <StatusWord tone={tone} icon={icon}>{words}</StatusWord>;
}
