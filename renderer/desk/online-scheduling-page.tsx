import { Trans } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';
import { DeskOnlineScheduling } from '#renderer/profile/desk-online-scheduling.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { GoTo } from './desk-place.ts';
import { SetUpNext } from './set-up-next.tsx';
import { useStaff } from './staff.ts';

/** A provider's own My Profile; for who reaches all providers, anybody's. */
export function OnlineSchedulingPage({ providerId, goTo }: { providerId: string; goTo: GoTo }) {
  const staff = useStaff();
  const reachesAll = staff.role !== 'provider';
  return (
    <DeskOnlineScheduling
      key={providerId} providerId={providerId} isOwn={staff.providerId === providerId} next={<SetUpNext goTo={goTo} />}
      onChoose={reachesAll ? (id) => goTo({ kind: 'online_scheduling', providerId: id }) : undefined}
      links={<Button icon={CalendarClock} onPress={() => goTo({ kind: 'availability', providerId })}><Trans>Working hours</Trans></Button>}
    />
  );
}
