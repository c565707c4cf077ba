import { describe, expect, it } from 'vitest';
import { appointmentSchema } from '#main/practice/import/appointment-rows.ts';
import { availabilitySchema } from '#main/practice/import/availability-rows.ts';
import { clientSchema } from '#main/practice/import/client-rows.ts';
import { locationSchema } from '#main/practice/import/location-rows.ts';
import { foldHeading, matchHeadings } from '#main/practice/import/match-headings.ts';
import { practiceSchema } from '#main/practice/import/practice-rows.ts';
import { providerSchema } from '#main/practice/import/provider-rows.ts';
import type { TableSchema } from '#main/practice/import/read-table.ts';
import { serviceSchema } from '#main/practice/import/service-rows.ts';

/** Each field's headings as the format documents them. */
const documented: [TableSchema<unknown>, Record<string, string[]>][] = [
  [practiceSchema, { name: ['name'], timeZone: ['time zone', 'TimeZone', 'time_zone'], phone: ['phone'], street: ['street'], line2: ['line 2'], city: ['city'], state: ['state'], zip: ['ZIP', 'Zip Code', 'Postal'], taxId: ['tax ID', 'EIN'], groupNpi: ['group NPI'] }],
  [locationSchema, { name: ['name'], street: ['street', 'Address', 'Address 1'], line2: ['line 2', 'Address 2'], city: ['city'], state: ['state'], zip: ['ZIP'], phone: ['phone'], telehealth: ['telehealth'] }],
  [providerSchema, {
    firstName: ['first name', 'Given Name'], lastName: ['last name', 'Surname', 'Family Name'], fullName: ['full name', 'Provider', 'Clinician', 'Therapist'], credentials: ['credentials', 'Suffix', 'Degree'], npi: ['NPI'],
    licenseNumber: ['license', 'License Number'], licenseState: ['license state'], email: ['e-mail', 'Email', 'E Mail'], locations: ['locations'], selfSchedule: ['self scheduling', 'Self-Scheduling'], whoMayBook: ['who may book'],
    minNoticeHours: ['notice hours'], maxAheadDays: ['days ahead'], allowConfirm: ['allow confirm'], allowCancel: ['allow cancel'], cancelNoticeHours: ['cancel notice hours'],
  }],
  [serviceSchema, { code: ['code', 'CPT', 'Service Code'], name: ['name', 'Description', 'Client Name'], minutes: ['minutes', 'Duration'], feeCents: ['fee', 'Rate', 'Price'], active: ['active'], online: ['online', 'Client can schedule?'], telehealth: ['telehealth'], provider: ['provider'] }],
  [availabilitySchema, { provider: ['provider'], days: ['days'], start: ['start'], end: ['end'], location: ['location', 'location or telehealth'], telehealth: ['telehealth'], slotMinutes: ['slot minutes'], clientScheduling: ['self scheduling'], validFrom: ['from'], validTo: ['to'] }],
  [clientSchema, {
    externalId: ['id', 'Client ID', 'MRN', 'Account'], firstName: ['first name'], lastName: ['last name'], fullName: ['full name', 'Client', 'Client Name', 'Last, First'], dateOfBirth: ['date of birth', 'DOB', 'Birthdate', 'D.O.B.'], preferredFirstName: ['preferred name', 'Goes by'],
    sex: ['sex'], email: ['e-mail'], phone: ['phone', 'Mobile', 'Cell', 'Home Phone'], street: ['street'], line2: ['line 2'], city: ['city'], state: ['state'], zip: ['ZIP'], status: ['status'], provider: ['provider', 'Primary Clinician', 'Therapist'], language: ['language'], guardian: ['guardian'],
  }],
  [appointmentSchema, {
    externalId: ['client id', 'CLIENT_ID'], fullName: ['client name'], dateOfBirth: ['date of birth'], provider: ['provider'], serviceDate: ['date'], start: ['start', 'Time'], minutes: ['minutes'], end: ['end'], service: ['service'], location: ['location'], telehealth: ['telehealth'], status: ['status'],
  }],
];

describe('headings', () => {
  it.each(documented.map(([schema, names]) => [schema.file, schema, names] as const))('%s knows every documented heading, each as one field only', (_, schema, names) => {
    for (const [field, headings] of Object.entries(names)) {
      for (const heading of headings) expect([heading, [...matchHeadings(schema.headings, [heading]).keys()]]).toEqual([heading, [field]]);
    }
  });
  it('are the same in any case, with or without spaces, dots, dashes, underscores and accents', () => {
    expect(new Set(['E-Mail', ' e_mail', 'E. MAIL', 'email', 'é-mail'].map(foldHeading))).toEqual(new Set(['email']));
  });
  it.each(documented.map(([schema]) => [schema.file, schema] as const))('%s: no heading means two fields', (_, schema) => {
    const all = Object.values(schema.headings).flatMap((names) => [...new Set(names.map(foldHeading))]);
    expect(all.length).toBe(new Set(all).size);
  });
});
