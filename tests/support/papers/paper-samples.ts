import type { Letterhead, PaperIdentity, ProviderFacts } from '#main/papers/paper-facts.ts';
import type { FlexibleSpendingFacts } from '#main/papers/flexible-spending-statement.ts';
import type { EstimateFacts } from '#main/papers/good-faith-estimate.ts';
import type { ReceiptFacts } from '#main/papers/receipt.ts';
import type { StatementFacts } from '#main/papers/statement.ts';
import type { SuperbillFacts, SuperbillLine } from '#main/papers/superbill.ts';

/** Invented people and money for the papers. Every builder gives a paper with nothing wrong; a test bends what it is about. */

export const sampleIssuedAt = Date.UTC(2026, 10, 24, 20, 30);

export const sampleLetterhead: Letterhead = {
  name: 'Harbor Lantern Counseling', addressLines: ['120 Old Mill Road, Suite 4', 'Springfield, IL 62701'], phone: '(555) 010-0100', website: null, taxId: '12-3456789', groupNpi: '1234567893',
};

export function sampleIdentity(number: string, changes: Partial<PaperIdentity> = {}): PaperIdentity {
  return { number, issuedAt: sampleIssuedAt, issuedOn: '2026-11-24', mark: null, ...changes };
}

export const sampleProvider: ProviderFacts = {
  id: 'provider-1', name: 'Rowan Tumbleton', credentials: 'LCSW', npi: '1234567893', license: { number: '149.012345', state: 'IL' }, taxonomy: '1041C0700X', supervisor: null, signatureOnFile: '2026-01-05',
};

export function sampleLine(changes: Partial<SuperbillLine> = {}): SuperbillLine {
  return {
    serviceDate: '2026-10-06', placeOfService: '11', code: '90834', isCustomCode: false, modifiers: [], description: 'Individual psychotherapy', minutes: 45, pointers: ['A'], units: 1, feeCents: 15_000,
    payments: [{ date: '2026-10-06', method: 'check', reference: '1024', amountCents: 15_000 }], balanceCents: 0, isBilledToInsurance: false, visit: { status: 'fulfilled', telehealth: false }, providerId: 'provider-1', ...changes,
  };
}

export function sampleSuperbill(changes: Partial<SuperbillFacts> = {}): SuperbillFacts {
  return {
    identity: sampleIdentity('SB-000123'), letterhead: sampleLetterhead, provider: sampleProvider, serviceAddresses: ['120 Old Mill Road, Suite 4, Springfield, IL 62701'],
    client: { legalName: 'Marigold Thistlewood', dateOfBirth: '1984-03-09', addressLines: ['44 Quince Lane', 'Springfield, IL 62704'], phone: '(555) 010-0142', sex: 'female' },
    policy: { payer: 'Meadow Mutual', plan: 'PPO Gold', memberId: 'MM12345-01', groupNumber: 'G-77', relationship: 'self', subscriber: null },
    diagnoses: [{ pointer: 'A', code: 'F41.1', description: 'Generalized anxiety disorder', from: '2026-01-01', to: null }],
    lines: [sampleLine()], referring: null, priorAuthorization: null, ...changes,
  };
}

export function sampleFlexStatement(changes: Partial<FlexibleSpendingFacts> = {}): FlexibleSpendingFacts {
  return {
    identity: sampleIdentity('FS-000045'), letterhead: sampleLetterhead, period: { from: '2026-01-01', to: '2026-10-31' }, client: { legalName: 'Marigold Thistlewood' }, accountHolder: null, providers: [sampleProvider],
    lines: [
      { serviceDate: '2026-09-08', description: 'Individual psychotherapy', minutes: 45, code: '90834', provider: 'Rowan Tumbleton', chargeCents: 15_000, insuranceCents: 11_000, responsibilityCents: 4_000, payments: [{ date: '2026-09-08', method: 'card', reference: 'Visa 4242', amountCents: 4_000 }], diagnosisCodes: ['F41.1'] },
      { serviceDate: '2026-10-06', description: 'Individual psychotherapy', minutes: 45, code: '90834', provider: 'Rowan Tumbleton', chargeCents: 15_000, insuranceCents: 0, responsibilityCents: 15_000, payments: [], diagnosisCodes: ['F41.1'] },
    ],
    notMedical: [{ date: '2026-10-13', description: 'Late cancellation', amountCents: 5_000 }], ...changes,
  };
}

