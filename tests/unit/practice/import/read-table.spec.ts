import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentSchema } from '#main/practice/import/appointment-rows.ts';
import { availabilitySchema } from '#main/practice/import/availability-rows.ts';
import { clientSchema } from '#main/practice/import/client-rows.ts';
import { locationSchema } from '#main/practice/import/location-rows.ts';
import { practiceSchema } from '#main/practice/import/practice-rows.ts';
import { providerSchema } from '#main/practice/import/provider-rows.ts';
import { type TableSchema, readTable } from '#main/practice/import/read-table.ts';
import { serviceSchema } from '#main/practice/import/service-rows.ts';

const today = '2026-11-24';
const bytes = (text: string) => new TextEncoder().encode(text);
const clients = (text: string) => readTable(clientSchema, bytes(text), today);

describe('reading a file', () => {
  it('takes headings in any order and writing, past a byte-order mark and extra columns', () => {
    const reading = clients('\ufeffSURNAME,Shoe size,D.O.B.,First_Name,e-mail,Client ID\r\nÅkesson,42,3/4/1985,Liv,liv@example.org,7\r\n');
    expect(reading.refusals).toEqual([]);
    expect(reading.rows[0]?.values).toMatchObject({ firstName: 'Liv', lastName: 'Åkesson', dateOfBirth: '1985-03-04', email: 'liv@example.org', externalId: '7' });
    expect(reading.rows[0]?.values.city).toBeUndefined();
  });
  it.each([';', '\t', ','])('finds the delimiter %j', (delimiter) => {
    const reading = clients(['First name', 'Last name', 'DOB'].join(delimiter) + '\n' + ['Liv', 'Roe', '1985-03-04'].join(delimiter));
    expect(reading.rows).toHaveLength(1);
  });
  it('believes the line with which Excel names its delimiter', () => {
    expect(clients('sep=;\nFirst name;Last name;DOB\nLiv;Roe;1985-03-04').rows[0]).toMatchObject({ line: 3 });
  });
  it('recognises Windows-1252 and reports it', () => {
    const reading = readTable(clientSchema, Buffer.from('First name,Last name,DOB\nJos\xe9,Nu\xf1ez,1985-03-04', 'latin1'), today);
    expect(reading.rows[0]?.values).toMatchObject({ firstName: 'José', lastName: 'Nuñez' });
    expect(reading.notes[0]?.text).toContain('Windows-1252');
  });
  it('counts physical lines past line breaks in quotes and blank lines', () => {
    const reading = clients('First name,Last name,DOB,Street\n"Li\nv",Roe,1985-03-04,"1 Elm ""St""\nApt 2"\n\n ,,,\nBo,Roe,never,x\n');
    expect(reading.rows[0]).toMatchObject({ line: 2, values: { firstName: 'Li v', street: '1 Elm "St" Apt 2' } });
    expect(reading.refusals).toMatchObject([{ file: 'clients.csv', line: 7, field: 'date of birth', cells: ['Bo', 'Roe', 'never', 'x'] }]);
  });
  it('refuses only the line whose quotes do not match and reads on', () => {
    const reading = clients('First name,Last name,DOB\nAda,"Roe,1985-03-04\nBo,Roe,1985-03-04\n"Cy" x,Roe,1985-03-04\nDi,Roe,1985-03-04\n');
    expect(reading.rows.map((row) => row.values.firstName)).toEqual(['Bo', 'Di']);
    expect(reading.refusals.map((refusal) => refusal.line)).toEqual([2, 4]);
    expect(reading.recordCount).toBe(4);
  });
  it('refuses a row with a comma that slipped out of its cell', () => {
    const reading = clients('First name,Last name,DOB\nAda,Roe, Jr.,1985-03-04\n');
    expect(reading.refusals.some((refusal) => refusal.reason.includes('more cells'))).toBe(true);
  });
  it('refuses every row of a file without a needed column, naming it', () => {
    const reading = clients('First name,Last name\nAda,Roe\nBo,Roe\n');
    expect(reading.refusals.map((refusal) => refusal.reason)).toEqual(Array(2).fill('The file has no column for “date of birth”.'));
  });
  it('says what a spreadsheet with a CSV name, an empty file and strange headings are', () => {
    expect(readTable(clientSchema, Uint8Array.from([0x50, 0x4b, 3, 4, 0]), today).refusals[0]?.reason).toContain('save it as CSV');
    expect(clients('').refusals[0]?.reason).toContain('empty');
    expect(clients('alpha,beta\n1,2').refusals[0]?.reason).toContain('headings');
  });
  it('refuses a day-first column whole, with the example', () => {
    const reading = clients('First name,Last name,DOB\nAda,Roe,03/04/1985\nBo,Roe,25/12/1985\n');
    expect(reading.rows).toEqual([]);
    expect(reading.refusals.every((refusal) => refusal.reason.includes('25/12/1985'))).toBe(true);
  });
  it('takes the first of two phones with a note, and refuses two names that differ', () => {
    const two = clients('First name,Last name,DOB,Home Phone,Mobile\nAda,Roe,1985-03-04,503-555-0100,503-555-0101\n');
    expect(two.rows[0]?.values.phone).toBe('+15035550101');
    expect(two.notes[0]?.text).toContain('Two columns');
    const names = clients('First name,Given name,Last name,DOB\nAda,Eda,Roe,1985-03-04\n');
    expect(names.refusals[0]?.reason).toContain('Keep one');
  });
  it('reads a visit by client id or by name and birth date, with minutes or an end', () => {
    const reading = readTable(
      appointmentSchema,
      bytes('Client ID,Client,DOB,Provider,Date,Time,End,Status\n7,,,"Tumbleton, Rowan",12/1/2026,9am,9:50 AM,Confirmed\n,"Roe, Ada",3/4/85,Rowan Tumbleton,12/1/26,2:00 PM,,\n,,,X,12/1/26,2:00 PM,,\n'),
      today,
    );
    expect(reading.rows.map((row) => row.values)).toMatchObject([
      { client: { kind: 'id', externalId: '7' }, serviceDate: '2026-12-01', startMinute: 540, minutes: 50, status: 'confirmed' },
      { client: { kind: 'name', firstName: 'Ada', dateOfBirth: '1985-03-04' }, startMinute: 840, minutes: null },
    ]);
    expect(reading.refusals[0]?.reason).toContain('names no client');
  });
});

