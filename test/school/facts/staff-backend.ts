import type { StaffAppBackend, StaffFamilyPage, StaffStudentPage, StaffStudentRow } from '../staff-app/backend.ts';
import type { FactsState } from './facts-state.ts';
import type { PersonFamilyRow, StudentRow } from './rows.ts';

/** The staff app's view of FACTS; its saves go into the ledger as `staff-app`. Pages count from 1. */
export function createStaffBackend(facts: FactsState): StaffAppBackend {
  const byName = new Intl.Collator('en');
  let sorted: { revision: number; rows: StaffStudentRow[] } | undefined;

  const listStudents = (): StaffStudentRow[] => {
    if (sorted?.revision !== facts.revision) {
      const ids = new Set(facts.students.map((row) => row.studentId));
      const rows = [...ids].flatMap((id) => describeStudent(facts, id) ?? []);
      rows.sort((a, b) => byName.compare(a.lastName, b.lastName) || byName.compare(a.firstName, b.firstName));
      sorted = { revision: facts.revision, rows };
    }
    return sorted.rows;
  };

  return {
    students(query, page, pageSize) {
      const wanted = query.trim().toLowerCase();
      const rows = wanted === '' ? listStudents() : listStudents().filter((row) => matches(row, wanted));
      return { rows: slicePage(rows, page, pageSize), rowCount: rows.length };
    },
    student: (studentId) => describeStudent(facts, studentId),
    families(page, pageSize) {
      const rows = slicePage(facts.families, page, pageSize).map((f) => ({ familyId: f.familyID, name: f.familyName }));
      return { rows, rowCount: facts.families.length };
    },
    family: (familyId) => describeFamily(facts, familyId),
    saveEmail: (personId, email) => facts.editPerson(personId, { email }, 'staff-app')?.email ?? null,
  };
}

function describeStudent(facts: FactsState, studentId: number): StaffStudentPage | undefined {
  const row = pickMainRow(facts.studentRows(studentId));
  const person = facts.person(studentId);
  if (!row || !person) return undefined;
  return {
    studentId,
    firstName: (person.firstName ?? '').trim(),
    lastName: (person.lastName ?? '').trim(),
    gradeLevel: row.school.gradeLevel ?? '',
    status: row.school.status,
    email: person.email ?? null,
    birthdate: person.birthdate?.slice(0, 10) ?? null,
    homeroom: row.homeroom ?? null,
    schoolCode: row.schoolCode,
    familyIds: listFamilyIds(facts, studentId),
  };
}

function pickMainRow(rows: readonly StudentRow[]): StudentRow | undefined {
  return rows.find((row) => row.school.status === 'Enrolled') ?? rows[0];
}

function matches(row: StaffStudentRow, wanted: string): boolean {
  const names = `${row.firstName} ${row.lastName}, ${row.firstName}`.toLowerCase();
  return names.includes(wanted) || String(row.studentId).startsWith(wanted);
}

function describeFamily(facts: FactsState, familyId: number): StaffFamilyPage | undefined {
  const family = facts.families.find((row) => row.familyID === familyId);
  if (!family) return undefined;
  const members = facts.personFamily
    .filter((row) => row.familyId === familyId)
    .sort((a, b) => (a.familyOrder ?? Infinity) - (b.familyOrder ?? Infinity) || a.personId - b.personId)
    .flatMap((row) => describeMember(facts, row));
  return { familyId, name: family.familyName, members };
}

function describeMember(facts: FactsState, row: PersonFamilyRow): StaffFamilyPage['members'][number][] {
  const person = facts.person(row.personId);
  if (!person) return [];
  const name = `${person.firstName ?? ''} ${person.lastName ?? ''}`.trim().replace(/\s+/g, ' ');
  return [{ personId: row.personId, name, role: row.parent ? 'parent' : 'student', email: person.email ?? null }];
}

const familyIndexes = new WeakMap<readonly PersonFamilyRow[], Map<number, number[]>>();

/** The memberships never change while a school runs, so they are looked up once. */
function listFamilyIds(facts: FactsState, personId: number): readonly number[] {
  let index = familyIndexes.get(facts.personFamily);
  if (!index) {
    index = new Map();
    for (const row of facts.personFamily) index.set(row.personId, [...(index.get(row.personId) ?? []), row.familyId]);
    familyIndexes.set(facts.personFamily, index);
  }
  return index.get(personId) ?? [];
}

function slicePage<T>(rows: readonly T[], page: number, pageSize: number): T[] {
  return rows.slice((page - 1) * pageSize, page * pageSize);
}
