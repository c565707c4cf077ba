import { Trans, useLingui } from '@lingui/react/macro';
import { Monitor, Users, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { DoorMark } from '#renderer/ui/brand.tsx';
import type { DeskPlace, GoTo } from './desk-place.ts';
import styles from './desk-shell.module.css';
import { useStaff } from './staff.ts';

/** The rail at the left: only what is built and what this role may use. */
export function DeskRail({ place, goTo }: { place: DeskPlace; goTo: GoTo }) {
  const { t } = useLingui();
  const { can } = useStaff();
  return (
    <nav className={styles.rail} aria-label={t`Front desk`}>
      <DoorMark className={styles.mark} />
      <RailItem icon={Monitor} isCurrent={place.kind === 'today'} onPress={() => goTo({ kind: 'today' })}><Trans>Today</Trans></RailItem>
      {can('people') && (
        <RailItem icon={Users} isCurrent={place.kind !== 'today'} onPress={() => goTo({ kind: 'clients' })}><Trans>Clients</Trans></RailItem>
      )}
    </nav>
  );
}

function RailItem({ icon: Icon, isCurrent, onPress, children }: { icon: LucideIcon; isCurrent: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.item} aria-current={isCurrent ? 'page' : undefined} onClick={onPress}>
      <Icon aria-hidden className={styles.itemIcon} />
      <span>{children}</span>
    </button>
  );
}
