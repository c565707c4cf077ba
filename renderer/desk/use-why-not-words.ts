import { useLingui } from '@lingui/react/macro';
import type { client } from '#renderer/api/client.ts';
import { useDisplayChoices } from '#renderer/ui/display-choices.ts';
import { formatDate } from '#renderer/ui/format-when.ts';

export type WhyNot = Awaited<ReturnType<typeof client.appointments.whyNot>>['causes'][number];

/** Says a cause in words. The facts of each cause are those of the policy, by their names. */
export function useWhyNotWords(): (cause: WhyNot) => string {
  const { t } = useLingui();
  const language = useDisplayChoices((choices) => choices.language);
  return ({ code, facts }) => {
    const service = String(facts['code'] ?? '');
    const fact = (name: string) => String(facts[name] ?? '?');
    const day = (name: string) => (typeof facts[name] === 'string' ? formatDate(facts[name], language) : '?');
    const [minutes, longest, hours, days, count, max] = ['minutes', 'longestMinutes', 'minNoticeHours', 'maxAheadDays', 'times', 'maxOpenFuture'].map(fact);
    const [first, last, open] = [day('firstDate'), day('lastBookableDate'), fact('openFuture')];
    const words: Record<string, string> = {
      'provider-inactive': t`The provider is not active.`,
      'self-schedule-off': t`Online scheduling is off for this provider.`,
      'client-status-not-admitted': facts['status'] === 'new' ? t`The provider does not take online bookings from new clients.` : t`The provider does not take online bookings from active clients.`,
      'client-inactive': t`The client is inactive, and the provider does not take online bookings from inactive clients.`,
      'dont-know-not-allowed': t`The provider does not allow “I don’t know” as the service.`,
      'no-active-service': t`The provider has no active service.`,
      'no-online-service': t`None of the provider’s services is open for online booking.`,
      'no-telehealth-service': t`None of the provider’s online services can be a video visit.`,
      'service-unknown': t`Service ${service} is not in the list of services.`,
      'service-inactive': t`Service ${service} is not active.`,
      'service-not-online': t`Service ${service} is not open for online booking.`,
      'service-not-telehealth': t`Service ${service} cannot be a video visit.`,
      'no-availability': t`The provider has no working hours from today on.`,
      'no-client-scheduling': t`The provider’s hours are not open for client scheduling.`,
      'no-hours-in-place': t`The provider has no open hours in this place.`,
      'visit-does-not-fit': t`The visit takes ${minutes} min; the longest open stretch is ${longest} min.`,
      'inside-notice': t`The open times (${count}) are sooner than the notice of ${hours} hours.`,
      'beyond-horizon': t`The first open time is ${first}. Clients can book ${days} days ahead, until ${last}.`,
      'time-off': t`Time off covers the open times (${count}).`,
      'every-time-taken': t`Every open time is taken (${count}).`,
      'too-many-open-appointments': t`The client has ${open} open appointments; the provider allows ${max}.`,
    };
    return words[code] ?? t`There is another reason (${code}).`;
  };
}

export function useWhereWords(): Record<WhyNot['whereToChange'], string> {
  const { t } = useLingui();
  return {
    provider: t`Practice settings, Providers`, 'provider-portal-settings': t`My Profile, Client Portal, Online Scheduling`, services: t`Practice settings, Services`, availability: t`Schedule, Availability`,
    'time-off': t`Schedule, Time off`, 'client-status': t`this client’s details, Status`, appointments: t`this client’s appointments`,
  };
}
