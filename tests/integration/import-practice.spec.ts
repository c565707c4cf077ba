import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '#db/open-store.ts';
import { loadImportState } from '#db/queries/import-state.ts';
import type { Store } from '#db/store.ts';
import { exitCodeOf, type ImportReport } from '#main/practice/import/import-report.ts';
import { importPractice } from '#main/practice/import/import-practice.ts';
import { wallClockToInstant } from '#main/platform/zoned-time.ts';
import { sampleFiles, sampleText } from '#tests/support/import/sample-folder.ts';

const now = Date.parse('2026-11-24T15:00:00Z');
const zone = 'America/New_York';
let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-import-'));
  store = openStore({ dataFolder: folder, key: randomBytes(32), migrationsFolder: resolve('db/migrations') });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (files: Map<string, Uint8Array> = sampleFiles(), at = now): ImportReport => importPractice({ store, files, now: at });
const held = () => loadImportState(store.db);
const client = (externalId: string) => {
  const found = held().clients.find((one) => one.externalId === externalId);
  if (found === undefined) throw new Error(`no client ${externalId}`);
  return found;
};
const provider = (lastName: string) => {
  const found = held().providers.find((one) => one.lastName === lastName);
  if (found === undefined) throw new Error(`no provider ${lastName}`);
  return found;
};
const visit = (date: string, minute: number, ofProvider = 'Tumbleton') => {
  const startsAt = wallClockToInstant(date, minute, zone);
  const found = held().appointments.filter((one) => one.startsAt === startsAt && one.providerId === provider(ofProvider).id);
  if (found[0] === undefined) throw new Error(`no visit ${date}`);
  return found[0];
};
const refusedLines = (report: ImportReport, file: string) => [...new Set(report.refusals.filter((one) => one.file === file).map((one) => one.line))];
const reasonOf = (report: ImportReport, file: string, line: number) => report.refusals.filter((one) => one.file === file && one.line === line).map((one) => one.reason).join(' ');
const notesOf = (report: ImportReport, file: string, line: number) => report.notes.filter((one) => one.file === file && one.line === line).map((one) => one.text).join(' ');
const summary = (report: ImportReport) => Object.fromEntries(report.files.map(({ file, added, changed, unchanged, refused }) => [file, [added, changed, unchanged, refused]]));

