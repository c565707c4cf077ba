export const demoZone = 'America/New_York';
export const dayMs = 86_400_000;
export const minuteMs = 60_000;

const wallClock = new Intl.DateTimeFormat('en-CA', { timeZone: demoZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** Calendar date in the demo clinic's zone. */
export function demoDateOf(instant: number): string {
  return wallClock.format(instant).slice(0, 10);
}

/** Days since 1970 of the demo clinic's calendar date. */
export function demoDayNumber(instant: number): number {
  return Date.parse(`${demoDateOf(instant)}T00:00:00Z`) / dayMs;
}

/** The instant of a wall-clock minute on a day of the demo clinic. Office hours only, so no daylight-saving gap is met. */
export function demoInstant(dayNumber: number, minuteOfDay: number): number {
  const wanted = dayNumber * dayMs + minuteOfDay * minuteMs;
  const [year = '', month = '', day = '', hour = '', minute = ''] = wallClock.format(wanted).split(/\D+/u);
  const shown = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return wanted + (wanted - shown);
}
