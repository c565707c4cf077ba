import type { ScreenLanguage } from './display-choices.ts';

/** Times and days as people read them. Instants are UTC epoch ms; a zone is always the appointment's own. */

function partsOf(instant: number, timeZone: string, language: ScreenLanguage, options: Intl.DateTimeFormatOptions) {
  const parts = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { ...options, timeZone }).formatToParts(instant);
  return (type: Intl.DateTimeFormatPartTypes) => (parts.find((part) => part.type === type)?.value ?? '').replace(/\.$/u, '');
}

/** `2:30 PM`, in both languages. */
export function formatTime(instant: number, timeZone: string): string {
  const part = partsOf(instant, timeZone, 'en', { hour: 'numeric', minute: '2-digit', hour12: true });
  return `${part('hour')}:${part('minute')} ${part('dayPeriod')}`;
}

/** `Tue, Nov 24`; `mar, 24 nov`. */
export function formatDay(instant: number, timeZone: string, language: ScreenLanguage): string {
  const part = partsOf(instant, timeZone, language, { weekday: 'short', day: 'numeric', month: 'short' });
  return language === 'es' ? `${part('weekday')}, ${part('day')} ${part('month')}` : `${part('weekday')}, ${part('month')} ${part('day')}`;
}

/** `Tuesday, Nov 24`; `martes, 24 nov`. */
export function formatLongDay(instant: number, timeZone: string, language: ScreenLanguage): string {
  const part = partsOf(instant, timeZone, language, { weekday: 'long', day: 'numeric', month: 'short' });
  return language === 'es' ? `${part('weekday')}, ${part('day')} ${part('month')}` : `${part('weekday')}, ${part('month')} ${part('day')}`;
}

/** `Tue, Nov 24, 2:30 PM`. */
export function formatDayTime(instant: number, timeZone: string, language: ScreenLanguage): string {
  return `${formatDay(instant, timeZone, language)}, ${formatTime(instant, timeZone)}`;
}

/** @param date YYYY-MM-DD, a calendar day without a zone. `Tue, Nov 24`. */
export function formatDate(date: string, language: ScreenLanguage): string {
  return formatDay(Date.parse(`${date}T12:00:00Z`), 'UTC', language);
}

/** @param date YYYY-MM-DD, a calendar day without a zone, far from today. `Nov 24, 2026`. */
export function formatDateOfYear(date: string, language: ScreenLanguage): string {
  return formatDayOfYear(Date.parse(`${date}T12:00:00Z`), 'UTC', language);
}

/** @param date YYYY-MM-DD. Its pieces for a day tile: `Tue` and `Nov 24`. */
export function splitDate(date: string, language: ScreenLanguage): { weekday: string; day: string } {
  const part = partsOf(Date.parse(`${date}T12:00:00Z`), 'UTC', language, { weekday: 'short', day: 'numeric', month: 'short' });
  return { weekday: part('weekday'), day: language === 'es' ? `${part('day')} ${part('month')}` : `${part('month')} ${part('day')}` };
}

/** @param date YYYY-MM-DD, as it is typed and printed: `11/24/2026`. */
export function formatTypedDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** A day far from today: `Nov 24, 2026`; `24 nov 2026`. */
export function formatDayOfYear(instant: number, timeZone: string, language: ScreenLanguage): string {
  const part = partsOf(instant, timeZone, language, { day: 'numeric', month: 'short', year: 'numeric' });
  return language === 'es' ? `${part('day')} ${part('month')} ${part('year')}` : `${part('month')} ${part('day')}, ${part('year')}`;
}
