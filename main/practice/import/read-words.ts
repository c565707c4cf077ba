import { foldHeading } from './match-headings.ts';
import { type CellReader, quoteCell, read, refused } from './reading.ts';

/** Reads a cell that holds one of a few words; `accepted` maps each folded word to its meaning. */
function oneOf<T>(accepted: ReadonlyMap<string, T>, choices: string): CellReader<T> {
  return (cell) => {
    const value = accepted.get(foldHeading(cell));
    return value === undefined ? refused(`${quoteCell(cell)} is not one of: ${choices}.`) : read(value);
  };
}

function words<T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, names]) => names.split(' ').map((name): [string, T] => [name, value])));
}

export type ClientStatusWord = 'new' | 'active' | 'inactive';

/** Prospective counts as new, Archived as inactive. */
export const readClientStatus = oneOf<ClientStatusWord>(
  words([
    ['new', 'new newclient prospective prospect prospectiveclient'],
    ['active', 'active current activeclient'],
    ['inactive', 'inactive archived archive inactiveclient discharged closed'],
  ]),
  'Active, Inactive, New, Prospective, Archived',
);

export type VisitStatusWord = 'scheduled' | 'confirmed' | 'cancelled' | 'late-cancelled' | 'no-show' | 'completed';

export const readVisitStatus = oneOf<VisitStatusWord>(
  words([
    ['scheduled', 'scheduled booked pending upcoming active'],
    ['confirmed', 'confirmed'],
    ['cancelled', 'cancelled canceled cancel clientcancelled clientcanceled'],
    ['late-cancelled', 'latecancelled latecanceled latecancel latecancellation'],
    ['no-show', 'noshow noshowed didnotshow missed'],
    ['completed', 'completed complete fulfilled attended kept show done'],
  ]),
  'Scheduled, Confirmed, Cancelled, No Show, Completed',
);

export type SelfScheduleWord = 'off' | 'request' | 'book';

export const readSelfSchedule = oneOf<SelfScheduleWord>(
  words([
    ['off', 'off no none false never'],
    ['request', 'request requests requestonly'],
    ['book', 'book books booking'],
  ]),
  'off, request, book',
);

export type RelationshipWord = 'self' | 'spouse' | 'child' | 'other';

/** The client's relation to whoever holds the policy. */
export const readRelationship = oneOf<RelationshipWord>(
  words([
    ['self', 'self subscriber insured policyholder same client patient'],
    ['spouse', 'spouse husband wife partner domesticpartner lifepartner'],
    ['child', 'child son daughter dependent dependentchild stepchild'],
    ['other', 'other otherrelationship parent grandchild ward'],
  ]),
  'self, spouse, child, other',
);

export const readPolicyOrder = oneOf<'primary' | 'secondary'>(
  words([
    ['primary', 'primary 1 first 1st p'],
    ['secondary', 'secondary 2 second 2nd s'],
  ]),
  'primary, secondary',
);

export type ChargeKindWord = 'visit' | 'late_cancel' | 'no_show' | 'other';

export const readChargeKind = oneOf<ChargeKindWord>(
  words([
    ['visit', 'visit session appointment service therapy attended completed'],
    ['late_cancel', 'latecancel latecancellation latecancelled latecanceled latecancelfee latecancellationfee cancellation cancellationfee'],
    ['no_show', 'noshow noshowfee missed missedappointment'],
    ['other', 'other misc miscellaneous fee product records letter report'],
  ]),
  'visit, late cancel, no show, other',
);

export const readPaidBy = oneOf<'client' | 'insurance'>(
  words([
    ['client', 'client patient self selfpay guarantor clientpayment patientpayment'],
    ['insurance', 'insurance insurer payer ins insurancepayment thirdparty eob era'],
  ]),
  'client, insurance',
);

export type PaymentMethodWord = 'cash' | 'check' | 'card' | 'external' | 'hsa_fsa_card';

export const readPaymentMethod = oneOf<PaymentMethodWord>(
  words([
    ['cash', 'cash'],
    ['check', 'check cheque chk personalcheck'],
    ['card', 'card creditcard credit debit debitcard cc creditdebitcard visa mastercard amex americanexpress discover'],
    ['external', 'external externalcard eft ach wire banktransfer transfer moneyorder online other directdeposit electronic'],
    ['hsa_fsa_card', 'hsafsacard hsa fsa hsacard fsacard hsafsa fsahsa healthsavingscard'],
  ]),
  'cash, check, card, external, HSA/FSA card',
);

export const readSex = oneOf<string>(
  words([
    ['female', 'female f woman'],
    ['male', 'male m man'],
    ['other', 'other x nonbinary nb another'],
    ['unknown', 'unknown u notsaid unspecified declined'],
  ]),
  'Female, Male, Other, Unknown',
);

const languages = words<'en' | 'es'>([
  ['en', 'en eng english enus inglés ingles'],
  ['es', 'es spa spanish esus esmx español espanol castellano'],
]);

/** English or Spanish. The screens speak no third language, so that any other is kept as English with a note. */
export const readLanguage: CellReader<'en' | 'es'> = (cell) => {
  const known = languages.get(foldHeading(cell));
  if (known !== undefined) return read(known);
  return read<'en' | 'es'>('en', `The screens speak English and Spanish. ${quoteCell(cell)} was set to English.`);
};

export type WhoMayBook = { allowNew: boolean; allowActive: boolean; allowInactive: boolean };

/** `new; active; inactive` in any mix, `all` or `none`. */
export const readWhoMayBook: CellReader<WhoMayBook> = (cell) => {
  const parts = cell.toLowerCase().split(/[;,/|&+\n]|\band\b/).map((part) => part.replace(/\bclients?\b/, '').trim()).filter((part) => part !== '');
  const whole = parts.length === 1 ? parts[0] : undefined;
  const isAll = whole === 'all' || whole === 'everyone' || whole === 'anyone';
  const unknown = parts.find((part) => !['new', 'active', 'inactive'].includes(part));
  if (!isAll && whole !== 'none' && (unknown !== undefined || parts.length === 0)) {
    return refused(`${quoteCell(unknown ?? cell)} is not one of: new, active, inactive. Separate several with ;`);
  }
  const has = (status: string): boolean => isAll || parts.includes(status);
  return read({ allowNew: has('new'), allowActive: has('active'), allowInactive: has('inactive') });
};
