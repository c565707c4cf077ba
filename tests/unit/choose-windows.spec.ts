import { expect, test } from 'vitest';
import { chooseWindows } from '#main/chromium/choose-windows.ts';

const desktop = { environment: { PATH: '/usr/local/bin:/usr/bin', DISPLAY: ':0' }, platform: 'linux' as const, userId: 1000, isThere: (file: string) => file === '/usr/bin/chromium' };

test('with a display, Chromium and an ordinary user the host opens windows', () => {
  expect(chooseWindows(true, desktop)).toEqual({ kind: 'windows', binary: '/usr/bin/chromium' });
  expect(chooseWindows(true, { ...desktop, environment: { PATH: '/usr/bin', WAYLAND_DISPLAY: 'wayland-0' } })).toMatchObject({ kind: 'windows' });
});

test('it prints the addresses for the root user, without a display, without Chromium and when asked to, and says why', () => {
  expect(chooseWindows(true, { ...desktop, userId: 0 })).toMatchObject({ kind: 'addresses', why: expect.stringContaining('root') });
  expect(chooseWindows(true, { ...desktop, environment: { PATH: '/usr/bin' } })).toMatchObject({ kind: 'addresses', why: 'there is no display' });
  expect(chooseWindows(true, { ...desktop, isThere: () => false })).toMatchObject({ kind: 'addresses', why: 'Chromium is not installed' });
  expect(chooseWindows(false, desktop)).toMatchObject({ kind: 'addresses', why: '--no-window was asked for' });
});
