import { noColumns, type ColumnQuestion, type Columns, type KnownStudents, type Mapping } from './columns.ts';
import { findEmailColumns } from './find-email-columns.ts';
import { foldHeading } from './heading.ts';
import { findHeadingRow } from './find-heading-row.ts';
import { findIdColumn } from './find-id-column.ts';
import { guessNames } from './guess-names.ts';
import { headingKind, isOfOthers, saysStudent, type HeadingKind } from './heading-kind.ts';
import { readStudentId } from './student-id.ts';
import type { Table, TableRow } from './table.ts';

/** Rows that are looked at, from all over the table. */
const SAMPLE_ROWS = 300;
const ALONE_WHOLE = new Set(['nom', 'nombre', 'nombres', 'nome']);
/** Columns of ours; nobody's list of students has as many. */
const MAX_COLUMNS = 200;

/** Finds the columns by their headings and by what stands in them. What is not certain is a question, and then not among the columns. */
export function findColumns(table: Table, known: KnownStudents): Mapping {
  const headingRow = findHeadingRow(table.rows);
  const step = Math.max(1, Math.floor((table.rows.length - headingRow - 1) / SAMPLE_ROWS));
  const body = sample(table.rows, headingRow + 1, step);
  const cells = headingRow < 0 ? [] : (table.rows[headingRow]?.cells ?? []);
  // What stands beyond the headings of a text was moved there by a separator too many.
  const widest = body.reduce((most, row) => Math.max(most, row.cells.length), cells.length);
  const width = Math.min(MAX_COLUMNS, table.separated && headingRow >= 0 ? cells.length : widest);
  const headings = Array.from({ length: width }, (_, place) => cells[place] ?? '');
  const kinds = headings.map(headingKind);
  const byHeading = findNames(headings, kinds);
  const id = findIdColumn(body, step, headings, kinds, byHeading, known);
  const idPlaces = id.studentId === null ? (id.asked ?? []) : [id.studentId];
  const names =
    hasNames(byHeading) || idPlaces.length === 0
      ? byHeading
      : guessNames(table.rows.slice(headingRow + 1), headings, kinds, idPlaces, byHeading, known);
  const namePlaces = [names.wholeName, names.firstName, names.lastName];
  const taken = kinds.map((kind, place) => {
    if (place === id.studentId) return 'student-id';
    return kind === null && namePlaces.includes(place) ? 'whole-name' : kind;
  });
  const isOfStudent = ({ cells }: TableRow): boolean => {
    const studentId = id.studentId === null ? null : readStudentId(cells[id.studentId] ?? '');
    return id.studentId === null || (studentId !== null && known.isStudent(studentId));
  };
  const emails = findEmailColumns(body, taken, headings, body.filter(isOfStudent));
  const columns = { ...names, studentId: id.studentId, newEmail: emails.newEmail, presentEmail: emails.presentEmail };
  const questions: ColumnQuestion[] = [];
  if (id.asked) questions.push({ role: 'studentId', candidates: id.asked });
  else if (id.studentId === null && !hasNames(columns)) questions.push({ role: 'studentId', candidates: [] });
  if (emails.asked) questions.push({ role: 'newEmail', candidates: emails.asked });
  return { headings, headingRow, columns, questions };
}

/** Whether rows tell who they are for without an ID. */
export function hasNames({ wholeName, firstName, lastName }: Columns): boolean {
  return wholeName !== null || (firstName !== null && lastName !== null);
}

function findNames(headings: readonly string[], kinds: readonly (HeadingKind | null)[]): Columns {
  const place = (wanted: HeadingKind): number | null => {
    const found = kinds.flatMap((kind, at) => (kind === wanted && !isOfOthers(headings[at] ?? '') ? [at] : []));
    // Beside "Student name" a plain "Name" is that of whoever filled in a form.
    return found.find((at) => saysStudent(headings[at] ?? '')) ?? found[0] ?? null;
  };
  const [firstName, lastName, gradeLevel] = [place('first-name'), place('last-name'), place('grade')];
  const wholeName = firstName !== null && lastName !== null ? null : place('whole-name');
  if (wholeName !== null || (firstName === null) === (lastName === null)) {
    return { ...noColumns, firstName, lastName, wholeName, gradeLevel };
  }
  // "Nom", "Nombre" and "Nome" are a half of the name beside the other half, and alone the whole.
  const only = firstName ?? lastName ?? 0;
  const isWhole = ALONE_WHOLE.has(foldHeading(headings[only] ?? ''));
  return isWhole ? { ...noColumns, wholeName: only, gradeLevel } : { ...noColumns, firstName, lastName, gradeLevel };
}

function sample(rows: readonly TableRow[], from: number, step: number): readonly TableRow[] {
  const taken: TableRow[] = [];
  for (let at = from; at < rows.length; at += step) {
    const row = rows[at];
    if (row && !row.fault) taken.push(row);
  }
  return taken;
}
