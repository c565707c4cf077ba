import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { CalendarDays, CircleDollarSign, LayoutDashboard, UserRound } from 'lucide-react';
import { api } from '#renderer/api/client.ts';
import type { KioskMenu } from '#renderer/kiosk/kiosk-menu.ts';
import { useKioskSession } from '#renderer/kiosk/kiosk-session.ts';

export const paths = { dashboard: '/dashboard', profile: '/profile', appointments: '/appointments', account: '/my-account' } as const;
type Item = keyof typeof paths;

const isItem = (id: string): id is Item => Object.hasOwn(paths, id);

/** The seed's labels. A word whose screen is not built yet is absent. */
export function useKioskMenu(isSignedIn: boolean): KioskMenu | undefined {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const handedOver = useKioskSession((session) => session.handedOver);
  const isOpen = (item: Item) => handedOver === null || handedOver.includes(item);
  const { data } = useQuery(api.dashboard.get.queryOptions({ input: {}, enabled: isSignedIn && isOpen('dashboard') }));
  if (!isSignedIn) return undefined;
  const toConfirm = data?.counts.toConfirm ?? 0;
  return {
    current: (['account', 'appointments', 'profile'] as const).find((item) => pathname.startsWith(paths[item])) ?? 'dashboard',
    onChoose: (id) => { if (isItem(id)) void navigate({ to: paths[id] }); },
    items: ([
      { id: 'dashboard', label: t`Dashboard`, icon: LayoutDashboard, count: 0, countLabel: '' },
      { id: 'profile', label: t`My Profile`, icon: UserRound, count: 0, countLabel: '' },
      { id: 'appointments', label: t`My Appointments`, icon: CalendarDays, count: toConfirm, countLabel: t`${plural(toConfirm, { one: '# to confirm', other: '# to confirm' })}` },
      { id: 'account', label: t`My Account`, icon: CircleDollarSign, count: 0, countLabel: '' },
    ] as const).filter(({ id }) => isOpen(id)),
  };
}