describe('a first import', () => {
  it('imports the good rows of the whole folder and refuses the others by line', () => {
    const report = run();
    expect(summary(report)).toEqual({
      'practice.csv': [1, 0, 0, 0],
      'locations.csv': [2, 0, 0, 1],
      'providers.csv': [3, 0, 0, 2],
      'services.csv': [3, 0, 0, 2],
      'availability.csv': [3, 0, 0, 3],
      'clients.csv': [5, 0, 0, 7],
      'appointments.csv': [6, 0, 0, 7],
    });
    expect(exitCodeOf(report)).toBe(2);
    expect(refusedLines(report, 'clients.csv')).toEqual([7, 8, 9, 11, 12, 13, 14]);
  });

  it('keeps what the cells say', () => {
    const report = run();
    expect(held().practice).toMatchObject({ name: 'Harbor Street Counseling, PLLC', timeZone: zone, zip: '02110', state: 'MA', phone: '+16175550100', taxId: '12-3456789', groupNpi: '1234567893' });
    expect(client('1001')).toMatchObject({ firstName: 'Inés María', lastName: 'de la Cruz', dateOfBirth: '1985-03-04', preferredFirstName: 'Nena', phone: '+16175550111', zip: '02118', street: '4 Elm St Apt 2', language: 'es', sex: 'female', status: 'active' });
    expect(client('1002').status).toBe('new');
    expect(['cruz', 'delacruz', 'nena', '0111'].map((word) => store.clients.listIdsByWord(word, 5))).toEqual(Array(4).fill([client('1001').id]));
    expect(client('1003').guardianClientId).toBe(client('1001').id);
    expect(client('1004')).toMatchObject({ guardianName: 'Fitzgerald, Anne', lastName: 'Fitzgerald Jr.', dateOfBirth: '2025-11-24' });
    expect(provider('Haddad')).toMatchObject({ credentials: 'LMFT', npi: null });
    expect(notesOf(report, 'providers.csv', 4)).toContain('check digit');
    const rowan = held().portalSettings.find((one) => one.providerId === provider('Tumbleton').id);
    expect(rowan).toMatchObject({ selfSchedule: 'book', allowNew: true, allowActive: true, allowInactive: false, cancelNoticeHours: 24 });
    expect(held().providerLocations.filter((one) => one.providerId === provider('Tumbleton').id)).toHaveLength(2);
    expect(held().availabilityBlocks.filter((one) => one.providerId === provider('Tumbleton').id).map((one) => [one.weekday, one.startMinute, one.telehealth])).toEqual([[1, 540, false], [3, 540, false], [2, 780, true], [4, 780, true]]);
  });

  it('gives visits their state, their own service, their claims and their flag', () => {
    const report = run();
    expect(visit('2026-11-30', 540)).toMatchObject({ status: 'booked', confirmedBy: 'staff', overlapAccepted: true, source: 'import' });
    expect(visit('2026-11-30', 570)).toMatchObject({ status: 'booked', confirmedAt: null, overlapAccepted: true });
    expect(notesOf(report, 'appointments.csv', 3)).toContain('overlaps');
    expect(visit('2026-12-01', 600, 'Okonkwo-Reyes')).toMatchObject({ telehealth: true, endsAt: (wallClockToInstant('2026-12-01', 645, zone)) });
    expect(['2026-11-02', '2026-11-09', '2026-11-16'].map((date) => visit(date, 540).status)).toEqual(['fulfilled', 'no-show', 'cancelled']);
    const own = held().services.find((one) => one.id === visit('2026-11-30', 540).serviceId);
    expect(own?.name).toBe('Therapy with Rowan');
    const claims = store.db.query.slotClaims.findMany().sync();
    const ofFirst = claims.filter((claim) => claim.appointmentId === visit('2026-11-30', 540).id);
    const ofSecond = claims.filter((claim) => claim.appointmentId === visit('2026-11-30', 570).id);
    expect([ofFirst.length, ofSecond.length]).toEqual([10, 8]);
    expect(claims.every((claim) => claim.unit * 300_000 >= now)).toBe(true);
  });

  it('says in plain words why a row is refused', () => {
    const report = run();
    expect(reasonOf(report, 'appointments.csv', 8)).toContain('does not exist on that day');
    expect(reasonOf(report, 'appointments.csv', 9)).toContain('lies ahead');
    expect(reasonOf(report, 'appointments.csv', 10)).toContain('“4444”');
    expect(reasonOf(report, 'appointments.csv', 11)).toContain('Somebody Else');
    expect(reasonOf(report, 'appointments.csv', 12)).toContain('neither minutes nor an end');
    expect(reasonOf(report, 'appointments.csv', 13)).toContain('Line 2');
    expect(reasonOf(report, 'appointments.csv', 14)).toContain('morning or afternoon');
    expect(reasonOf(report, 'clients.csv', 14)).toContain('9999');
    expect(reasonOf(report, 'availability.csv', 5)).toContain('Tuesday or Thursday');
    expect(reasonOf(report, 'providers.csv', 6)).toContain('Quarry House');
    expect(reasonOf(report, 'services.csv', 5)).toContain('less than zero');
  });

  it('leaves one audit event naming the clients and a command per record', () => {
    run();
    const [event, ...others] = store.audit.listLatest(10);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ procedure: 'practice.import', surface: 'command', outcome: 'done', clientIds: JSON.stringify(held().clients.map((one) => one.id).sort()) });
    expect(store.outbox.list().filter((one) => one.subject === 'appointments')).toHaveLength(6);
  });

  it('imports nothing into a practice that has no time zone', () => {
    const report = run(sampleFiles({ 'practice.csv': undefined }));
    expect(report.stopped).toContain('no time zone');
    expect(exitCodeOf(report)).toBe(1);
    expect(held().clients).toEqual([]);
  });

  it('refuses a day-first column whole and keeps every other file', () => {
    const report = run(sampleFiles({ 'clients.csv': 'MRN,First,Last,DOB\n1,Ada,Roe,03/04/1985\n2,Bo,Roe,25/12/1985\n', 'appointments.csv': undefined }));
    expect(refusedLines(report, 'clients.csv')).toEqual([2, 3]);
    expect(held().providers).toHaveLength(3);
  });
});

