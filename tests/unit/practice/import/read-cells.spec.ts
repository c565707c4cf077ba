import { describe, expect, it } from 'vitest';
import { readDays } from '#main/practice/import/read-days.ts';
import { readFee, readMoney } from '#main/practice/import/read-money.ts';
import { hasNpiCheckDigit, readNpi, readTaxId } from '#main/practice/import/read-npi.ts';
import { readPhone } from '#main/practice/import/read-phone.ts';
import { readState } from '#main/practice/import/read-state.ts';
import { readEmail, readId, readName, readText } from '#main/practice/import/read-text.ts';
import { is24HourColumn, readTime } from '#main/practice/import/read-time.ts';
import { readMinutes } from '#main/practice/import/read-whole-number.ts';
import { readClientStatus, readLanguage, readSelfSchedule, readVisitStatus, readWhoMayBook } from '#main/practice/import/read-words.ts';
import { readYesNo } from '#main/practice/import/read-yes-no.ts';
import { readZip } from '#main/practice/import/read-zip.ts';
import type { Reading } from '#main/practice/import/reading.ts';

const valueOf = <T>(reading: Reading<T>): T | 'refused' => (reading.kind === 'read' ? reading.value : 'refused');
const noteOf = (reading: Reading<unknown>): string | undefined => (reading.kind === 'read' ? reading.note : reading.reason);

describe('phones', () => {
  it.each(['(503) 555-0142', '503-555-0142', '503.555.0142', '5035550142', '+1 503 555 0142', '1-503-555-0142', '5035550142.0', 'tel: 503 555 0142', '503/555-0142'])(
    'reads %s to +1 E.164',
    (cell) => expect(valueOf(readPhone(cell))).toBe('+15035550142'),
  );
  it.each([
    ['503-555-0142 x12', 'extension'],
    ['503-555-0142 ext. 12', 'extension'],
    ['555-0142', 'area code'],
    ['503-555-0142 / 503-555-0143', 'more than one'],
    ['+44 20 7946 0958', 'not a US'],
    ['5.03555E+09', 'shortened'],
    ['103-555-0142', 'area code or exchange'],
    ['call her mother', 'not a phone'],
  ])('refuses %s in words', (cell, words) => {
    expect(readPhone(cell).kind).toBe('refused');
    expect(noteOf(readPhone(cell))).toContain(words);
  });
});

describe('states and ZIP codes', () => {
  it('reads a state by name or code', () => {
    expect(['or', 'Oregon', 'NEW  YORK', 'D.C.', 'Puerto Rico'].map((cell) => valueOf(readState(cell)))).toEqual(['OR', 'OR', 'NY', 'DC', 'PR']);
    expect(valueOf(readState('Ontario'))).toBe('refused');
  });
  it('mends a ZIP that lost its leading zero and says so', () => {
    expect(readZip('2138', 'MA')).toMatchObject({ kind: 'read', value: '02138', note: expect.stringContaining('02138') });
    expect(valueOf(readZip('2138-1234'))).toBe('02138-1234');
    expect(valueOf(readZip('926', 'PR'))).toBe('00926');
    expect(valueOf(readZip('21381234', 'MA'))).toBe('02138-1234');
    expect(readZip('97201.0', 'OR')).toEqual({ kind: 'read', value: '97201' });
    expect(valueOf(readZip('972011234'))).toBe('97201-1234');
  });
  it('refuses a short ZIP where codes never begin with 0, and what is no ZIP', () => {
    expect(noteOf(readZip('9720', 'OR'))).toContain('Oregon never begin with 0');
    expect(['K1A 0B1', '97', '="02138"'].map((cell) => valueOf(readZip(cell)))).toEqual(['refused', 'refused', 'refused']);
  });
});

describe('money', () => {
  it.each([
    ['$1,250.00', 125_000],
    ['(25.00)', -2_500],
    ['($25.00)', -2_500],
    ['-25', -2_500],
    ['-$25.50', -2_550],
    ['.50', 50],
    ['USD 90', 9_000],
    ['1,250', 125_000],
    ['125.5', 12_550],
    ['0', 0],
  ])('reads %s to %i cents', (cell, cents) => expect(valueOf(readMoney(cell))).toBe(cents));
  it.each(['1.250,00', '25,00', '12.345', 'free', '(-5)', '$', '1,25', '99999999'])('refuses %s', (cell) => expect(readMoney(cell).kind).toBe('refused'));
  it('refuses a fee below zero', () => expect(noteOf(readFee('(25.00)'))).toContain('less than zero'));
});

