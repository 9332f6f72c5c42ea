import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { classify, type Student } from '../../../lib/roster/index.ts';
import { writeBundle } from '../../../lib/sync/targets/oneroster/write-bundle.ts';
import { zipBundle } from '../../../lib/sync/targets/oneroster/zip-bundle.ts';
import { planSync } from '../../../lib/sync/plan/plan.ts';
import type { LedgerEntry } from '../../../lib/sync/account.ts';
import { applyPlan } from './apply-plan.ts';
import { makeStudent, makeStudents } from './sync-world.ts';

/**
 * The OneRoster CSV binding 1.2.1 (1EdTech, final release of 22 August 2023, https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv), as far as a
 * bundle of students goes, written down apart from the code and compared with four others who read it: ManageBac's OneRoster 1.2 CSV
 * specification (guide.fariaedu.com: manifest, users, roles), the validator LongsightGroup/oneroster (all headers, vocabularies, characters of an
 * id, date formats, bulk and delta), the gem `meibo` (order of the manifest; 1.2 against 1.2.1) and Microsoft's School Data Sync for 1.2
 * (orgs, users and roles are enough for who has no classes).
 */
const guid = /^[0-9A-Za-z./@_-]{1,255}$/;
const anything = /^[^\r\n]*$/;
const text = /^[^\r\n]*\S[^\r\n]*$/;
const date = /^(\d{4}-\d{2}-\d{2})?$/;
const empty = /^$/;
const grade = /^((IT|PR|PK|TK|KG|PS|UG|Other|0[1-9]|1[0-3])(,(?=.))?)*$/;

/** Column by column, in order: what a cell may be. `status` and `dateLastModified` depend on the mode. */
const files: Readonly<Record<string, readonly (readonly [column: string, cell: RegExp])[]>> = {
  orgs: [
    ['sourcedId', guid],
    ['status', empty],
    ['dateLastModified', empty],
    ['name', text],
    ['type', /^(department|school|district|local|state|national)$/],
    ['identifier', anything],
    ['parentSourcedId', empty],
  ],
  users: [
    ['sourcedId', guid],
    ['status', empty],
    ['dateLastModified', empty],
    ['enabledUser', /^(true|false)$/],
    ['username', text],
    ['userIds', empty],
    ['givenName', text],
    ['familyName', text],
    ['middleName', empty],
    ['identifier', anything],
    ['email', anything],
    ['sms', empty],
    ['phone', empty],
    ['agentSourcedIds', empty],
    ['grades', grade],
    ['password', empty],
    ['userMasterIdentifier', empty],
    ['preferredGivenName', empty],
    ['preferredMiddleName', empty],
    ['preferredFamilyName', empty],
    ['primaryOrgSourcedId', guid],
    ['pronouns', empty],
  ],
  roles: [
    ['sourcedId', guid],
    ['status', empty],
    ['dateLastModified', empty],
    ['userSourcedId', guid],
    ['roleType', /^(primary|secondary)$/],
    ['role', /^student$/],
    ['beginDate', date],
    ['endDate', date],
    ['orgSourcedId', guid],
    ['userProfileSourcedId', empty],
  ],
};
const inDelta: Readonly<Record<string, RegExp>> = {
  status: /^(active|tobedeleted)$/,
  dateLastModified: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
};

const manifest = [
  'manifest.version',
  'oneroster.version',
  'file.academicSessions',
  'file.categories',
  'file.classes',
  'file.classResources',
  'file.courses',
  'file.courseResources',
  'file.demographics',
  'file.enrollments',
  'file.lineItemLearningObjectiveIds',
  'file.lineItems',
  'file.lineItemScoreScales',
  'file.orgs',
  'file.resources',
  'file.resultLearningObjectiveIds',
  'file.results',
  'file.resultScoreScales',
  'file.roles',
  'file.scoreScales',
  'file.userProfiles',
  'file.userResources',
  'file.users',
  'source.systemName',
  'source.systemCode',
];

const now = Date.parse('2026-08-20T23:59:59.007Z');

/** A zip as a receiver opens it: rows of cells by file. */
function open(mode: 'bulk' | 'delta', students: readonly Student[], ledger: readonly LedgerEntry[]) {
  const { entries } = classify(students, new Map());
  const enrolledIds = new Set(students.map(({ studentId }) => studentId));
  const plan = planSync({ entries, enrolledIds, ledger, takeovers: false });
  const schools = [{ code: 'ES', name: '  ' }];
  const zip = zipBundle(writeBundle({ plan, ledger, schools, mode, now }), now);
  const texts = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  for (const [, whole] of texts) {
    expect(whole.startsWith('\uFEFF')).toBe(false);
    expect(whole.endsWith('\r\n')).toBe(true);
  }
  const tables = texts.map(
    ([name, whole]) => [name, Papa.parse<string[]>(whole, { skipEmptyLines: true }).data] as const,
  );
  return { tables: new Map(tables), next: applyPlan(plan, ledger) };
}

type Tables = ReadonlyMap<string, readonly (readonly string[])[]>;