describe('cells that have to agree', () => {
  const visits = (rows: string) => sampleFiles({ 'appointments.csv': `Client ID,Client,DOB,Provider,Date,Start,Minutes,Location,Telehealth\n${rows}` });

  it('refuses an id beside the name or birth date of somebody else', () => {
    const report = run(visits('1001,"Quist, Bo",,Rowan Tumbleton,12/1/2026,9am,50,,\n1001,,1/1/1990,Rowan Tumbleton,12/2/2026,9am,50,,\n1001,"Cruz, Nena",3/4/1985,Rowan Tumbleton,12/3/2026,9am,50,,\n'));
    expect(refusedLines(report, 'appointments.csv')).toEqual([2, 3]);
    expect(reasonOf(report, 'appointments.csv', 2)).toContain('another last name or date of birth');
  });

  it('takes a visit at a telehealth location without a street as one by video', () => {
    const files = visits('1001,,,Rowan Tumbleton,12/1/2026,9am,50,Sky Room,\n1001,,,Rowan Tumbleton,12/2/2026,9am,50,Telehealth,\n');
    run(new Map([...files, ['locations.csv', new TextEncoder().encode('Name,Street,Telehealth\nHarbor Street,18 Harbor St,no\nMill Pond,7 Mill Pond Rd,yes\nSky Room,,yes\n')]]));
    expect(held().appointments.map((one) => one.telehealth)).toEqual([true, true]);
  });

  it('takes n/a in an optional cell as empty and says so', () => {
    const report = run(sampleFiles({ 'clients.csv': 'MRN,First,Last,DOB,Phone,E-mail\n9,Ada,Roe,3/4/1985,N/A,none\n', 'appointments.csv': undefined }));
    expect(client('9')).toMatchObject({ phone: null, email: null });
    expect(notesOf(report, 'clients.csv', 2)).toContain('“N/A” was taken as an empty cell');
  });

  it('refuses a time that a daylight-saving day leaves out and takes the first of one that happens twice', () => {
    const report = run(visits('1001,,,Rowan Tumbleton,3/14/2027,2:15 AM,50,,\n1001,,,Rowan Tumbleton,11/7/2027,1:30 AM,50,,\n'));
    expect(refusedLines(report, 'appointments.csv')).toEqual([2]);
    expect(notesOf(report, 'appointments.csv', 3)).toContain('happens twice');
    expect(held().appointments.map((one) => one.startsAt)).toEqual([Date.parse('2027-11-07T05:30:00Z')]);
  });
});

