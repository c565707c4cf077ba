import { expect, test } from 'vitest';
import { findUnwrittenWords } from './find-unwritten-words.ts';

test('every word of every screen is written in English and in Spanish', async () => {
  expect(await findUnwrittenWords('lingui.config.ts')).toEqual([]);
}, 120_000);

test('a word without Spanish, one that no catalogue knows one said in two ways and one left over are caught', async () => {
  const found = await findUnwrittenWords('tests/architecture/violations/words/lingui.config.ts');
  expect(found).toEqual([
    expect.stringMatching(/^en not extracted: .*Nobody extracted this$/u),
    expect.stringMatching(/^es left over: .*Nobody says this$/u),
    expect.stringMatching(/^es not translated: .*Nobody translated this$/u),
    expect.stringMatching(/^es not extracted: .*Nobody extracted this$/u),
    expect.stringMatching(/^es differs from another folder: .*Keep it$/u),
  ]);
}, 60_000);
