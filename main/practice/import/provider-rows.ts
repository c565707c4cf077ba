import { readPersonName } from './name-fields.ts';
import { readProviderName } from './read-full-name.ts';
import { readTaxonomy } from './read-codes.ts';
import { readNpi } from './read-npi.ts';
import { readState } from './read-state.ts';
import type { TableSchema } from './read-table.ts';
import { readEmail, readText, text } from './read-text.ts';
import { type SelfScheduleWord, type WhoMayBook, readSelfSchedule, readWhoMayBook } from './read-words.ts';
import { wholeNumber } from './read-whole-number.ts';
import { readYesNo } from './read-yes-no.ts';
import { read } from './reading.ts';
import type { RowCells } from './row-cells.ts';

type Cell<T> = T | null | undefined;

export type ProviderRow = {
  firstName: string;
  lastName: string;
  credentials: Cell<string>;
  npi: Cell<string>;
  licenseNumber: Cell<string>;
  licenseState: Cell<string>;
  email: Cell<string>;
  taxonomy: Cell<string>;
  /** The supervising provider as written. */
  supervisor: Cell<string>;
  /** Names of locations as written. */
  locations: Cell<string[]>;
  selfSchedule: Cell<SelfScheduleWord>;
  whoMayBook: Cell<WhoMayBook>;
  minNoticeHours: Cell<number>;
  maxAheadDays: Cell<number>;
  allowConfirm: Cell<boolean>;
  allowCancel: Cell<boolean>;
  cancelNoticeHours: Cell<number>;
};

const hours = /\s*(?:h|hr|hrs|hour|hours)\.?$/;
const days = /\s*(?:d|day|days)\.?$/;

export const providerSchema: TableSchema<ProviderRow> = {
  file: 'providers.csv',
  headings: {
    firstName: ['first name', 'given name', 'first', 'provider first name', 'forename'],
    lastName: ['last name', 'surname', 'family name', 'last', 'provider last name'],
    fullName: ['full name', 'provider', 'clinician', 'therapist', 'name', 'provider name', 'clinician name', 'therapist name', 'counselor'],
    credentials: ['credentials', 'suffix', 'degree', 'credential', 'title'],
    npi: ['NPI', 'NPI number', 'individual NPI', 'provider NPI'],
    licenseNumber: ['license', 'license number', 'license no', 'license #', 'licence', 'licence number'],
    licenseState: ['license state', 'licence state', 'state licensed', 'state'],
    taxonomy: ['taxonomy', 'taxonomy code', 'provider taxonomy', 'NUCC'],
    supervisor: ['supervisor', 'supervising provider', 'supervised by', 'supervisor name', 'supervising clinician', 'supervisor NPI'],
    email: ['e-mail', 'email address', 'e-mail address'],
    locations: ['locations', 'location', 'office', 'offices'],
    selfSchedule: ['self scheduling', 'self schedule', 'online scheduling', 'online booking'],
    whoMayBook: ['who may book', 'who can book', 'who'],
    minNoticeHours: ['notice hours', 'booking notice hours', 'min notice hours', 'notice'],
    maxAheadDays: ['days ahead', 'max days ahead', 'max ahead days', 'booking window days'],
    allowConfirm: ['allow confirm', 'can confirm', 'allow confirmation'],
    allowCancel: ['allow cancel', 'can cancel', 'allow cancellation'],
    cancelNoticeHours: ['cancel notice hours', 'cancellation notice hours', 'cancel notice', 'cancellation notice'],
  },
  required: [
    ['firstName', 'fullName'],
    ['lastName', 'fullName'],
  ],
  readRow: (cells) => {
    const name = readPersonName(cells, readProviderName);
    const settings = readSettings(cells);
    const rest = {
      npi: cells.optional('npi', readNpi),
      licenseNumber: cells.optional('licenseNumber', text(40)),
      licenseState: cells.optional('licenseState', readState),
      email: cells.optional('email', readEmail),
      taxonomy: cells.optional('taxonomy', readTaxonomy),
      supervisor: cells.optional('supervisor', readText),
      locations: cells.optional('locations', (cell) => read(listNames(cell))),
    };
    const credentials = cells.optional('credentials', text(40));
    if (name === undefined) return undefined;
    return { firstName: name.firstName, lastName: name.lastName, credentials: credentials ?? name.credentials ?? credentials, ...rest, ...settings };
  },
};

function readSettings(cells: RowCells) {
  return {
    selfSchedule: cells.optional('selfSchedule', readSelfSchedule),
    whoMayBook: cells.optional('whoMayBook', readWhoMayBook),
    minNoticeHours: cells.optional('minNoticeHours', wholeNumber(0, 720, hours)),
    maxAheadDays: cells.optional('maxAheadDays', wholeNumber(1, 730, days)),
    allowConfirm: cells.optional('allowConfirm', readYesNo),
    allowCancel: cells.optional('allowCancel', readYesNo),
    cancelNoticeHours: cells.optional('cancelNoticeHours', wholeNumber(0, 720, hours)),
  };
}

/** Names separated by `;` or a line break: a comma may be part of a name. */
function listNames(cell: string): string[] {
  return cell.split(/[;\n|]/).map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
}