describe('days of the week', () => {
  it.each([
    ['Mon; Wed', [1, 3]],
    ['Monday-Friday', [1, 2, 3, 4, 5]],
    ['M-F', [1, 2, 3, 4, 5]],
    ['MWF', [1, 3, 5]],
    ['TTh', [2, 4]],
    ['TuTh', [2, 4]],
    ['Tues, Thurs & Sat', [2, 4, 6]],
    ['mondays and wednesdays', [1, 3]],
    ['Fri–Mon', [0, 1, 5, 6]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['Mon to Wed; Fri', [1, 2, 3, 5]],
    ['Mon Wed Fri', [1, 3, 5]],
    ['Tuesday', [2]],
    ['MTWTF', [1, 2, 3, 4, 5]],
    ['M/W/F', [1, 3, 5]],
  ])('reads %s', (cell, days) => expect(valueOf(readDays(cell))).toEqual(days));
  it.each(['T', 'S', 'MT', 'SMW', 'T-F', 'Monday-', 'someday', '1-5', ';'])('does not guess %s', (cell) => expect(readDays(cell).kind).toBe('refused'));
  it('says why a lone T is refused', () => expect(noteOf(readDays('T'))).toContain('Tuesday or Thursday'));
});

describe('times of day', () => {
  it.each([
    ['9:00 AM', 540],
    ['9am', 540],
    ['9 a.m.', 540],
    ['09:00', 540],
    ['17:30', 1050],
    ['1730', 1050],
    ['12:00 AM', 0],
    ['12:15pm', 735],
    ['noon', 720],
    ['9:00:00 AM', 540],
    ['0.375', 540],
    ['13:30 PM', 810],
    ['10:15', 615],
    ['02:30', 150],
  ])('reads %s', (cell, minute) => expect(valueOf(readTime(cell))).toBe(minute));
  it.each(['9', '25:00', '9:60', '2:30', '14:00 AM', 'morning', '9-10'])('refuses %s', (cell) => expect(readTime(cell).kind).toBe('refused'));
  it('reads 2:30 as night in a column that counts 24 hours', () => {
    expect(is24HourColumn(['9:00', '14:00'])).toBe(true);
    expect(is24HourColumn(['9:00', '2:00 PM'])).toBe(false);
    expect(valueOf(readTime('2:30', { is24Hour: true }))).toBe(150);
  });
  it('lets an end be midnight', () => {
    expect(valueOf(readTime('24:00', { isEnd: true }))).toBe(1440);
    expect(valueOf(readTime('midnight', { isEnd: true }))).toBe(1440);
    expect(valueOf(readTime('24:00'))).toBe('refused');
  });
  it('reads lengths with their unit', () => {
    expect(['50', '50 min', '1 hour', '1.5 hr', '45.0'].map((cell) => valueOf(readMinutes(cell)))).toEqual([50, 50, 60, 90, 45]);
    expect(['0', '-5', '1000', 'long'].map((cell) => valueOf(readMinutes(cell)))).toEqual(['refused', 'refused', 'refused', 'refused']);
  });
});

describe('words', () => {
  it('reads yes and no', () => {
    expect(['Yes', 'y', 'TRUE', '1', 'x'].map((cell) => valueOf(readYesNo(cell)))).toEqual([true, true, true, true, true]);
    expect(['No', 'n', 'false', '0'].map((cell) => valueOf(readYesNo(cell)))).toEqual([false, false, false, false]);
    expect(valueOf(readYesNo('maybe'))).toBe('refused');
  });
  it('counts Prospective as new and Archived as inactive', () => {
    expect(['Active', 'Inactive', 'New', 'Prospective', 'ARCHIVED', 'pending'].map((cell) => valueOf(readClientStatus(cell)))).toEqual(['active', 'inactive', 'new', 'new', 'inactive', 'refused']);
  });
  it('reads the status of a visit', () => {
    expect(['Scheduled', 'Canceled', 'Cancelled', 'no-show', 'No Show', 'Completed', 'Confirmed', 'Requested'].map((cell) => valueOf(readVisitStatus(cell)))).toEqual([
      'scheduled', 'cancelled', 'cancelled', 'no-show', 'no-show', 'completed', 'confirmed', 'refused',
    ]);
  });
  it('reads who may book, and not a "yes" that could mean request or book', () => {
    expect(valueOf(readWhoMayBook('new; active'))).toEqual({ allowNew: true, allowActive: true, allowInactive: false });
    expect(valueOf(readWhoMayBook('all'))).toEqual({ allowNew: true, allowActive: true, allowInactive: true });
    expect(valueOf(readWhoMayBook('old'))).toBe('refused');
    expect(['off', 'Request', 'book', 'yes'].map((cell) => valueOf(readSelfSchedule(cell)))).toEqual(['off', 'request', 'book', 'refused']);
  });
  it('sets a third language to English and says so', () => {
    expect(valueOf(readLanguage('Español'))).toBe('es');
    expect(readLanguage('Tagalog')).toMatchObject({ value: 'en', note: expect.stringContaining('Tagalog') });
  });
});

describe('text and identifiers', () => {
  it('keeps a formula as the text that it is', () => {
    expect(valueOf(readText('=1+2'))).toBe('=1+2');
    expect(valueOf(readName('=HYPERLINK("x")'))).toBe('=HYPERLINK("x")');
  });
  it('joins lines and refuses hidden marks, too long text and names without a letter', () => {
    expect(valueOf(readText(' 12 Elm\nStreet '))).toBe('12 Elm Street');
    expect(valueOf(readText('a\u202eb'))).toBe('refused');
    expect(valueOf(readText('x'.repeat(121)))).toBe('refused');
    expect(valueOf(readName('--'))).toBe('refused');
  });
  it('reads ids and e-mail addresses', () => {
    expect(valueOf(readId('1042.0'))).toBe('1042');
    expect(valueOf(readId('1.04E+12'))).toBe('refused');
    expect(valueOf(readEmail('Ana.Ruiz@example.org'))).toBe('Ana.Ruiz@example.org');
    expect(noteOf(readEmail('a@example.org; b@example.org'))).toContain('more than one');
    expect(valueOf(readEmail('ana at example'))).toBe('refused');
  });
  it('leaves out an NPI that fails its check digit, in words', () => {
    expect(hasNpiCheckDigit('1234567893')).toBe(true);
    expect(readNpi('1234567893')).toEqual({ kind: 'read', value: '1234567893' });
    expect(readNpi('1234567890')).toMatchObject({ value: null, note: expect.stringContaining('check digit') });
    expect(readNpi('12345')).toMatchObject({ value: null, note: expect.stringContaining('ten digits') });
    expect(valueOf(readTaxId('12-3456789'))).toBe('12-3456789');
    expect(valueOf(readTaxId('123456789'))).toBe('12-3456789');
  });
});
