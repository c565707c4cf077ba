import { expect, test } from 'vitest';
import { commonPasswords } from '#main/sign-in/common-passwords.ts';
import { judgePassword } from '#main/sign-in/judge-password.ts';

const names = ['marigold', 'Larkmeadow Counseling', 'm.thistlewood@example.org'];

/** By itself: fifteen characters and what others would not try. */
const alone = [
  ['meadow lantern 2026', 'good'],
  ['correct horse battery staple', 'good'],
  ['i walk the dog at six', 'good'],
  ['пятнадцать букв тут', 'good'],
  ['mi perro duerme en la silla', 'good'],
  ['señal niebla ñandú', 'good'],
  ['雨の日は窓を開けて静かに本を読む', 'good'],
  ['🌿🪴🌵🌲🌳🌴🍀🍁🍂🍃🌾🌷🌹🌺🌻', 'good'],
  ['🌿🪴🌵🌲🌳🌴🍀🍁🍂🍃🌾🌷🌹🌺', 'too_short'],
  ['éééééaaaaaooooouuuuu'.normalize('NFD'), 'good'],
  ['été à la mer xyz', 'good'],
  ['éàüñçôîâêûëïö'.normalize('NFD'), 'too_short'],
  ['fourteen chars', 'too_short'],
  ['Xk7#pQ2!vR9$mN', 'too_short'],
  ['Xk7#pQ2!vR9$mNw', 'good'],
  ['all small letters only', 'good'],
  ['ALL CAPITALS ARE FINE', 'good'],
  ['nodigitsnosignsatall', 'good'],
  ['   leading spaces count', 'good'],
  ['               ', 'too_short'],
  ['a tab\tand a new\nline', 'good'],
  ['x'.repeat(64), 'common'],
  ['the quick brown fox jumps over the lazy dog and then sleeps well', 'good'],
  ['violet ladder '.repeat(1) + 'o'.repeat(3) + ' harbor sixty ocean table winter apple stone kettle river', 'good'],
  ['paste me: 9f3c-77ab-e210-4d6b-b8a1-52cc-0d9e-aa41-6f77-c3d2-19be-f8e4-2a6d-55c1-7b90', 'good'],
  ['', 'too_short'],
  ['abc\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b', 'too_short'],
  ['pass\u200bword\u200b\u200b\u200b\u200b\u200b\u200b\u200b', 'common'],
  ['password12345678', 'common'],
  ['Password!!!!!!!!', 'common'],
  ['!!!!!password!!!!!', 'common'],
  ['p@ssw0rdp@ssw0rd', 'common'],
  ['ｐａｓｓｗｏｒｄ１２３４５６７８', 'common'],
  ['passwordpassword', 'common'],
  ['iloveyouiloveyou', 'common'],
  ['letmein-letmein-letmein', 'common'],
  ['welcome2therapy!', 'common'],
  ['therapy clinic 2026', 'common'],
  ['clinicaterapia2026', 'common'],
  ['contraseña1234567', 'common'],
  ['anteroomanteroom', 'common'],
  ['mental health portal', 'common'],
  ['aaaaaaaaaaaaaaaaaaaa', 'common'],
  ['abababababababab', 'common'],
  ['lanternlanternlantern', 'common'],
  ['123456123456123456', 'common'],
  ['012345678901234', 'common'],
  ['987654321098765', 'common'],
  ['abcdefghijklmnop', 'common'],
  ['qwertyuiopasdfgh', 'common'],
  ['1qaz2wsx3edc4rfv', 'common'],
  ['monkey dragon shadow', 'common'],
  ['marigold.marigold', 'has_name'],
  ['marigold2026202620', 'has_name'],
  ['Larkmeadow Counseling 2026', 'has_name'],
  ['larkmeadow-larkmeadow', 'has_name'],
  ['ＭＡＲＩＧＯＬＤ-1988-04-12', 'has_name'],
  ['thistlewood 1988 1988', 'has_name'],
  ['marigolds grow by my door', 'good'],
] as const;

/** Beside a second factor: eight. */
const besideSecondFactor = [
  ['tulip7fx', 'good'],
  ['seven77', 'too_short'],
  ['password', 'common'],
  ['Sunshine', 'common'],
  ['sunshine1', 'common'],
  ['qwertyui', 'common'],
  ['trustno1', 'common'],
  ['p@ssw0rd', 'common'],
  ['counselor', 'common'],
  ['marigold', 'has_name'],
  ['marigold88', 'has_name'],
] as const;

test.each(alone)('%j is judged %s', (password, verdict) => {
  expect(judgePassword(password, names)).toBe(verdict);
});

test.each(besideSecondFactor)('beside a second factor %j is judged %s', (password, verdict) => {
  expect(judgePassword(password, names, 8)).toBe(verdict);
});

test('the block list holds ten thousand passwords and more, and the table tries sixty', () => {
  expect(commonPasswords().all.size).toBeGreaterThan(10_000);
  expect(alone.length + besideSecondFactor.length).toBeGreaterThanOrEqual(60);
});

test('one password written in two ways of Unicode is judged alike', () => {
  for (const [password] of alone) expect(judgePassword(password.normalize('NFD'), names)).toBe(judgePassword(password.normalize('NFC'), names));
});

test('a thousand characters are judged at once', () => {
  const started = performance.now();
  for (const text of ['a'.repeat(1_024), 'ab1'.repeat(341), 'password'.repeat(128), Array.from({ length: 1_024 }, (_, index) => String.fromCodePoint(97 + ((index * 7) % 26))).join('')]) judgePassword(text, names);
  expect(performance.now() - started).toBeLessThan(1_000);
});
