import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDays, ListChecks, Monitor, ReceiptText, Settings, UserRound, Users, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { DoorMark } from '#renderer/ui/brand.tsx';
import type { DeskPlace, GoTo } from './desk-place.ts';
import styles from './desk-shell.module.css';
import { useStaff } from './staff.ts';
import { useSetUp } from './use-set-up.ts';

/** The rail at the left: only what is built and what this role may use. */
export function DeskRail({ place, goTo }: { place: DeskPlace; goTo: GoTo }) {
  const { t } = useLingui();
  const { can, providerId } = useStaff();
  const { stepsLeft } = useSetUp();
  const isOwn = place.kind === 'online_scheduling' && place.providerId === providerId;
  const isClients = place.kind === 'clients' || place.kind === 'client' || place.kind === 'new_client';
  const isSettings = place.kind === 'settings' || (place.kind === 'online_scheduling' && !isOwn);
  return (
    <nav className={styles.rail} aria-label={t`Front desk`}>
      <DoorMark className={styles.mark} />
      {(stepsLeft > 0 || place.kind === 'set_up') && <RailItem icon={ListChecks} isCurrent={place.kind === 'set_up'} onPress={() => goTo({ kind: 'set_up' })}><Trans>Set up</Trans></RailItem>}
      <RailItem icon={Monitor} isCurrent={place.kind === 'today'} onPress={() => goTo({ kind: 'today' })}><Trans>Today</Trans></RailItem>
      <RailItem icon={CalendarDays} isCurrent={place.kind === 'schedule' || place.kind === 'availability'} onPress={() => goTo({ kind: 'schedule' })}><Trans>Schedule</Trans></RailItem>
      {can('people') && (
        <RailItem icon={Users} isCurrent={isClients} onPress={() => goTo({ kind: 'clients' })}><Trans>Clients</Trans></RailItem>
      )}
      {can('take_payments') && <RailItem icon={ReceiptText} isCurrent={place.kind === 'billing'} onPress={() => goTo({ kind: 'billing' })}><Trans>Billing</Trans></RailItem>}
      <span className={styles.railSpace} />
      {can('own_portal_settings') && providerId !== null && <RailItem icon={UserRound} isCurrent={isOwn} onPress={() => goTo({ kind: 'online_scheduling', providerId })}><Trans>My Profile</Trans></RailItem>}
      {can('practice_settings') && <RailItem icon={Settings} isCurrent={isSettings} onPress={() => goTo({ kind: 'settings', page: 'practice' })}><Trans>Practice settings</Trans></RailItem>}
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
