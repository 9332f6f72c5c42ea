import type { GeneratedSchool } from '../generate/generate-school.ts';
import { firstPersonId } from '../generate/number-people.ts';
import type { ChangedBy, LedgerEntry } from './ledger.ts';
import { makeFamily, type NewFamily } from './new-family.ts';
import type { SideLists } from './side-rows.ts';
import { type NewStudent, makeNewStudent } from './new-student.ts';
import { LaggingReads } from './lagging-reads.ts';
import { PersonTable } from './person-table.ts';
import type {
  FamilyRow,
  GradeLevelRow,
  ParentStudentRow,
  PersonFamilyRow,
  PersonRow,
  SchoolConfigurationRow,
  StudentRow,
} from './rows.ts';

export type PersonChanges = { [Field in keyof Omit<PersonRow, 'personId'>]?: PersonRow[Field] | undefined };

/**
 * What FACTS holds, and the only place where it changes: every write goes into `ledger`. Reading answers live rows;
 * change them through the methods, never in place.
 */
export class FactsState {
  readonly people: PersonTable;
  /** What the REST API reads. */
  readonly reads: LaggingReads;
  readonly gradeLevels: readonly GradeLevelRow[];
  readonly schoolConfigurations: readonly SchoolConfigurationRow[];
  readonly families: FamilyRow[];
  readonly personFamily: PersonFamilyRow[];
  readonly parentStudent: ParentStudentRow[];
  readonly sideLists: SideLists;
  readonly ledger: LedgerEntry[] = [];
  /** Goes up with every change. */
  revision = 0;
  #students: StudentRow[];
  readonly #byStudentId = new Map<number, StudentRow[]>();
  readonly #now: () => number;

