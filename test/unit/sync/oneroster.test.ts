import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { classify, type Decision, type Student } from '../../../lib/roster/index.ts';
import { gradeCode } from '../../../lib/sync/targets/oneroster/grade-code.ts';
import { writeBundle, type BundleFile } from '../../../lib/sync/targets/oneroster/write-bundle.ts';
import { zipBundle } from '../../../lib/sync/targets/oneroster/zip-bundle.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import { applyPlan } from './apply-plan.ts';
import { makeStudent, makeStudents } from './sync-world.ts';

const now = Date.parse('2026-08-20T10:11:12.345Z');
const schools = [
  { code: 'HS', name: 'St. Brendan High, "Main"' },
  { code: 'ES', name: 'St. Brendan Elementary' },
];

/** The lists as the binding's tables give them, written down apart from the code. */
const headers = {
  'orgs.csv': 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  'users.csv':
    'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,' +
    'agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,' +
    'primaryOrgSourcedId,pronouns',
  'roles.csv':
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId',
  'manifest.csv': 'propertyName,value',
};

function bundle(
  mode: 'bulk' | 'delta',
  students: readonly Student[],
  ledger: readonly LedgerEntry[] = [],
  decisions = new Map<number, Decision>(),
  at = now,
) {
  const { entries } = classify(students, decisions);
  const plan = planSync({ entries, enrolledIds: new Set(students.map((s) => s.studentId)), ledger });
  const files = writeBundle({ plan, ledger, schools, mode, now: at });
  return { files, plan, next: applyPlan(plan, ledger) };
}

