import { describe, expect, test } from 'vitest';
import { isNpi } from '#main/contract/npi.ts';
import type { PaperProblem } from '#main/contract/papers.ts';
import { checkSuperbill } from '#main/papers/check-superbill.ts';
import { loadPrintFonts } from '#main/papers/print-fonts.ts';
import type { SuperbillFacts } from '#main/papers/superbill.ts';
import { sampleLetterhead, sampleLine, sampleProvider, sampleSuperbill } from '#tests/support/papers/paper-samples.ts';

const fonts = loadPrintFonts('assets/fonts');
const base = sampleSuperbill();
const withProvider = (changes: Partial<typeof sampleProvider>): SuperbillFacts => ({ ...base, provider: { ...sampleProvider, ...changes } });
const withLine = (changes: Parameters<typeof sampleLine>[0]): SuperbillFacts => ({ ...base, lines: [sampleLine(), sampleLine(changes)] });
const supervisor = { name: 'Octavia Fennimore', credentials: 'PhD', npi: '1987654328', license: { number: '071.900', state: 'IL' } };
const policy = { payer: 'Meadow Mutual', plan: null, memberId: 'M1', groupNumber: null, relationship: 'child' as const, subscriber: { name: 'Zebulon Thistlewood', dateOfBirth: '1960-02-01', memberId: null } };

test('a superbill with everything an insurer asks for has no finding', () => {
  expect(checkSuperbill(base, fonts)).toEqual([]);
  expect(checkSuperbill({ ...withProvider({ supervisor }), policy }, fonts)).toEqual([]);
});

describe('the whole paper', () => {
  test.each<[PaperProblem, SuperbillFacts]>([
    ['provider_npi_missing', withProvider({ npi: null })],
    ['provider_npi_wrong', withProvider({ npi: '1234567890' })],
    ['provider_license_missing', withProvider({ license: null })],
    ['supervisor_npi_missing', withProvider({ supervisor: { ...supervisor, npi: null } })],
    ['supervisor_license_missing', withProvider({ supervisor: { ...supervisor, license: null } })],
    ['tax_id_missing', { ...base, letterhead: { ...sampleLetterhead, taxId: null } }],
    ['practice_address_missing', { ...base, letterhead: { ...sampleLetterhead, addressLines: [] } }],
    ['practice_phone_missing', { ...base, letterhead: { ...sampleLetterhead, phone: null } }],
    ['too_many_diagnoses', { ...base, diagnoses: Array.from({ length: 13 }, (_, index) => ({ pointer: String.fromCharCode(65 + index), code: 'F41.1', description: null, from: '2026-01-01', to: null })) }],
    ['client_birth_date_missing', { ...base, client: { ...base.client, dateOfBirth: null } }],
    ['member_id_missing', { ...base, policy: { ...policy, memberId: null } }],
    ['subscriber_missing', { ...base, policy: { ...policy, subscriber: null } }],
    ['several_providers', { ...base, lines: [sampleLine({ providerId: 'provider-2' })] }],
    ['no_lines', { ...base, lines: [] }],
  ])('stops for %s', (problem, facts) => {
    expect(checkSuperbill(facts, fonts)).toEqual([{ problem, line: null, stops: true }]);
  });

  test('only warns where there is no insurance on file, or a letter that no font has', () => {
    expect(checkSuperbill({ ...base, policy: null }, fonts)).toEqual([{ problem: 'policy_missing', line: null, stops: false }]);
    expect(checkSuperbill({ ...base, client: { ...base.client, legalName: '😀 Thistlewood' } }, fonts)).toEqual([{ problem: 'letters_not_printable', line: null, stops: false }]);
  });
});

describe('one line', () => {
  test.each<[PaperProblem, Parameters<typeof sampleLine>[0]]>([
    ['custom_code', { isCustomCode: true }],
    ['diagnosis_missing', { pointers: [] }],
    ['diagnosis_not_active', { serviceDate: '2025-12-31' }],
    ['place_missing', { placeOfService: null }],
    ['place_against_modality', { visit: { status: 'fulfilled', telehealth: true } }],
    ['place_against_modality', { placeOfService: '02' }],
    ['visit_not_finished', { visit: { status: 'open', telehealth: false } }],
    ['visit_not_attended', { visit: { status: 'no-show', telehealth: false } }],
    ['billed_to_insurance', { isBilledToInsurance: true }],
    ['fee_missing', { feeCents: 0 }],
  ])('is left out for %s, and the other stays', (problem, changes) => {
    expect(checkSuperbill(withLine(changes), fonts)).toEqual([{ problem, line: 1, stops: true }]);
  });
});

test('an NPI is ten digits with the right last one', () => {
  expect(['1234567893', '1987654328', '1245319599'].every(isNpi)).toBe(true);
  expect(['1234567890', '123456789', '12345678931', 'abcdefghij', ''].some(isNpi)).toBe(false);
});