function expectBinding(tables: Tables, mode: 'bulk' | 'delta'): void {
  const [header, ...properties] = tables.get('manifest.csv') ?? [];
  expect(header).toEqual(['propertyName', 'value']);
  expect(properties.map(([name]) => name)).toEqual(manifest);
  const value = new Map(properties.map(([name, said]) => [name, said]));
  expect([value.get('manifest.version'), value.get('oneroster.version')]).toEqual(['1.0', '1.2']);
  const present = [...tables.keys()].filter((name) => name !== 'manifest.csv').map((name) => name.replace('.csv', ''));
  for (const name of manifest.filter((each) => each.startsWith('file.'))) {
    expect(value.get(name), name).toBe(present.includes(name.slice('file.'.length)) ? mode : 'absent');
  }
  for (const name of present) {
    const columns = files[name] ?? [];
    const [names, ...rows] = tables.get(`${name}.csv`) ?? [];
    expect(names).toEqual(columns.map(([column]) => column));
    // A file without rows must not be there.
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(([sourcedId]) => sourcedId)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      for (const [index, [column, cell]] of columns.entries()) {
        expect(row[index], `${name}.${column}`).toMatch((mode === 'delta' && inDelta[column]) || cell);
      }
    }
  }
  expectReferences(tables);
}

/** Whatever is named is there, and a primary org has a role. */
function expectReferences(tables: Tables): void {
  const column = (file: string, name: string): string[] => {
    const [names = [], ...rows] = tables.get(`${file}.csv`) ?? [];
    return rows.map((row) => row[names.indexOf(name)] ?? '');
  };
  const [orgs, users] = [column('orgs', 'sourcedId'), column('users', 'sourcedId')];
  expect(orgs).toEqual(expect.arrayContaining(column('users', 'primaryOrgSourcedId')));
  expect(orgs).toEqual(expect.arrayContaining(column('roles', 'orgSourcedId')));
  expect(users).toEqual(expect.arrayContaining(column('roles', 'userSourcedId')));
  expect(column('roles', 'userSourcedId')).toEqual(expect.arrayContaining(users));
  const usernames = column('users', 'username');
  expect(new Set(usernames).size).toBe(usernames.length);
}

function read(tables: Tables, file: string): Record<string, string>[] {
  const [names = [], ...rows] = tables.get(`${file}.csv`) ?? [];
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

/** A year of a school that writes things its own way. */
const first = [
  ...makeStudents(1, 2, 3),
  makeStudent(4, { schoolCode: "St. Ann's (K_8) 100% ü", gradeLevel: 'Kindergarten' }),
  makeStudent(5, { schoolCode: '', gradeLevel: 'Red Room', firstName: '', lastName: 'Only' }),
  makeStudent(6, { firstName: '=HYPERLINK("x")', lastName: '"Q", O’Neil\u2028Jr\r\nزهراء' }),
  makeStudent(7, { schoolCode: 'ES', gradeLevel: '' }),
];
const later = [
  makeStudent(1, { gradeLevel: '09' }),
  makeStudent(4, { schoolCode: 'ES' }),
  ...first.slice(4),
  // The email of 2, who has left.
  makeStudent(8, { email: 's2@school.example' }),
];

describe('the OneRoster CSV binding 1.2.1', () => {
  it('holds in bulk, cell by cell, also of odd names and schools', () => {
    const { tables } = open('bulk', first, []);
    expectBinding(tables, 'bulk');
    expect([...tables.keys()]).toEqual(['manifest.csv', 'orgs.csv', 'users.csv', 'roles.csv']);
    const [, , , fourth, fifth, sixth] = read(tables, 'users');
    expect(fourth).toMatchObject({ primaryOrgSourcedId: 'facts-school-St._20Ann_27s_20_28K_5F8_29_20100_25_20_C3_BC' });
    expect(fifth).toMatchObject({ givenName: '-', familyName: 'Only', grades: 'Other' });
    // Raw, but for the line breaks: an apostrophe before it would become part of the name.
    expect(sixth).toMatchObject({ givenName: '=HYPERLINK("x")', familyName: '"Q", O’Neil Jr زهراء' });
  });

  it('holds in a delta after it, and in the bulk of the second year', () => {
    const { next } = open('bulk', first, []);
    const delta = open('delta', later, next);
    expectBinding(delta.tables, 'delta');
    expectBinding(open('bulk', later, next).tables, 'bulk');
    expectBinding(open('bulk', later, delta.next).tables, 'bulk');
  });

  it('closes an account and its role, and deletes neither', () => {
    const { next } = open('bulk', first, []);
    const { tables } = open('delta', later, next);
    const left = { sourcedId: 'facts-student-3', status: 'active', enabledUser: 'false' };
    expect(read(tables, 'users')).toContainEqual(expect.objectContaining(left));
    expect(read(tables, 'roles')).toContainEqual(
      expect.objectContaining({ userSourcedId: 'facts-student-3', status: 'active', endDate: '2026-08-20' }),
    );
  });

  it('opens both again, without an end, for who comes back', () => {
    const { next } = open('bulk', first, []);
    const gone = open('delta', later, next).next;
    const { tables } = open('delta', [...later, makeStudent(3)], gone);
    expectBinding(tables, 'delta');
    expect(read(tables, 'users')).toMatchObject([
      { sourcedId: 'facts-student-3', status: 'active', enabledUser: 'true' },
    ]);
    expect(read(tables, 'roles')).toMatchObject([{ userSourcedId: 'facts-student-3', status: 'active', endDate: '' }]);
  });

  it.each(['bulk', 'delta'] as const)('has no user name twice: who has left gives it up, in a %s', (mode) => {
    const { next } = open('bulk', first, []);
    const gone = open('delta', later.slice(0, -1), next).next;
    for (const ledger of [next, gone]) {
      const users = read(open(mode, later, ledger).tables, 'users');
      expect(users).toContainEqual(
        expect.objectContaining({
          identifier: '2',
          username: 'left-2@sync-review.invalid',
          email: '',
          enabledUser: 'false',
        }),
      );
      expect(users).toContainEqual(expect.objectContaining({ identifier: '8', username: 's2@school.example' }));
    }
  });
});