describe('importing again', () => {
  it('changes nothing when the folder is the same', () => {
    run();
    const before = held();
    const commands = store.outbox.list().length;
    const report = run(sampleFiles(), now + 86_400_000);
    expect(summary(report)).toMatchObject({ 'practice.csv': [0, 0, 1, 0], 'clients.csv': [0, 0, 5, 7], 'appointments.csv': [0, 0, 6, 7], 'availability.csv': [0, 0, 3, 3] });
    expect(held()).toEqual(before);
    expect(store.outbox.list()).toHaveLength(commands);
  });

  it('changes nothing when only the order of columns and rows differs', () => {
    run(sampleFiles({ 'clients.csv': 'MRN,First,Last,DOB\n1,Ada,Roe,3/4/1985\n2,Bo,Roe,3/4/1986\n', 'appointments.csv': undefined }));
    const before = held();
    const report = run(sampleFiles({ 'clients.csv': 'Last;DOB;Extra;MRN;First\nRoe;3/4/1986;x;2;Bo\nRoe;3/4/1985;y;1;Ada\n', 'appointments.csv': undefined }));
    expect(summary(report)['clients.csv']).toEqual([0, 0, 2, 0]);
    expect(held()).toEqual(before);
  });

  it('takes a corrected row, a blanked cell and a row that was refused before', () => {
    run();
    const id = client('1001').id;
    const text = sampleText('clients.csv', '(617) 555-0111,617-555-0112', ',617-555-0177').replace('ines@example.org', '').replace('02/30/1991', '02/28/1991');
    const report = run(sampleFiles({ 'clients.csv': text }));
    expect(summary(report)['clients.csv']).toEqual([1, 1, 4, 6]);
    expect(client('1001')).toMatchObject({ id, phone: '+16175550177', email: null });
    expect(client('1006').dateOfBirth).toBe('1991-02-28');
  });

  it('lets a field that was changed in the app win over the file, and reports it', () => {
    run();
    store.clients.save({ ...client('1001'), phone: '+16175550188' }, []);
    const report = run(sampleFiles({ 'clients.csv': sampleText('clients.csv', '(617) 555-0111,617-555-0112', ',617-555-0177').replace('4 Elm St', '5 Elm St') }));
    expect(client('1001')).toMatchObject({ phone: '+16175550188', street: '5 Elm St Apt 2' });
    expect(notesOf(report, 'clients.csv', 2)).toContain('changed in the app');
    expect(summary(run(sampleFiles({ 'clients.csv': sampleText('clients.csv', '(617) 555-0111,617-555-0112', ',617-555-0177').replace('4 Elm St', '5 Elm St') })))['clients.csv']).toEqual([0, 0, 5, 7]);
  });

  it('does not revive a visit that was cancelled in the app', () => {
    run();
    store.appointments.update(visit('2026-11-30', 540).id, { status: 'cancelled', cancelledAt: now, cancelledBy: 'client' });
    const report = run(sampleFiles({ 'appointments.csv': sampleText('appointments.csv', '9:00 AM,50,,90834,Harbor Street,no,Confirmed', '9:00 AM,55,,90834,Harbor Street,no,Scheduled') }));
    expect(visit('2026-11-30', 540).status).toBe('cancelled');
    expect(notesOf(report, 'appointments.csv', 2)).toContain('not revived');
  });

  it('moves claims with a corrected visit and lets them go with a cancelled one', () => {
    run();
    run(sampleFiles({ 'appointments.csv': sampleText('appointments.csv', '9:00 AM,50,,90834,Harbor Street,no,Confirmed', '9:00 AM,20,,90834,Harbor Street,no,Confirmed').replace('9:30 AM,,10:30 AM,90791,Harbor Street,no,Scheduled', '9:30 AM,,10:30 AM,90791,Harbor Street,no,Cancelled') }));
    const claims = store.db.query.slotClaims.findMany().sync();
    expect(claims.filter((claim) => claim.appointmentId === visit('2026-11-30', 540).id)).toHaveLength(4);
    expect(claims.filter((claim) => claim.appointmentId === visit('2026-11-30', 570).id)).toEqual([]);
    expect(visit('2026-11-30', 570).status).toBe('cancelled');
  });

  it("replaces a provider's week, but not one that was changed in the app", () => {
    run();
    const changedText = sampleText('availability.csv', '9:00 AM,12:00 PM', '10:00 AM,12:00 PM').replace('9am,5pm,Mill Pond', '10am,5pm,Mill Pond');
    const ada = provider('Okonkwo-Reyes').id;
    store.availability.replaceBlocks(ada, []);
    const report = run(sampleFiles({ 'availability.csv': changedText }));
    expect(held().availabilityBlocks.filter((one) => one.providerId === ada)).toEqual([]);
    expect(held().availabilityBlocks.filter((one) => one.providerId === provider('Tumbleton').id).map((one) => one.startMinute).sort()).toEqual([600, 600, 780, 780]);
    expect(notesOf(report, 'availability.csv', 4)).toContain('changed in the app');
  });

  it('keeps one provider when an NPI is added later', () => {
    run();
    const { id } = provider('Okonkwo-Reyes');
    const files = sampleFiles({ 'providers.csv': sampleText('providers.csv', '"Okonkwo-Reyes, Adaeze, PsyD",,', '"Okonkwo-Reyes, Adaeze, PsyD",1234567802,') });
    expect(summary(run(files))['providers.csv']).toEqual([0, 1, 2, 2]);
    expect(provider('Okonkwo-Reyes')).toMatchObject({ id, npi: '1234567802' });
    expect(summary(run(files))['providers.csv']).toEqual([0, 0, 3, 2]);
  });

  it('joins a row to the client whom the desk entered by hand, fills what is missing and says so', () => {
    store.clients.save({ id: 'by-hand', firstName: 'Juniper', lastName: 'Brightwater', dateOfBirth: '1991-05-06', email: 'j@example.org', searchKey: '', createdAt: 1, updatedAt: 1 }, []);
    const report = run();
    expect(client('1008')).toMatchObject({ id: 'by-hand', email: 'j@example.org', phone: '+16175550199' });
    expect(notesOf(report, 'clients.csv', 10)).toContain('Matched by name and date of birth');
  });

  it('refuses an id that another person has here, and a second record of one person', () => {
    run();
    const report = run(sampleFiles({ 'clients.csv': 'MRN,First,Last,DOB\n1001,Bo,Quist,1970-01-01\n77,Văn Đức,Nguyễn,7/19/1990\n', 'appointments.csv': undefined }));
    expect(reasonOf(report, 'clients.csv', 2)).toContain('somebody else');
    expect(reasonOf(report, 'clients.csv', 3)).toContain('may be one person');
  });
});

