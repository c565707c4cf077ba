import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { windowsPrinters } from '#main/platform/windows-printers.ts';

/** A stand-in for the pages program: it writes down how it was called and what it was given. Windows itself is not here. */
let folder: string;
let program: string;
beforeEach(() => {
  folder = mkdtempSync(join(os.tmpdir(), 'windows-printing-'));
  program = join(folder, 'pages');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/called"\nfor last; do :; done\ncp "$last" "${folder}/printed"\n[ "$2" != Broken ]\n`);
  chmodSync(program, 0o755);
  vi.spyOn(os, 'platform').mockReturnValue('win32');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const page = { queue: 'Front desk', title: 'Anteroom K7TR', bytes: new Uint8Array([1, 2, 3]), isRaw: false };
const calledWith = (): string[] => readFileSync(join(folder, 'called'), 'utf8').trim().split('\n');

test('hands the very bytes to the printer under the job’s title, and leaves no file', async () => {
  const printers = windowsPrinters(program);
  const job = await printers.submit(page);
  const [to, queue, silent, file = ''] = calledWith();
  expect([to, queue, silent]).toEqual(['-print-to', 'Front desk', '-silent']);
  expect(file).toMatch(/Anteroom K7TR\.pdf$/u);
  expect(new Uint8Array(readFileSync(join(folder, 'printed')))).toEqual(page.bytes);
  expect(existsSync(dirname(file))).toBe(false);
  expect(await printers.stateOf(job)).toBe('over');
});

test('leaves no file where printing fails either, and takes no commands', async () => {
  await expect(windowsPrinters(program).submit({ ...page, queue: 'Broken' })).rejects.toThrow();
  expect(existsSync(dirname(calledWith()[3] ?? ''))).toBe(false);
  await expect(windowsPrinters(program).submit({ ...page, isRaw: true })).rejects.toThrow(/receipt printer/u);
});
