import type { PaperWords } from './paper-words.ts';

export const wordsEn: PaperWords = {
  marks: { copy: 'COPY', void: 'VOID', refund: 'REFUND', recorded_offline: 'RECORDED OFFLINE' },
  methods: { cash: 'Cash', check: 'Check', card: 'Card', external: 'Paid elsewhere', fsa_hsa_card: 'FSA/HSA card', other: 'Other' },
  relationships: { self: 'Self', spouse: 'Spouse', child: 'Child', other: 'Other' },
  sexes: { female: 'Female', male: 'Male', other: 'Other' },
  page: (page, pages) => `Page ${page} of ${pages}`,
  number: 'Number', issued: 'Issued', phone: 'Phone', taxId: 'Tax ID (EIN)', groupNpi: 'Group NPI', npi: 'NPI', license: 'License', date: 'Date', amount: 'Amount',
  yes: 'Yes', client: 'Client', provider: 'Provider', practice: 'Practice', total: 'Total', balance: 'Balance', none: 'None',
  dateOfBirth: 'Date of birth', address: 'Address', sex: 'Sex on insurance', legalName: 'Legal name',
  superbill: {
    title: 'Superbill', subtitle: 'Statement for insurance reimbursement', rendering: 'Rendering provider', taxonomy: 'Taxonomy', supervisor: 'Supervised by', policy: 'Insurance', payer: 'Insurer', plan: 'Plan', memberId: 'Member ID',
    groupNumber: 'Group number', relationship: 'Client is', subscriber: 'Subscriber', diagnoses: 'Diagnoses (ICD-10-CM)', services: 'Services', service: 'Date of service', place: 'Place', code: 'Code', modifiers: 'Modifier',
    description: 'Description', pointer: 'Diag.', units: 'Units', fee: 'Fee', paid: 'Client paid', charged: 'Total charged', paidInFull: 'Paid in full', serviceAddress: 'Services given at', signature: 'Provider signature',
    signatureOnFile: 'Signature on file', holderSignature: 'Client’s signature', referring: 'Referring provider', authorization: 'Prior authorization', minutes: 'min', noPolicy: 'No insurance on file', selfSubscriber: 'The subscriber',
  },
  flex: {
    title: 'Flex Spending Statement', subtitle: 'Statement of medical expenses (FSA / HSA / HRA)', period: 'Services from – to', treated: 'Person treated', accountHolder: 'Account holder', serviceDate: 'Date of service', service: 'Service', charge: 'Charge',
    insurance: 'Insurance paid or adjusted', responsibility: 'Client responsibility', paid: 'Client paid', code: 'Code', diagnosis: 'Diagnosis', notMedical: 'Not medical care', notMedicalWhy: 'These charges are shown so that your records agree. They are not part of the totals above.', totals: 'Totals of the period', pending: 'Insurance may still pay', reduced: 'Taken off by the practice',
  },
  statement: {
    title: 'Statement', account: 'Account', due: 'Due by', amountDue: 'Amount due', period: 'Period', previous: 'Balance before this period', date: 'Date', service: 'Service', charged: 'Charged', adjusted: 'Adjusted', insurancePaid: 'Insurance paid', youPaid: 'You paid', youOwe: 'You owe',
    payments: 'Payments', paymentType: 'Type', credits: 'Credit on your account', insurancePending: 'May be paid by insurance', ending: 'Balance', aging: 'How long it has been due', howToPay: 'How to pay', slip: 'Please return this part with your payment', slipAmount: 'Amount enclosed',
    help: 'Questions, or hard to pay just now? Call us. We can talk about a plan.', pastDue: 'PAST DUE', finalNotice: 'FINAL NOTICE', responsible: 'Responsible person', insurer: 'Insurance', currentCharges: 'Charges',
    agingColumns: ['0–30 days', '31–60 days', '61–90 days', 'Over 90 days'],
    newCharges: 'Charges in this period', adjustments: 'Adjustments and credits',
    payDesk: 'At the front desk.', payPhone: (phone) => `By phone: call ${phone}.`, payMail: (name) => `By mail: send a check made out to ${name} to the address above. Write your account number on it.`, payWeb: (website) => `On the web: ${website}`,
    languageHelp: (phone) => `Do you need this in another language? Help is free. ${phone ? `Call ${phone}.` : 'Ask us.'}`,
  },
  receipt: {
    title: 'Receipt', refundTitle: 'Refund receipt', receivedFrom: 'Received from', method: 'Paid by', reference: 'Reference', appliedTo: 'What it paid for', service: 'Service', applied: 'Applied', unapplied: 'Credit on account', before: 'Balance before', after: 'Balance after',
    processor: 'Processor reference', servedBy: 'Taken by', receivedOn: 'Paid on', refundPolicy: 'Refunds', thanks: 'Thank you.', flexHint: 'For FSA or HSA claims, ask us for the Flex Spending Statement.', verification: 'Check code',
  },
  estimate: {
    title: 'Good Faith Estimate', prepared: 'Prepared by', expires: 'Good until', primary: 'Main service', scheduled: 'Scheduled for', notScheduled: 'Not yet scheduled', services: 'Services we expect', quantity: 'How many', each: 'Each', frequency: 'How often', location: 'Where',
    separate: 'Services scheduled apart', toBeDetermined: 'To be determined', delivered: 'Given to the client', diagnosis: 'Diagnosis', version: 'New version, in place of the earlier one. Version', email: 'Email',
    separateNotice: 'You will get a separate Good Faith Estimate for each of these when it is scheduled, or sooner if you ask for it: call us or ask at the front desk.', acknowledged: 'I got this estimate. I do not have to sign it to get care.',
  },
  ticket: { arrived: 'You are checked in', with: 'With', at: 'At', waiting: 'Please have a seat. Your provider will come for you.', codeTitle: 'Your one-time code', codeUntil: 'Works until', codeOnce: 'Use it once, at the kiosk, with your date of birth. Then throw this slip away.' },
  draft: {
    superbill: [
      'Please pay the client, not the provider. Benefits are not assigned to the provider.',
      'This is not a bill. It does not promise that your plan will pay. Send it to your insurer with their claim form and keep a copy.',
      'This paper names a diagnosis. Keep it in a safe place.',
    ],
    flex: [
      'Issued by the provider named above, who gave the services listed.',
      'You certify to your plan that these expenses were not paid back from another source.',
    ],
    statement: ['If you think something here is wrong, call us. We will look at it with you.'],
    estimate: [
      'There may be other services that we advise as part of your care. They must be scheduled or asked for apart and are not in this estimate.',
      'This is only an estimate of what we reasonably expect to charge. What you are charged may differ.',
      'If you are billed at least $400 more than this estimate for one provider, you have the right to start the patient-provider dispute process. To learn how, go to www.cms.gov/nosurprises or call 1-800-985-3059. Starting a dispute will not harm the quality of your care.',
      'This estimate is not a contract. You do not have to get these services from us.',
    ],
  },
};