describe('a large folder', () => {
  it('imports 1,000 clients and 5,000 visits in a few seconds, and again without a change', () => {
    const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at)).join('\n');
    const files = new Map(Object.entries({
      'practice.csv': 'Name,Time zone\nBig Harbor,America/Chicago',
      'providers.csv': 'First name,Last name\nRowan,Tumbleton\nAda,Quist',
      'services.csv': 'Code,Name,Minutes,Fee\n90834,Therapy,50,150',
      'clients.csv': `Id,First name,Last name,DOB,Provider\n${lines(1_000, (at) => `${at},First${at % 97},Last${at},${1 + (at % 12)}/${1 + (at % 28)}/${1950 + (at % 60)},Ada Quist`)}`,
      'appointments.csv': `Client id,Provider,Date,Start,Service\n${lines(5_000, (at) => `${at % 1_000},${at % 2 === 0 ? 'Rowan Tumbleton' : 'Quist, Ada'},${1 + (at % 12)}/${1 + (at % 28)}/2027,${1 + (at % 5)}:00 PM,90834`)}`,
    }).map(([file, text]) => [file, new TextEncoder().encode(text)] as const));
    const startedAt = performance.now();
    const report = run(files);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    expect(report.files.reduce((sum, file) => sum + file.added, 0)).toBeGreaterThan(1_500);
    expect(summary(run(files))['clients.csv']).toEqual([0, 0, 1_000, 0]);
  });
});

describe('any folder at all', () => {
  it('takes or refuses every row of random cells and never crashes', () => {
    const cell = fc.oneof(
      fc.constantFrom('1', '2', '1001', 'Roe', 'Roe, Ada', 'Ada Roe', '3/4/1985', '1985-03-04', '12/01/2026', '9am', '10:00 AM', '50', '90834', 'Harbor Street', 'telehealth', 'yes', 'no', 'Active', 'MA', '2118', '', 'M-F', '=1+1', '$5', '🙂'),
      fc.string({ maxLength: 8 }),
    );
    const headings: Record<string, string[]> = {
      'locations.csv': ['name', 'zip', 'state', 'telehealth'],
      'providers.csv': ['full name', 'npi', 'locations', 'self scheduling'],
      'services.csv': ['code', 'name', 'minutes', 'fee', 'provider'],
      'availability.csv': ['provider', 'days', 'start', 'end', 'location'],
      'clients.csv': ['id', 'full name', 'dob', 'provider', 'guardian', 'status'],
      'appointments.csv': ['client id', 'client', 'dob', 'provider', 'date', 'start', 'minutes', 'service'],
    };
    const table = (names: string[]) => fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 6 }).map((rows) => [names, ...rows].map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(',')).join('\n'));
    const folderOf = fc.record(Object.fromEntries(Object.entries(headings).map(([file, names]) => [file, table(names)])));
    fc.assert(
      fc.property(folderOf, (texts) => {
        const report = run(sampleFiles(texts));
        for (const { rows, added, changed, unchanged, refused } of report.files) expect(added + changed + unchanged + refused).toBe(rows);
      }),
      { numRuns: 60 },
    );
  });
});
