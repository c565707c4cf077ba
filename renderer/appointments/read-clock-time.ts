/** `9`, `930`, `9:30`, `9:30 am`, `2 p`, `14:30` as minutes since midnight. Without am or pm, 1 to 6 are in the afternoon: a clinic's day. */
export function readClockTime(typed: string): number | undefined {
  const match = /^\s*(?<hour>\d{1,2})(?::?(?<minute>\d{2}))?\s*(?:(?<half>[ap])\.?\s?m?\.?)?\s*$/iu.exec(typed);
  const { hour, minute = '0', half } = match?.groups ?? {};
  if (hour === undefined) return undefined;
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || hours > 24) return undefined;
  if (half === undefined) return asMinutes(hours >= 1 && hours <= 6 && !hour.startsWith('0') ? hours + 12 : hours, minutes);
  if (hours < 1 || hours > 12) return undefined;
  return asMinutes((hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minutes);
}

function asMinutes(hours: number, minutes: number): number | undefined {
  const all = hours * 60 + minutes;
  return all <= 1_440 ? all : undefined;
}

/** `9:30 AM`; the midnight that ends a day is `12:00 AM` as well. */
export function formatMinute(minuteOfDay: number): string {
  const hours = Math.floor(minuteOfDay / 60) % 24;
  return `${hours % 12 === 0 ? 12 : hours % 12}:${String(minuteOfDay % 60).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}
