import { Trans } from '@lingui/react/macro';
import { CalendarClock, MousePointerClick } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import type { GoTo } from './desk-place.ts';
import styles from './settings.module.css';

/** From a provider's record to their hours and online scheduling. */
export function ProviderLinks({ providerId, goTo }: { providerId: string; goTo: GoTo }) {
  return (
    <span className={styles.links}>
      <Button icon={CalendarClock} onPress={() => goTo({ kind: 'availability', providerId })}><Trans>Working hours</Trans></Button>
      <Button icon={MousePointerClick} onPress={() => goTo({ kind: 'online_scheduling', providerId })}><Trans>Online scheduling</Trans></Button>
    </span>
  );
}
