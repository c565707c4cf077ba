import { expect, test } from 'vitest';
import { judgePassword } from '#main/sign-in/judge-password.ts';

test.each([
  ['meadow lantern 2026', 'good'],
  ['пятнадцать букв тут', 'good'],
  ['🌿🌿🌿🌿🌿🌿🌿🌿🌿🌿🌿🌿🌿🌿', 'too_short'],
  ['fourteen chars', 'too_short'],
  ['password12345678', 'common'],
  ['aaaaaaaaaaaaaaaaaaaa', 'common'],
  ['123456123456123456', 'common'],
  ['marigold.marigold', 'good'],
  ['Larkmeadow Counseling 2026', 'has_name'],
  ['marigold2026202620', 'has_name'],
] as const)('%s is judged %s', (password, verdict) => {
  expect(judgePassword(password, ['marigold', 'Larkmeadow Counseling'])).toBe(verdict);
});
