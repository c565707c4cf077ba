import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCopiesToDrop } from '#main/backup/choose-copies.ts';
import { copyName, readCopyName } from '#main/backup/copy-names.ts';
import type { Copy } from '#main/backup/copy-names.ts';

const quarterMs = 15 * 60_000;
const dayMs = 86_400_000;
const zone = 'America/New_York';
const now = Date.parse('2026-11-24T19:07:00Z');
const copyAt = (madeAt: number, kind: Copy['kind'] = 'regular'): Copy => ({ name: copyName(madeAt, kind), madeAt, kind });

test('a name tells when a copy was made and why, and other files are left alone', () => {
  expect(copyName(now)).toBe('anteroom-2026-11-24T19-07-00Z.db');
  for (const kind of ['regular', 'before_update', 'before_restore'] as const) expect(readCopyName(copyName(now, kind))).toEqual(copyAt(now, kind));
  for (const name of ['anteroom.db', 'anteroom-2026-11-24T19-07-00Z.db.part', 'holiday.jpg', 'recovery.json', 'anteroom-2026-99-24T19-07-00Z.db']) expect(readCopyName(name)).toBeUndefined();
});

test('of three months of quarters remain the last two hours, seven days and five weeks', () => {
  let kept: Copy[] = [];
  for (let at = now - 90 * dayMs; at <= now; at += quarterMs) {
    kept.push(copyAt(at));
    const dropped = new Set(listCopiesToDrop(kept, at, zone));
    kept = kept.filter((copy) => !dropped.has(copy));
  }
  const days = kept.map(({ madeAt }) => new Date(madeAt).toLocaleDateString('sv', { timeZone: zone }));
  expect(kept.filter(({ madeAt }) => madeAt > now - 2 * 3_600_000)).toHaveLength(8);
  expect([...new Set(days)].filter((day) => day >= '2026-11-18')).toEqual(['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']);
  // Sundays end the weeks before: five weeks with this one.
  expect([...new Set(days)].filter((day) => day < '2026-11-18')).toEqual(['2026-11-01', '2026-11-08', '2026-11-15']);
  expect(kept.length).toBeLessThan(20);
  expect(Math.min(...kept.map(({ madeAt }) => madeAt))).toBeGreaterThan(now - 35 * dayMs);
});

test('copies from before an update or a restore stay five weeks', () => {
  const old = copyAt(now - 36 * dayMs, 'before_update');
  const young = copyAt(now - 34 * dayMs, 'before_restore');
  expect(listCopiesToDrop([copyAt(now), old, young], now, zone)).toEqual([old]);
});

test('the newest copy is never dropped, whatever there is and however old', () => {
  const copies = fc.array(fc.record({ madeAt: fc.integer({ min: now - 400 * dayMs, max: now }), kind: fc.constantFrom('regular', 'before_update', 'before_restore') }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(copies, (made) => {
      const all = made.map(({ madeAt, kind }) => copyAt(madeAt, kind as Copy['kind']));
      const dropped = listCopiesToDrop(all, now, zone);
      const newest = Math.max(...all.map(({ madeAt }) => madeAt));
      expect(dropped.some(({ madeAt }) => madeAt === newest) && all.filter(({ madeAt }) => madeAt === newest).length === 1).toBe(false);
      expect(dropped.length).toBeLessThan(all.length);
    }),
  );
});
