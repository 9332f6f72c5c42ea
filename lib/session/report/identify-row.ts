import { isolateText, type Entry } from '../../roster/index.ts';
import { readRowName, readStudentId, type Columns, type RowName } from '../../tables/index.ts';
import { gradeText } from '../student-name.ts';
import { displayName } from '../student-views.ts';
import { idSentence } from './cell-words.ts';
import { gradeKey } from './grade-key.ts';
import { createNameMatcher, nameText, type NameMatcher } from './match-by-name.ts';
import { namesAgree } from './names-agree.ts';

/** Who a row is for; without an `entry`, why nobody. */
export interface Identity {
  readonly idText: string;
  readonly studentId: number | null;
  readonly name: string;
  readonly entry?: Entry | undefined;
  readonly how: 'id' | 'name' | 'name-and-grade';
  /** The name that the row tells, where it isn't the student's. */
  readonly disagrees: string | null;
  /** The grade that the row tells instead of a name, where the student is in another one. */
  readonly otherGrade?: string | null;
  readonly sentence: string;
  /** The column at fault. */
  readonly place: number | null;
}

/** Letters of the longest cell that is looked at as a name. */
const MOST_OF_A_NAME = 80;

export type IdentifyRow = (cells: readonly string[]) => Identity;

/** Prepares to tell who rows are for: by the student ID; where a row has none, by its name, if exactly one student has it. In steps. */
export function* createIdentifier(entries: readonly Entry[], columns: Columns): Generator<void, IdentifyRow> {
  const { studentId: place, wholeName, firstName, lastName, gradeLevel } = columns;
  const known = new Map(entries.map((entry) => [entry.student.studentId, entry]));
  const tellsNames = wholeName !== null || (firstName !== null && lastName !== null);
  const names = yield* createNameMatcher(entries);
  const namePlace = wholeName ?? lastName;

  return (cells) => {
    const idText = place === null ? '' : (cells[place] ?? '');
    const told = readRowName(cells, columns);
    const nobody = (sentence: string, at: number | null): Identity => ({
      ...{ idText, studentId: null, name: '', how: 'id', disagrees: null },
      ...{ sentence, place: at },
    });
    if (idText !== '') {
      const studentId = readStudentId(idText);
      if (studentId === null) return nobody(idSentence(idText), place);
      const entry = known.get(studentId);
      const name = entry ? displayName(entry.student) : `student ${studentId}`;
      const disagrees = entry ? nameOfAnother(entry, told, cells, names) : null;
      const sentence = 'No student with this ID is in your list.';
      const grade = gradeLevel === null ? '' : (cells[gradeLevel] ?? '');
      const otherGrade = entry && nameText(told) === '' && isOtherGrade(entry, grade) ? grade : null;
      return { idText, studentId, name, entry, how: 'id', disagrees, otherGrade, sentence, place };
    }
    const name = nameText(told);
    if (!tellsNames || name === '') return nobody('There is no student ID.', place);
    const grade = gradeLevel === null ? '' : (cells[gradeLevel] ?? '');
    const [entry, ...others] = names.find(told, grade);
    const where = grade === '' ? 'your list' : gradeOf(grade);
    if (!entry) return nobody(`Nobody of this name is in ${where}: ${isolateText(name)}.`, namePlace);
    if (others.length > 0) {
      return nobody(`${others.length + 1} students in ${where} have this name: ${isolateText(name)}.`, namePlace);
    }
    const how = grade === '' ? 'name' : 'name-and-grade';
    const { student } = entry;
    return {
      ...{ idText, studentId: student.studentId, name: displayName(student), entry, how },
      ...{ disagrees: null, sentence: '', place: namePlace },
    };
  };
}

function isOtherGrade({ student }: Entry, grade: string): boolean {
  const [told, own] = [gradeKey(grade), gradeKey(student.gradeLevel)];
  return told !== '' && own !== '' && told !== own;
}

/** The name in a row where it isn't the student's. Where no column tells names, another student's whole name in any cell is one. */
function nameOfAnother(entry: Entry, told: RowName, cells: readonly string[], names: NameMatcher): string | null {
  const isAnothers = (name: RowName): boolean => names.isRatherAnothers(name, entry);
  if (nameText(told) !== '') {
    return namesAgree(entry.student, told) === false || isAnothers(told) ? nameText(told) : null;
  }
  return cells.find((cell) => mayBeName(cell) && isAnothers({ firstName: '', lastName: '', wholeName: cell })) ?? null;
}

const mayBeName = (cell: string): boolean =>
  cell.length <= MOST_OF_A_NAME && /\p{L}[\s,]/u.test(cell) && !/[@\d]/.test(cell);

/** "Grade 8" for 8 and for "Grade 8". */
export const gradeOf = (grade: string): string =>
  /^[\p{L}\d]{1,3}$/u.test(grade) ? gradeText(grade) : isolateText(grade);