  constructor(generated: GeneratedSchool, now: () => number) {
    this.people = new PersonTable(generated.seed, generated.people, generated.personIds);
    this.reads = new LaggingReads(this.people, now);
    this.gradeLevels = generated.gradeLevels;
    this.schoolConfigurations = generated.schoolConfigurations;
    this.families = generated.families;
    this.personFamily = generated.personFamily;
    this.parentStudent = generated.parentStudent;
    const { staff, studentsHomeroom, studentStatus, schoolYears, directoryPreferences } = generated;
    const { userDefinedFields, userDefinedData } = generated;
    const own = { userDefinedFields, userDefinedData };
    this.sideLists = { staff, studentsHomeroom, studentStatus, schoolYears, directoryPreferences, ...own };
    this.#students = generated.students;
    this.#now = now;
    for (const row of this.#students) this.#index(row);
  }

  /** By studentId, then school. */
  get students(): readonly StudentRow[] {
    return this.#students;
  }

  /** One row for each school of the student; empty when there is none. */
  studentRows(studentId: number): readonly StudentRow[] {
    return this.#byStudentId.get(studentId) ?? [];
  }

  /** Ids of those with an enrolled row, ascending, each once: the scope of a review. */
  enrolledIds(): number[] {
    const ids = this.#students.filter((row) => row.school.status === 'Enrolled').map((row) => row.studentId);
    return [...new Set(ids)];
  }

  person(personId: number): PersonRow | undefined {
    return this.people.get(personId);
  }

  /** The stored email, untouched; `null` when absent or when there is no such person. */
  email(personId: number): string | null {
    return this.person(personId)?.email ?? null;
  }

  /** Writes fields of one person (none: nothing happens); a field set to `undefined` becomes absent. Answers the stored row, `undefined` when there is none. */
  editPerson(personId: number, changes: PersonChanges, by: ChangedBy = 'test'): PersonRow | undefined {
    const before = this.person(personId);
    if (!before || Object.keys(changes).length === 0) return before;
    const after = { ...before, modifiedDate: new Date(this.#now()).toISOString() };
    for (const field of Object.keys(changes) as (keyof PersonChanges)[]) {
      this.#record(by, 'edit', personId, field, before[field], changes[field]);
      if (changes[field] === undefined) delete after[field];
      else Object.assign(after, { [field]: changes[field] });
    }
    this.reads.keep(before);
    this.people.put(after);
    return after;
  }

  /** Someone else in the office changes an email. */
  changeEmail(personId: number, email: string | null | undefined): PersonRow | undefined {
    return this.editPerson(personId, { email });
  }

  /** Withdraws the student from every school, or from one. */
  withdraw(studentId: number, configSchoolId?: number): void {
    for (const row of this.studentRows(studentId)) {
      if (configSchoolId !== undefined && row.configSchoolId !== configSchoolId) continue;
      this.#setStatus(row, 'withdraw', 'Withdrawn');
    }
  }

  /** Enrols a child again who has Student rows already. */
  reenrol(studentId: number): void {
    for (const row of this.studentRows(studentId)) this.#setStatus(row, 'enrol', 'Enrolled');
  }

  /**
   * A new student with a person of its own. `place: 'first'` takes an id below all others, so that every later row of a paged list moves
   * by one; `'last'` (default) one above. Answers the studentId.
   */
  enrol(student: NewStudent = {}, place: 'first' | 'last' = 'last'): number {
    const id = this.#freeId(place);
    const { person, row } = makeNewStudent(id, student, new Date(this.#now()).toISOString());
    this.people.put(person);
    this.#students.push(row);
    this.#students.sort((a, b) => a.studentId - b.studentId || a.configSchoolId - b.configSchoolId);
    this.#index(row);
    this.#record('test', 'enrol', id, 'person', null, person);
    return id;
  }

  /** A new person who is no student; see `enrol` for `place`. Answers the personId. */
  insertPerson(person: Partial<PersonRow> = {}, place: 'first' | 'last' = 'last'): number {
    const personId = this.#freeId(place);
    const row = { ...makeNewStudent(personId, {}, new Date(this.#now()).toISOString()).person, ...person, personId };
    this.people.put(row);
    this.#record('test', 'insert', personId, 'person', null, row);
    return personId;
  }

  /** A new family of people who are there; they may be in others, too. Answers the familyId. */
  addFamily(family: NewFamily): number {
    const familyId = Math.max(500, ...this.families.map(({ familyID }) => familyID)) + 1;
    const rows = makeFamily(familyId, family);
    this.families.push(...rows.families);
    this.personFamily.push(...rows.personFamily);
    this.parentStudent.push(...rows.parentStudent);
    this.#record('test', 'insert', family.parents[0]?.personId ?? 0, 'family', null, familyId);
    return familyId;
  }

  /** What FACTS says of somebody's place in their families; `null` becomes absent. */
  editPlaces(personId: number, change: Partial<Pick<PersonFamilyRow, 'parent' | 'student' | 'familyOrder'>>): void {
    for (const row of this.personFamily.filter((each) => each.personId === personId)) Object.assign(row, change);
    this.#record('test', 'edit', personId, 'family', null, change);
  }

  /** Removes the person with every Student row, membership and parenthood, as a merge in FACTS' clean-up does. */
  remove(personId: number): void {
    const person = this.person(personId);
    if (!person) return;
    this.people.delete(personId);
    if (this.#byStudentId.delete(personId)) this.#students = this.#students.filter((row) => row.studentId !== personId);
    removeWhere(this.personFamily, (row) => row.personId === personId);
    removeWhere(this.parentStudent, (row) => row.parentID === personId || row.studentID === personId);
    this.#record('test', 'remove', personId, 'person', person, null);
  }

  /**
   * Merges two records of one person, as FACTS' clean-up does: asked for by the former id, the API answers with the kept person, who has
   * another. Student rows of the former id are still listed, as long as nobody tidies them up; with `reads.mergedIn` lists show the kept
   * record in the former's place.
   */
  merge(formerId: number, keptId: number): void {
    const former = this.person(formerId);
    if (!former || !this.person(keptId)) return;
    this.people.delete(formerId);
    this.reads.merge(former, keptId);
    this.#record('test', 'remove', formerId, 'person', former, keptId);
  }

  #setStatus(row: StudentRow, action: 'withdraw' | 'enrol', status: string): void {
    this.#record('test', action, row.studentId, 'school.status', row.school.status, status);
    const withdrawDate = action === 'withdraw' ? `${new Date(this.#now()).toISOString().slice(0, 10)}T00:00:00Z` : null;
    row.school = { ...row.school, status, withdrawDate };
  }

  #freeId(place: 'first' | 'last'): number {
    const ids = this.people.ids;
    return place === 'last' ? (ids.at(-1) ?? firstPersonId - 1) + 1 : (ids[0] ?? firstPersonId) - 1;
  }

  #index(row: StudentRow): void {
    const rows = this.#byStudentId.get(row.studentId);
    if (rows) rows.push(row);
    else this.#byStudentId.set(row.studentId, [row]);
  }

  #record(
    by: ChangedBy,
    action: LedgerEntry['action'],
    personId: number,
    field: string,
    from: unknown,
    to: unknown,
  ): void {
    this.revision++;
    this.ledger.push({ at: this.#now(), by, action, personId, field, from: from ?? null, to: to ?? null });
  }
}

function removeWhere<T>(rows: T[], unwanted: (row: T) => boolean): void {
  let kept = 0;
  for (const row of rows) if (!unwanted(row)) rows[kept++] = row;
  rows.length = kept;
}
