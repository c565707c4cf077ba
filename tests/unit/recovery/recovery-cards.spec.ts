import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupsOf, makeCardKey, readTypedKey } from '#main/recovery/card-key.ts';
import { createRecoveryCards, findCardState, readCard } from '#main/recovery/recovery-cards.ts';
import { recoveryFileName } from '#main/recovery/recovery-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-card-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const storeKey = randomBytes(32);

function makeConfirmed(cards = createRecoveryCards(folder, storeKey), now = 1_000) {
  const card = cards.make(now);
  expect(cards.confirm(card.askFor.map((at) => card.groups[at - 1] ?? ''), now)).toBe(true);
  return card;
}

test('a card key has 28 letters and digits, of which no two look alike, and is read back however it is typed', () => {
  const seen = new Set(Array.from({ length: 500 }, makeCardKey));
  expect(seen.size).toBe(500);
  for (const cardKey of seen) {
    expect(cardKey).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/u);
    const typed = ` ${groupsOf(cardKey).join(' - ').toLowerCase().replace('0', 'o').replace('1', 'l')}\n`;
    expect(readTypedKey(typed)).toEqual({ kind: 'key', cardKey });
  }
});

test('one wrong letter, two that changed places and a missing group are told before anything is tried', () => {
  let slips = 0;
  for (let round = 0; round < 300; round += 1) {
    const cardKey = makeCardKey();
    const at = round % 27;
    const swapped = cardKey.slice(0, at) + (cardKey[at + 1] ?? '') + (cardKey[at] ?? '') + cardKey.slice(at + 2);
    const changed = cardKey.slice(0, at) + (cardKey[at] === 'A' ? 'B' : 'A') + cardKey.slice(at + 1);
    for (const typed of [swapped, changed]) if (typed !== cardKey && readTypedKey(typed).kind === 'key') slips += 1;
  }
  // One in 1,024 passes the checksum.
  expect(slips).toBeLessThan(8);
  expect(readTypedKey(makeCardKey().slice(4))).toEqual({ kind: 'wrong-length' });
  expect(readTypedKey('')).toEqual({ kind: 'wrong-length' });
  expect(readTypedKey(`${makeCardKey().slice(0, 27)}é`)).toEqual({ kind: 'mistyped' });
});

test('the card gives the key back, and the file beside the store gives nothing without it', () => {
  const card = makeConfirmed();
  const file = readFileSync(join(folder, recoveryFileName), 'utf8');
  expect(file).not.toContain(storeKey.toString('hex'));
  for (const group of card.groups) expect(file).not.toContain(group);
  expect(readCard(folder, card.groups.join(' '))).toEqual({ kind: 'key', storeKey, number: 1 });
  expect(readCard(folder, makeCardKey())).toEqual({ kind: 'wrong' });
});

test('a card counts only once a part of it was typed back as shown', () => {
  const cards = createRecoveryCards(folder, storeKey);
  expect(cards.state()).toEqual({ kind: 'none' });
  const card = cards.make(1_000);
  expect(cards.state()).toEqual({ kind: 'unconfirmed', number: 1, madeAt: 1_000 });
  expect(cards.confirm(['AAAA', 'BBBB'], 2_000)).toBe(false);
  expect(cards.confirm([], 2_000)).toBe(false);
  expect(cards.confirm(card.askFor.map((at) => (card.groups[at - 1] ?? '').toLowerCase()), 2_000)).toBe(true);
  expect(cards.state()).toEqual({ kind: 'confirmed', number: 1, madeAt: 1_000 });
});

test('making a card anew keeps the old one until the new one is confirmed, and tells an old card from a wrong one', () => {
  const cards = createRecoveryCards(folder, storeKey);
  const first = makeConfirmed(cards);
  const lost = cards.make(2_000);
  expect(readCard(folder, first.groups.join(''))).toMatchObject({ kind: 'key', number: 1 });
  expect(readCard(folder, lost.groups.join(''))).toMatchObject({ kind: 'key', number: 2 });
  const third = makeConfirmed(cards, 3_000);
  expect(readCard(folder, first.groups.join(''))).toEqual({ kind: 'replaced', number: 1 });
  expect(readCard(folder, lost.groups.join(''))).toEqual({ kind: 'replaced', number: 2 });
  expect(readCard(folder, third.groups.join(''))).toEqual({ kind: 'key', storeKey, number: 3 });
  expect(findCardState(folder)).toEqual({ kind: 'confirmed', number: 3, madeAt: 3_000 });
});

test('a damaged recovery file is told from a wrong card, and gives no key', () => {
  const card = makeConfirmed();
  const typed = card.groups.join('');
  const file = join(folder, recoveryFileName);
  const content = readFileSync(file, 'utf8');
  writeFileSync(file, content.replace(/"sealed": "(..)/u, (_, two: string) => `"sealed": "${two === '00' ? '11' : '00'}`));
  expect(readCard(folder, typed)).toEqual({ kind: 'damaged' });
  // An entry under another number is not that card.
  writeFileSync(file, content.replace('"number": 1', '"number": 7'));
  expect(readCard(folder, typed)).toEqual({ kind: 'damaged' });
  writeFileSync(file, content.slice(0, 40));
  expect(readCard(folder, typed)).toEqual({ kind: 'damaged' });
  rmSync(file);
  expect(readCard(folder, typed)).toEqual({ kind: 'no-card' });
});
