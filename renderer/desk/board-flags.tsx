import { useLingui } from '@lingui/react/macro';
import { Banknote, CircleAlert, Clock, Globe, Hand, IdCard, Layers, Lock, PhoneOff, Video, type LucideIcon } from 'lucide-react';
import type { BoardRow } from '#main/contract/check-in.ts';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { StatusWord } from '#renderer/ui/status-word.tsx';
import styles from './board.module.css';

type Flag = BoardRow['flags'][number];

/** What to know before one speaks to the client: icon and word, never colour alone. */
export function BoardFlags({ row }: { row: BoardRow }) {
  const { t } = useLingui();
  const looks: Record<Flag, { tone: 'info' | 'attention' | 'danger'; icon: LucideIcon; words: string }> = {
    balance: { tone: 'attention', icon: Banknote, words: formatMoney(row.balanceCents) },
    insurance: { tone: 'attention', icon: IdCard, words: t`Insurance` },
    spanish: { tone: 'info', icon: Globe, words: 'Español' },
    late: { tone: 'attention', icon: Clock, words: t`Late` },
    desk_only: { tone: 'attention', icon: Lock, words: t`Desk only` },
    needs_help: { tone: 'danger', icon: Hand, words: t`Needs help` },
    service_unknown: { tone: 'attention', icon: CircleAlert, words: t`No service` },
    overlap: { tone: 'attention', icon: Layers, words: t`Overlap` },
    privacy: { tone: 'danger', icon: PhoneOff, words: t`Privacy` },
    video: { tone: 'info', icon: Video, words: t`Video` },
  };
  return (
    <span className={styles.flags}>
      {row.flags.map((flag) => <StatusWord key={flag} pill tone={looks[flag].tone} icon={looks[flag].icon}>{looks[flag].words}</StatusWord>)}
    </span>
  );
}