export function sampleStatement(changes: Partial<StatementFacts> = {}): StatementFacts {
  return {
    identity: sampleIdentity('ST-000310'), letterhead: sampleLetterhead, dueDate: '2026-12-15', period: { from: '2026-10-01', to: '2026-11-24' }, accountNumber: 'A-10042', client: { name: 'Marigold Thistlewood' },
    responsible: { name: 'Marigold Thistlewood', addressLines: ['44 Quince Lane', 'Springfield, IL 62704'] }, insurer: { name: 'Meadow Mutual', memberIdEnd: '5-01' }, previousBalanceCents: 2_500,
    lines: [{ date: '2026-10-06', provider: 'Rowan Tumbleton, LCSW', description: 'Session, 45 min', chargedCents: 15_000, adjustedCents: -3_000, insurancePaidCents: -8_000, clientPaidCents: 0, clientOwesCents: 4_000 }],
    payments: [{ date: '2026-10-02', method: 'cash', reference: null, amountCents: 2_500 }], creditCents: 0, insurancePendingCents: 0, endingBalanceCents: 4_000, agingCents: [0, 4_000, 0, 0], notice: null, memos: [],
    howToPay: ['At the front desk, or by mail to the address above. Write your account number on the check.', 'By phone: (555) 010-0100'], returnSlip: true, ...changes,
  };
}

export function sampleReceipt(changes: Partial<ReceiptFacts> = {}): ReceiptFacts {
  return {
    identity: sampleIdentity('R-1-000871'), letterhead: sampleLetterhead, kind: 'payment', takenAt: 'Nov 24, 2026, 2:30 PM CST', clientName: 'Marigold Thistlewood', clientShortName: 'Marigold T.', receivedFrom: null,
    payment: { date: '2026-11-24', method: 'card', reference: 'Visa 4242', amountCents: 6_500 }, processorReference: 'ch_demo_77', allocations: [{ serviceDate: '2026-10-06', description: 'Session, 45 min', amountCents: 4_000 }], unappliedCents: 2_500,
    balanceBeforeCents: 4_000, balanceAfterCents: -2_500, takenBy: 'Front desk', refundPolicy: 'Ask the front desk within 30 days.', verificationCode: '7F3K-22', ...changes,
  };
}

export function sampleEstimate(changes: Partial<EstimateFacts> = {}): EstimateFacts {
  return {
    identity: sampleIdentity('GF-000009'), letterhead: sampleLetterhead, client: { legalName: 'Marigold Thistlewood', dateOfBirth: '1984-03-09', addressLines: ['44 Quince Lane', 'Springfield, IL 62704'], phone: '(555) 010-0142', email: null },
    primaryService: 'Individual psychotherapy', scheduledDate: '2026-12-08',
    providers: [{ name: 'Rowan Tumbleton, LCSW', npi: '1234567893', taxId: '12-3456789', location: '120 Old Mill Road, Suite 4, Springfield, IL', services: [
      { description: 'First visit and assessment', code: '90791', diagnosisCodes: [], quantity: 1, eachCents: 20_000, frequency: null },
      { description: 'Individual psychotherapy, 45 min', code: '90834', diagnosisCodes: [], quantity: 24, eachCents: 15_000, frequency: 'every two weeks, up to 12 months' },
    ] }],
    scheduledApart: ['Psychological testing, if your provider advises it. You will get a separate estimate before it is scheduled.'], expiresOn: '2027-11-24', preparedBy: 'Front desk', version: 1, delivered: null, ...changes,
  };
}