describe('any cells at all', () => {
  const schemas: TableSchema<unknown>[] = [practiceSchema, locationSchema, providerSchema, serviceSchema, availabilitySchema, clientSchema, appointmentSchema];
  const ugly = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('"', '""', '\n', '=1+1', '(25.00)', '9am', 'M-F', '02/30/1985', '45985', '2138', 'Roe, Ada', 'yes', '\u0000', '', ' ', ',', ';', '\t'),
  );
  it.each(schemas.map((schema) => [schema.file, schema] as const))('%s: every record is taken or refused, never a crash', (_, schema) => {
    const headings = Object.values(schema.headings).map((names) => names[0] ?? '');
    const quote = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(ugly, { maxLength: headings.length + 1 }), { maxLength: 8 }), fc.boolean(), (rows, isQuoted) => {
        const body = rows.map((row) => row.map(isQuoted ? quote : String).join(',')).join('\r\n');
        const reading = readTable(schema, bytes(`${headings.map(quote).join(',')}\r\n${body}`), today);
        const refusedLines = new Set(reading.refusals.map((refusal) => refusal.line));
        if (refusedLines.has(0)) return; // not a text file at all: a NUL is in it
        expect(reading.rows.length + refusedLines.size).toBe(reading.recordCount);
        expect(reading.refusals.every((refusal) => refusal.reason.length > 10)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
