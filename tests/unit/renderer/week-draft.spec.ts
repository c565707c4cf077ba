import { expect, test } from 'vitest';
import type { WeeklyBlock } from '#main/contract/availability.ts';
import { fillBlock, judgeBlocks, readBlock } from '#renderer/appointments/week-draft.ts';
import type { BlockDraft } from '#renderer/appointments/week-draft.ts';

const draft = (key: string, start: string, end: string, more: Partial<BlockDraft> = {}): BlockDraft => ({ key, weekday: 1, start, end, place: 'main', slot: '', clientScheduling: true, firstDay: '', lastDay: '', ...more });

test('a block comes back from its words as it went in', () => {
  const blocks: WeeklyBlock[] = [
    { weekday: 3, startMinute: 540, endMinute: 1_440, locationId: null, telehealth: true, slotMinutes: 30, clientScheduling: false, validFrom: '2026-06-01', validTo: null },
    { weekday: 0, startMinute: 0, endMinute: 60, locationId: null, telehealth: false, slotMinutes: null, clientScheduling: true, validFrom: null, validTo: '2026-12-31' },
  ];
  expect(blocks.map((block) => readBlock(fillBlock(block, 'a')))).toEqual(blocks);
});

test('touching blocks, other weekdays, video beside a room and different seasons are fine', () => {
  const fine = [draft('a', '9', '12'), draft('b', '12', '5'), draft('c', '10', '11', { weekday: 2 }), draft('d', '10', '11', { place: 'video' })];
  expect(judgeBlocks(fine).size).toBe(0);
  expect(judgeBlocks([draft('a', '9', '12', { lastDay: '6/30/2026' }), draft('b', '10', '11', { firstDay: '7/1/2026' })]).size).toBe(0);
});

test('an overlap names the other block; what cannot be read says what to type', () => {
  expect(judgeBlocks([draft('a', '9:00 AM', '12:00 PM'), draft('b', '11', '1', { place: 'other' })]).get('b')).toEqual({ kind: 'overlap', start: '9:00 AM', end: '12:00 PM' });
  expect(judgeBlocks([draft('a', '', '12')]).get('a')).toEqual({ kind: 'time' });
  expect(judgeBlocks([draft('a', '11', '9 AM')]).get('a')).toEqual({ kind: 'order' });
  expect(judgeBlocks([draft('a', '9', '11', { firstDay: '2/30/2026' })]).get('a')).toEqual({ kind: 'days' });
  expect(judgeBlocks([draft('a', '9', '11', { firstDay: '6/2/2026', lastDay: '6/1/2026' })]).get('a')).toEqual({ kind: 'days' });
});
