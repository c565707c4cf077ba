import type { WantedPlace } from './slot-facts.ts';

/** The screen on which staff can lift a cause. */
export type WhereToChange = 'provider' | 'provider-portal-settings' | 'client-status' | 'services' | 'availability' | 'time-off';

export type ClientStatus = 'new' | 'active' | 'inactive';

/** One exact reason why a client cannot book online, with what the words about it need. Minutes, days and hours are whole; dates are local, `YYYY-MM-DD`. */
export type WhyNotCause =
  | { readonly cause: 'provider-inactive' }
  | { readonly cause: 'self-schedule-off' }
  /** The provider's settings do not admit clients of this status. An inactive client is `client-inactive` instead. */
  | { readonly cause: 'client-status-not-admitted'; readonly status: 'new' | 'active' }
  /** The client is inactive, and the provider's settings do not admit inactive clients. */
  | { readonly cause: 'client-inactive' }
  | { readonly cause: 'dont-know-not-allowed' }
  /** The provider has no service at all, or none that is active. */
  | { readonly cause: 'no-active-service' }
  /** Active services exist; none is marked for online booking. */
  | { readonly cause: 'no-online-service' }
  /** Services for online booking exist; none is marked for telehealth, which was asked for. */
  | { readonly cause: 'no-telehealth-service' }
  | { readonly cause: 'service-unknown'; readonly code: string }
  | { readonly cause: 'service-inactive'; readonly code: string }
  | { readonly cause: 'service-not-online'; readonly code: string }
  | { readonly cause: 'service-not-telehealth'; readonly code: string }
  /** No hours from today on, within the horizon or the year after it. */
  | { readonly cause: 'no-availability' }
  | { readonly cause: 'no-client-scheduling' }
  | { readonly cause: 'no-hours-in-place'; readonly place: WantedPlace }
  | { readonly cause: 'visit-does-not-fit'; readonly minutes: number; readonly longestMinutes: number }
  | { readonly cause: 'inside-notice'; readonly minNoticeHours: number; readonly times: number }
  | { readonly cause: 'beyond-horizon'; readonly maxAheadDays: number; readonly firstDate: string; readonly lastBookableDate: string }
  | { readonly cause: 'time-off'; readonly times: number }
  | { readonly cause: 'every-time-taken'; readonly times: number }
  | { readonly cause: 'too-many-open-appointments'; readonly maxOpenFuture: number; readonly openFuture: number };

export type WhyNot = WhyNotCause & { readonly whereToChange: WhereToChange };

const WHERE_TO_CHANGE: Readonly<Record<WhyNotCause['cause'], WhereToChange>> = {
  'provider-inactive': 'provider',
  'self-schedule-off': 'provider-portal-settings',
  'client-status-not-admitted': 'provider-portal-settings',
  'client-inactive': 'client-status',
  'dont-know-not-allowed': 'provider-portal-settings',
  'no-active-service': 'services',
  'no-online-service': 'services',
  'no-telehealth-service': 'services',
  'service-unknown': 'services',
  'service-inactive': 'services',
  'service-not-online': 'services',
  'service-not-telehealth': 'services',
  'no-availability': 'availability',
  'no-client-scheduling': 'availability',
  'no-hours-in-place': 'availability',
  'visit-does-not-fit': 'availability',
  'inside-notice': 'provider-portal-settings',
  'beyond-horizon': 'provider-portal-settings',
  'time-off': 'time-off',
  'every-time-taken': 'availability',
  'too-many-open-appointments': 'provider-portal-settings',
};

export function withWhereToChange(cause: WhyNotCause): WhyNot {
  return { ...cause, whereToChange: WHERE_TO_CHANGE[cause.cause] };
}