function read(files: readonly BundleFile[], name: string): Record<string, string>[] {
  const text = files.find((file) => file.name === name)?.text ?? '';
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const manifestOf = (files: readonly BundleFile[]) =>
  Object.fromEntries(read(files, 'manifest.csv').map(({ propertyName, value }) => [propertyName, value]));

describe('a bulk bundle', () => {
  const { files } = bundle('bulk', [makeStudent(1), makeStudent(2, { schoolCode: 'ES', gradeLevel: 'K' })]);

  it('has exactly the columns of the binding, in its order, without a BOM', () => {
    expect(files.map(({ name }) => name)).toEqual(['manifest.csv', 'orgs.csv', 'users.csv', 'roles.csv']);
    for (const { name, text } of files) expect(text.split('\r\n')[0]).toBe(headers[name as keyof typeof headers]);
  });

  it('names each file of the binding in its manifest', () => {
    const manifest = manifestOf(files);
    expect(manifest).toMatchObject({
      'manifest.version': '1.0',
      'oneroster.version': '1.2',
      'file.orgs': 'bulk',
      'file.users': 'bulk',
      'file.roles': 'bulk',
      'file.academicSessions': 'absent',
      'file.demographics': 'absent',
      'file.enrollments': 'absent',
    });
    expect(Object.keys(manifest).filter((name) => name.startsWith('file.'))).toHaveLength(21);
  });

  it('leaves status and time of change empty', () => {
    for (const name of ['orgs.csv', 'users.csv', 'roles.csv']) {
      for (const row of read(files, name)) expect(row).toMatchObject({ status: '', dateLastModified: '' });
    }
  });

  it('has a student with their role at their school', () => {
    expect(read(files, 'users.csv')[1]).toMatchObject({
      sourcedId: 'facts-student-2',
      enabledUser: 'true',
      username: 's2@school.example',
      givenName: 'First2',
      familyName: 'Last2',
      identifier: '2',
      email: 's2@school.example',
      grades: 'KG',
      primaryOrgSourcedId: 'facts-school-ES',
    });
    expect(read(files, 'roles.csv')[1]).toMatchObject({
      sourcedId: 'facts-student-2-at-ES',
      userSourcedId: 'facts-student-2',
      roleType: 'primary',
      role: 'student',
      orgSourcedId: 'facts-school-ES',
    });
    expect(read(files, 'orgs.csv')).toMatchObject([
      { sourcedId: 'facts-school-ES', name: 'St. Brendan Elementary', type: 'school', identifier: 'ES' },
      { sourcedId: 'facts-school-HS', name: 'St. Brendan High, "Main"' },
    ]);
  });

  it('keeps whom the receiver knows and who is held, skipped or gone: it would drop who is missing', () => {
    const { next } = bundle('bulk', makeStudents(1, 2, 3, 4));
    const later = [makeStudent(1, { email: null }), makeStudent(2), makeStudent(3, { gradeLevel: '09' })];
    const second = bundle('bulk', later, next, new Map([[2, { choice: 'skip' }]]));
    const users = read(second.files, 'users.csv');
    expect(users.map((user) => [user['identifier'], user['enabledUser'], user['grades']])).toEqual([
      ['1', 'true', '08'],
      ['2', 'true', '08'],
      ['3', 'true', '09'],
      ['4', 'false', '08'],
    ]);
    expect(users[0]).toMatchObject({ email: 's1@school.example' });
    expect(read(second.files, 'roles.csv')[3]).toMatchObject({ endDate: '2026-08-20' });
    const third = bundle('bulk', later.slice(2), second.next);
    expect(read(third.files, 'users.csv')).toHaveLength(4);
  });

  it('refers only to what is in it', () => {
    const ids = (name: string) => new Set(read(files, name).map((row) => row['sourcedId']));
    for (const role of read(files, 'roles.csv')) {
      expect(ids('users.csv')).toContain(role['userSourcedId']);
      expect(ids('orgs.csv')).toContain(role['orgSourcedId']);
    }
    for (const user of read(files, 'users.csv')) expect(ids('orgs.csv')).toContain(user['primaryOrgSourcedId']);
  });

  it('has no line breaks within a field, and keeps everything else', () => {
    const odd = bundle('bulk', [makeStudent(1, { firstName: 'Ann\r\nB', lastName: '=Lee, "x"' })]).files;
    expect(read(odd, 'users.csv')[0]).toMatchObject({ givenName: 'Ann B', familyName: '=Lee, "x"' });
  });

  it('is only a manifest when there is nobody', () => {
    const none = bundle('bulk', []).files;
    expect(none.map(({ name }) => name)).toEqual(['manifest.csv']);
    expect(manifestOf(none)['file.users']).toBe('absent');
  });
});

describe('a delta bundle', () => {
  const { next } = bundle('bulk', makeStudents(1, 2, 3));
  const later = [makeStudent(1), makeStudent(2, { schoolCode: 'ES' }), makeStudent(4)];
  const { files } = bundle('delta', later, next);

  it('has only what changes, with status and time', () => {
    expect(manifestOf(files)).toMatchObject({ 'file.users': 'delta', 'file.roles': 'delta', 'file.orgs': 'delta' });
    const users = read(files, 'users.csv');
    expect(users.map((user) => [user['identifier'], user['enabledUser'], user['status']])).toEqual([
      ['2', 'true', 'active'],
      ['4', 'true', 'active'],
      ['3', 'false', 'active'],
    ]);
    for (const user of users) expect(user['dateLastModified']).toBe('2026-08-20T10:11:12.345Z');
  });

  it('deletes nobody, but the role at a school that was left', () => {
    const roles = read(files, 'roles.csv');
    expect(roles.filter(({ status }) => status === 'tobedeleted')).toMatchObject([
      { sourcedId: 'facts-student-2-at-HS', orgSourcedId: 'facts-school-HS' },
    ]);
    expect(roles.map(({ sourcedId }) => sourcedId)).toContain('facts-student-2-at-ES');
    expect(read(files, 'users.csv').some(({ status }) => status === 'tobedeleted')).toBe(false);
  });

  it('has the same ids as the bulk before', () => {
    const before = new Set(read(bundle('bulk', makeStudents(1, 2, 3)).files, 'users.csv').map((u) => u['sourcedId']));
    const known = read(files, 'users.csv').filter((user) => user['identifier'] !== '4');
    for (const user of known) expect(before).toContain(user['sourcedId']);
  });
});

describe('a student in two schools', () => {
  const both = makeStudent(1, { schoolCode: 'HS', schoolCodes: ['HS', 'ES'] });

  it('is one user with a role in each, and both are orgs', () => {
    const { entries } = classify([both, makeStudent(2)], new Map());
    const plan = planSync({ entries, enrolledIds: new Set([1, 2]), ledger: [] });
    const schoolsOf = (externalId: string) => (externalId === '1' ? ['HS', 'ES'] : ['HS']);
    const files = writeBundle({ plan, ledger: [], schools, schoolsOf, mode: 'bulk', now });
    expect(read(files, 'users.csv')).toHaveLength(2);
    const roles = read(files, 'roles.csv').filter((row) => row['userSourcedId'] === 'facts-student-1');
    expect(roles.map(({ roleType, orgSourcedId, role }) => [roleType, orgSourcedId, role])).toEqual([
      ['primary', 'facts-school-HS', 'student'],
      ['secondary', 'facts-school-ES', 'student'],
    ]);
    expect(new Set(roles.map(({ sourcedId }) => sourcedId)).size).toBe(2);
    expect(read(files, 'orgs.csv').map(({ identifier }) => identifier)).toEqual(['ES', 'HS']);
  });
});

describe('the zip', () => {
  it('holds the files at its top, the same bytes each time', () => {
    const { files } = bundle('bulk', [makeStudent(1, { firstName: 'Zoë' })]);
    const zip = zipBundle(files, now);
    expect(zipBundle(files, now)).toEqual(zip);
    const inside = Object.entries(unzipSync(zip)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
    expect(inside).toEqual(files);
  });
});

describe('a grade', () => {
  it.each([
    ['KG', 'K Kindergarten kinder KG K5 SK 0 00 KN 5K'],
    ['PK', 'PK PK3 PK4 PK-3 Pre-K PreK4 K3 K4 JK P4 3K'],
    ['TK', 'TK T-K'],
    ['PR', 'PS PS3 Preschool Nursery EC'],
    ['IT', 'Toddlers Infant IT'],
    ['01', '1 01 1st First G1 Gr.1 1.0'],
    ['02', '2nd Second'],
    ['08', '08 8 8th Eighth 8.0'],
    ['09', '9 Freshman'],
    ['12', '12 12th Senior Twelfth'],
    ['13', '13 PG'],
    ['UG', 'UG Ungraded'],
    ['Other', '14 99 Alumni 1A - 123'],
  ])('%s is the code of each of %s', (code, texts) => {
    for (const text of texts.split(' ')) expect([text, gradeCode(text)]).toEqual([text, code]);
  });

  it.each([
    ['Grade 1', '01'],
    ['grade 08', '08'],
    ['Gr. 8', '08'],
    ['8th Grade', '08'],
    ['Pre K 4', 'PK'],
    ['Junior Kindergarten', 'PK'],
    ['Kindergarten AM', 'KG'],
    ['K Full-Day', 'KG'],
    ['4 Year Old', 'PK'],
    ["3's", 'PK'],
    ['-1', 'PK'],
    [' ', ''],
  ])('%j is %j', (text, code) => {
    expect(gradeCode(text)).toBe(code);
  });
});

describe('the day on which somebody left', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['America/Chicago', '2026-08-21T03:30:00Z', '2026-08-20'],
    ['Pacific/Honolulu', '2027-01-01T09:59:00Z', '2026-12-31'],
    ['Pacific/Auckland', '2026-08-20T13:00:00Z', '2026-08-21'],
  ])('is the school’s own in %s', (place, at, day) => {
    process.env['TZ'] = place;
    const both = [makeStudent(1), makeStudent(2)];
    const { next } = bundle('delta', both);
    const { files } = bundle('delta', both.slice(0, 1), next, undefined, Date.parse(at));
    expect(read(files, 'roles.csv').map(({ endDate }) => endDate)).toEqual([day]);
  });
});
