import { type AddressFields, addressHeadings, readAddress } from './address-fields.ts';
import { readPersonName } from './name-fields.ts';
import { readFullName } from './read-full-name.ts';
import type { TableSchema } from './read-table.ts';
import { readEmail, readId, readName, readText } from './read-text.ts';
import { type ClientStatusWord, readClientStatus, readLanguage, readSex } from './read-words.ts';

type Cell<T> = T | null | undefined;

export type ClientRow = AddressFields & {
  /** The id in the earlier system. */
  externalId: Cell<string>;
  firstName: string;
  middleName: Cell<string>;
  lastName: string;
  dateOfBirth: string;
  preferredFirstName: Cell<string>;
  sex: Cell<string>;
  email: Cell<string>;
  status: Cell<ClientStatusWord>;
  /** The provider as written. */
  provider: Cell<string>;
  language: Cell<'en' | 'es'>;
  /** The id of the guardian's own client row, or a name. */
  guardian: Cell<string>;
};

export const clientHeadings = {
  externalId: ['id', 'client ID', 'MRN', 'account', 'account number', 'client number', 'patient ID', 'chart number', 'external id'],
  firstName: ['first name', 'first', 'given name', 'legal first name', 'forename'],
  middleName: ['middle name', 'middle', 'middle initial', 'MI'],
  lastName: ['last name', 'last', 'surname', 'family name', 'legal last name'],
  fullName: ['full name', 'client', 'client name', 'name', 'patient', 'patient name', 'Last, First', 'legal name'],
  dateOfBirth: ['date of birth', 'DOB', 'birthdate', 'birth date', 'birthday', 'D.O.B.', 'born'],
  preferredFirstName: ['preferred name', 'goes by', 'nickname', 'preferred', 'preferred first name', 'chosen name', 'name to use'],
  sex: ['sex', 'gender', 'legal sex', 'administrative sex'],
  email: ['e-mail', 'email address', 'e-mail address'],
  phone: ['phone', 'mobile', 'cell', 'home phone', 'phone number', 'mobile phone', 'cell phone', 'telephone', 'primary phone'],
  ...addressHeadings,
  status: ['status', 'client status'],
  provider: ['provider', 'primary clinician', 'therapist', 'clinician', 'primary provider', 'primary therapist', 'assigned provider', 'counselor'],
  language: ['language', 'preferred language', 'primary language'],
  guardian: ['guardian', 'guardian id', 'guardian name', 'parent', 'parent/guardian', 'responsible party'],
} as const;

export const clientSchema: TableSchema<ClientRow> = {
  file: 'clients.csv',
  headings: clientHeadings,
  required: [['firstName', 'fullName'], ['lastName', 'fullName'], ['dateOfBirth']],
  dateFields: ['dateOfBirth'],
  readRow: (cells) => {
    const externalId = cells.optional('externalId', readId);
    const name = readPersonName(cells, readFullName);
    const dateOfBirth = cells.need('dateOfBirth', cells.dateReader('dateOfBirth', 'birth'));
    const rest = {
      preferredFirstName: cells.optional('preferredFirstName', readName),
      sex: cells.optional('sex', readSex),
      email: cells.optional('email', readEmail),
      ...readAddress(cells),
      status: cells.optional('status', readClientStatus),
      provider: cells.optional('provider', readText),
      language: cells.optional('language', readLanguage),
      guardian: cells.optional('guardian', readText),
    };
    if (name === undefined || dateOfBirth === undefined) return undefined;
    const hasMiddle = cells.hasColumn('middleName') || cells.hasColumn('fullName');
    return { externalId, firstName: name.firstName, middleName: name.middleName ?? (hasMiddle ? null : undefined), lastName: name.lastName, dateOfBirth, ...rest };
  },
};
