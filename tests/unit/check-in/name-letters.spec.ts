import { describe, expect, test } from 'vitest';
import { foldLetters, hasNameLetters, hasNoLatinName, listNameLetters } from '#main/check-in/name-letters.ts';

describe('the letters of a last name', () => {
  test.each([
    ['Thistlewood', ['thi']],
    ['Ng', ['ng']],
    ['Ångström', ['ang']],
    ['Møller', ['mol']],
    ['Łukasik', ['luk']],
    ['Weißkopf', ['wei']],
    ['Ægir', ['aeg']],
    ['Íñiguez', ['ini']],
    ["O'Barley", ['oba', 'bar']],
    ['de la Cruz', ['del', 'cru']],
    ['De La Cruz', ['del', 'cru']],
    ['van der Meer', ['van', 'mee']],
    ['Smith-Jonquil', ['smi']],
    ['Do', ['do']],
  ])('%s is typed as %j', (lastName, letters) => {
    expect(listNameLetters(lastName)).toEqual(letters);
  });

  test('a name in another script has none, and sends the person to the desk', () => {
    expect(listNameLetters('Иванова')).toEqual([]);
    expect(hasNoLatinName({ lastName: 'Иванова', preferredLastName: null })).toBe(true);
    expect(hasNoLatinName({ lastName: 'Иванова', preferredLastName: 'Ivanova' })).toBe(false);
  });
});

describe('what a person typed', () => {
  test('counts by its first three letters, whatever the case, accents and signs', () => {
    expect(foldLetters(' THÍSTLE ')).toBe('thi');
    expect(foldLetters("o'b")).toBe('ob');
    expect(foldLetters('123 -')).toBeUndefined();
    expect(foldLetters('')).toBeUndefined();
  });

  test('may be the legal or the preferred last name', () => {
    const person = { lastName: 'Quillfeather', preferredLastName: 'Brook' };
    expect(hasNameLetters(person, 'qui')).toBe(true);
    expect(hasNameLetters(person, 'bro')).toBe(true);
    expect(hasNameLetters(person, 'fea')).toBe(false);
  });

  test('one letter is not enough for a longer name', () => {
    expect(hasNameLetters({ lastName: 'Thistlewood', preferredLastName: null }, 't')).toBe(false);
  });
});
