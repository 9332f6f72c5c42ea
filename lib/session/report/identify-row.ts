import { m } from '../../words/index.ts';
import { gradeKey, isolateText, type Entry } from '../../roster/index.ts';
import { readRowName, readStudentId, type Columns, type RowName } from '../../tables/index.ts';
import { gradeText } from '../../records/student-name.ts';
import { displayName } from '../../records/person-name.ts';
import { idSentence } from './cell-words.ts';
import { createNameMatcher, nameText } from './match-by-name.ts';
import type { NamePlaces } from './name-places.ts';
import { namesAgree } from '../../review/people/names-agree.ts';
import { namesInCells } from './names-in-cells.ts';

/** Who a row is for; without an `entry`, why nobody. */
export interface Identity {
  readonly idText: string;
  readonly studentId: number | null;
  readonly name: string;
  readonly entry?: Entry | undefined;
  readonly how: 'id' | 'name' | 'name-and-grade';
  /** The name that the row tells, where it isn't the student's. */
  readonly disagrees: string | null;
  /** Whether the row tells a name that can be the student's. */
  readonly agrees: boolean;
  /** The grade that the row tells instead of a name, where the student is in another one. */
  readonly otherGrade?: string | null;
  readonly sentence: string;
  /** The column at fault. */
  readonly place: number | null;
}

export type IdentifyRow = (cells: readonly string[]) => Identity;

/** Prepares to tell who rows are for: by the student ID; where a row has none, by its name, if exactly one student has it. In steps. */
export function* createIdentifier(
  entries: readonly Entry[],
  columns: Columns,
  places: NamePlaces,
): Generator<void, IdentifyRow> {
  const { studentId: place, wholeName, firstName, lastName, gradeLevel, newEmail } = columns;
  const known = new Map(entries.map((entry) => [entry.student.studentId, entry]));
  const tellsNames = wholeName !== null || (firstName !== null && lastName !== null);
  yield;
  const names = yield* createNameMatcher(entries);
  const namePlace = wholeName ?? lastName;

  /** `null` where nothing is told. */
  const compareName = (entry: Entry, name: RowName): boolean | null => {
    if (nameText(name) === '') return null;
    if (isWhole(name) && names.whoseExactly(name, entry) === 'own') return true;
    const agrees = namesAgree(entry.student, name);
    return agrees !== false && names.isRatherAnothers(name, entry) ? false : agrees;
  };

  /** A whole name in its columns decides; else any other cell may tell one. Before an address in a cell stands its owner's. */
  const compareNames = (
    entry: Entry,
    told: RowName,
    cells: readonly string[],
  ): Pick<Identity, 'disagrees' | 'agrees'> => {
    const owner = {
      firstName: '',
      lastName: '',
      wholeName: newEmail === null ? '' : nameBefore(cells[newEmail] ?? ''),
    };
    const [agrees, ownerAgrees] = [told, owner].map((name) => compareName(entry, name));
    if (agrees === false) return { disagrees: nameText(told), agrees: false };
    if (ownerAgrees === false) return { disagrees: nameText(owner), agrees: false };
    if (isWhole(told) && agrees === true) return { disagrees: null, agrees: true };
    const { isOwn, another } = namesInCells(cells, places, names, entry);
    return { disagrees: another, agrees: isOwn };
  };

  return (cells) => {
    const idText = place === null ? '' : (cells[place] ?? '');
    const told = readRowName(cells, columns);
    const nobody = (sentence: string, at: number | null): Identity => ({
      ...{ idText, studentId: null, name: '', how: 'id', disagrees: null, agrees: false },
      ...{ sentence, place: at },
    });
    if (idText !== '') {
      const studentId = readStudentId(idText);
      if (studentId === null) return nobody(idSentence(idText), place);
      const entry = known.get(studentId);
      const name = entry ? displayName(entry.student) : m.report_student_number({ id: String(studentId) });
      const { disagrees, agrees } = entry ? compareNames(entry, told, cells) : { disagrees: null, agrees: false };
      const sentence = entry ? '' : m.report_id_unknown();
      const grade = gradeLevel === null ? '' : (cells[gradeLevel] ?? '');
      const otherGrade = entry && nameText(told) === '' && isOtherGrade(entry, grade) ? grade : null;
      return { idText, studentId, name, entry, how: 'id', disagrees, agrees, otherGrade, sentence, place };
    }
    const name = nameText(told);
    if (!tellsNames || name === '') return nobody(m.report_id_missing(), place);
    const grade = gradeLevel === null ? '' : (cells[gradeLevel] ?? '');
    const [entry, ...others] = names.find(told, grade);
    if (!entry) return nobody(nobodyCalled(isolateText(name), grade), namePlace);
    if (others.length > 0) return nobody(severalCalled(isolateText(name), grade, others.length + 1), namePlace);
    const how = grade === '' ? 'name' : 'name-and-grade';
    const { student } = entry;
    return {
      ...{ idText, studentId: student.studentId, name: displayName(student), entry, how },
      ...{ disagrees: null, agrees: true, sentence: '', place: namePlace },
    };
  };
}

function nobodyCalled(name: string, grade: string): string {
  return grade === '' ? m.report_name_nobody({ name }) : m.report_name_nobody_in_grade({ name, grade: gradeOf(grade) });
}

function severalCalled(name: string, grade: string, count: number): string {
  return grade === ''
    ? m.report_name_several({ name, count })
    : m.report_name_several_in_grade({ name, count, grade: gradeOf(grade) });
}

const isWhole = ({ firstName, lastName, wholeName }: RowName): boolean =>
  wholeName !== '' || (firstName !== '' && lastName !== '');

/** "Mia Stone" of "Mia Stone <mia@stone.org>"; empty for an address alone. */
function nameBefore(email: string): string {
  return /^([^<>@]+)<[^<>]+@[^<>]+>$/.exec(email)?.[1]?.replaceAll('"', '').trim() ?? '';
}

function isOtherGrade({ student }: Entry, grade: string): boolean {
  const [told, own] = [gradeKey(grade), gradeKey(student.gradeLevel)];
  return told !== '' && own !== '' && told !== own;
}

/** "Grade 8" for 8 and for "Grade 8". */
export const gradeOf = (grade: string): string =>
  /^[\p{L}\d]{1,3}$/u.test(grade) ? gradeText(grade) : isolateText(grade);
