import { describe, expect, it } from 'vitest';
import { readFullName, readProviderName } from '#main/practice/import/read-full-name.ts';

describe('full names of clients', () => {
  it.each([
    ['Tumbleton, Rowan', 'Rowan', 'Tumbleton'],
    ['Rowan Tumbleton', 'Rowan', 'Tumbleton'],
    ['de la Cruz, Ana María', 'Ana María', 'de la Cruz'],
    ['Ana de la Cruz', 'Ana', 'de la Cruz'],
    ["Siobhán O'Neill", 'Siobhán', "O'Neill"],
    ['Tumbleton, Jr., Rowan', 'Rowan', 'Tumbleton Jr.'],
    ['Tumbleton Jr., Rowan', 'Rowan', 'Tumbleton Jr.'],
    ['Rowan Tumbleton, Jr.', 'Rowan', 'Tumbleton Jr.'],
    ['Rowan Tumbleton III', 'Rowan', 'Tumbleton III'],
    ['Tumbleton, Rowan Jr.', 'Rowan', 'Tumbleton Jr.'],
    ['Mr. Rowan Tumbleton', 'Rowan', 'Tumbleton'],
    ['Nguyễn, Văn Đức', 'Văn Đức', 'Nguyễn'],
    ['SMITH, JOHN', 'JOHN', 'SMITH'],
    ['Ana García y Vega', 'Ana', 'García y Vega'],
  ])('reads %s without doubt', (cell, firstName, lastName) => {
    expect(readFullName(cell)).toEqual({ kind: 'read', value: { firstName, lastName } });
  });
  it('keeps an initial as the middle name', () => {
    expect(readFullName('Rowan A. Tumbleton')).toEqual({ kind: 'read', value: { firstName: 'Rowan', middleName: 'A.', lastName: 'Tumbleton' } });
    expect(readFullName('Tumbleton, Rowan A')).toEqual({ kind: 'read', value: { firstName: 'Rowan', middleName: 'A', lastName: 'Tumbleton' } });
  });
  it.each(['Mary Ann Tumbleton', 'Carmen Ruiz Ortega', 'Anh Le Nguyen', 'Maria de los Angeles Gomez'])('reports that %s can be split in two ways', (cell) => {
    expect(readFullName(cell)).toMatchObject({ kind: 'read', note: expect.stringContaining('two ways') });
  });
  it.each(['Tumbleton', 'Dr. Tumbleton', 'a, b, c, d', '12 34', ',', 'Tumbleton,'])('refuses %s', (cell) => {
    expect(readFullName(cell).kind).toBe('refused');
  });
});

describe('names of providers', () => {
  it.each([
    ['Rowan Tumbleton, LCSW', 'Rowan', 'Tumbleton', 'LCSW'],
    ['Rowan Tumbleton LCSW', 'Rowan', 'Tumbleton', 'LCSW'],
    ['Tumbleton, Rowan, Ph.D.', 'Rowan', 'Tumbleton', 'Ph.D.'],
    ['Dr. Rowan Tumbleton, PsyD, ABPP', 'Rowan', 'Tumbleton', 'PsyD, ABPP'],
    ['Rowan Tumbleton, ZZQP', 'Rowan', 'Tumbleton', 'ZZQP'],
    ['Rowan Tumbleton, LPC-S', 'Rowan', 'Tumbleton', 'LPC-S'],
  ])('reads %s', (cell, firstName, lastName, credentials) => {
    expect(readProviderName(cell)).toEqual({ kind: 'read', value: { firstName, lastName, credentials } });
  });
  it('does not take a first name in capitals for a licence', () => {
    expect(readProviderName('TUMBLETON, ROWAN')).toEqual({ kind: 'read', value: { firstName: 'ROWAN', lastName: 'TUMBLETON' } });
    expect(readProviderName('Tumbleton, LCSW').kind).toBe('refused');
  });
});
