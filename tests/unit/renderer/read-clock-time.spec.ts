import { expect, test } from 'vitest';
import { formatMinute, readClockTime } from '#renderer/appointments/read-clock-time.ts';

test('a time is read however staff type it; without am or pm it is one of a working day', () => {
  const typed = { '9': 540, '930': 570, '9:30': 570, '9:30 AM': 570, '9:30am': 570, '2 p': 840, '2 p.m.': 840, '2': 840, '6:15': 1_095, '7': 420, '07:30': 450, '02:30': 150, '14:30': 870, '12 AM': 0, '12:00 PM': 720, '24:00': 1_440 };
  for (const [words, minute] of Object.entries(typed)) expect([words, readClockTime(words)]).toEqual([words, minute]);
});

test('what is no time is not guessed at', () => {
  for (const words of ['', 'noon', '9:7', '9:60', '13 PM', '0 AM', '25', '24:30', '-9', '9:30 xm']) expect([words, readClockTime(words)]).toEqual([words, undefined]);
});

test('every minute of a day is read back as it is written', () => {
  for (let minute = 0; minute < 1_440; minute += 1) expect(readClockTime(formatMinute(minute))).toBe(minute);
});
