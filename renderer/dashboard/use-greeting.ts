import { useLingui } from '@lingui/react/macro';

/** By the clinic's clock. */
export function useGreeting(): (firstName: string, now: number, timeZone: string) => string {
  const { t } = useLingui();
  return (firstName, now, timeZone) => {
    const hour = Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now));
    if (hour < 12) return t`Good morning, ${firstName}`;
    return hour < 18 ? t`Good afternoon, ${firstName}` : t`Good evening, ${firstName}`;
  };
}
