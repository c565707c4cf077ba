import { expect, test, vi } from 'vitest';
import { weighEntry, weighScreens } from './first-screen-bytes.ts';

/** Of React and React DOM alone. */
const most = 2.5;

test('the first screens of kiosk and desk weigh little beside React alone, and one with the whole kit is caught', { timeout: 180_000 }, async () => {
  // The runner says `test`, which would build React's development half.
  vi.stubEnv('NODE_ENV', 'production');
  const react = await weighEntry('react-alone.ts');
  const screens = await weighScreens();
  const ratios = Object.fromEntries(Object.entries(screens).map(([name, bytes]) => [name, bytes / react]));
  expect(react).toBeGreaterThan(50_000);
  expect(react).toBeLessThan(90_000);
  expect(ratios['kiosk']).toBeGreaterThan(1);
  expect(ratios['kiosk'], JSON.stringify(screens)).toBeLessThanOrEqual(most);
  expect(ratios['desk'], JSON.stringify(screens)).toBeLessThanOrEqual(most);
  expect((await weighEntry('whole-kit.ts')) / react).toBeGreaterThan(most);
});
