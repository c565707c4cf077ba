const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  formats.set(timeZone, format);
  return format;
}

/** What the clocks of a place show at an instant (epoch ms): the date, YYYY-MM-DD, and the minutes since its midnight. */
export function wallClockOf(instant: number, timeZone: string): { date: string; minuteOfDay: number } {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, minuteOfDay: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** @param date YYYY-MM-DD */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday on or before a date. @param date YYYY-MM-DD */
export function mondayOf(date: string): string {
  const weekday = new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}
