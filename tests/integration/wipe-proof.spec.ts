import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { proveWipe } from '#tests/support/wipe/prove-wipe.ts';

/** The short form of `npm run wipe-proof`, which goes through every way of ending. */
vi.setConfig({ testTimeout: 900_000 });

test('after Done nothing of the client is left at the kiosk, and nothing is painted for the next', async () => {
  expect(await proveWipe({ pairs: 1 })).toEqual([{ way: 'done', goneMs: expect.any(Number), traces: [], painted: [], isOldProfileGone: true }]);
});

test('a name that is left in storage, on the clipboard, in the accessibility tree, in the history or on the disk is found', async () => {
  const [pair] = await proveWipe({
    pairs: 1,
    leak: async (page, { lastName, firstName }, profileFolder) => {
      await page.evaluate(([last, first]) => {
        sessionStorage.setItem('draft', last ?? '');
        const field = document.body.appendChild(document.createElement('textarea'));
        field.value = last ?? '';
        field.select();
        document.execCommand('copy');
        field.remove();
        history.pushState({}, '', `#${first}`);
        const label = document.createElement('div');
        label.setAttribute('role', 'status');
        label.setAttribute('aria-label', last ?? '');
        document.body.append(label);
      }, [lastName, firstName]);
      writeFileSync(join(profileFolder, 'left.log'), Buffer.from(lastName, 'utf16le'));
    },
  });
  for (const place of ['storage', 'clipboard', 'accessibility', 'history', 'document', 'heap', 'disk /left.log']) expect(pair?.traces.some((trace) => trace.startsWith(`${place}: `)), place).toBe(true);
});
