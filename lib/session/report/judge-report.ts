import { m } from '../../words/index.ts';
import { emailKey, isolateText, type Entry, type Student } from '../../roster/index.ts';
import { foldHeading, type Mapping, type Table, type TableRow } from '../../tables/index.ts';
import type { AddressAdvice } from '../person/address-advice.ts';
import { emailProblem } from '../person/email-hint.ts';
import { gradeText, listName } from '../../records/student-name.ts';
import { displayName } from '../../records/person-name.ts';
import { isUnderWay, type EmailWriteView } from '../../records/email-write.ts';
import { columnName, faultSentence } from './cell-words.ts';
import { cleanEmail } from './clean-email.ts';
import { createFilledRows, type FilledRows } from './filled-rows.ts';
import { createIdentifier, gradeOf, type Identity } from './identify-row.ts';
import { namePlaces } from './name-places.ts';
import type { ReportLine } from './report-line.ts';
import { countStrangers, isForeign, strangersAdvice, type Strangers } from './strangers.ts';

export interface ReportWorld {
  readonly entries: readonly Entry[];
  readonly writes: ReadonlyMap<number, EmailWriteView>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses that a person took in the place of those in the table, by line. */
  readonly taken?: ReadonlyMap<number, string>;
}

/** Rows judged, and students whose addresses are noted, at a time. */
const STEP = 250;
const OWNERS_STEP = 2_000;

interface ReadRow {
  readonly row: TableRow;
  readonly who: Identity;
  readonly emailText: string;
  /** As it would be written. */
  readonly to: string;
  readonly key: string | null;
}

/** Judges every row below the headings against the list as it is now, all at once. */
export function judgeReport(table: Table, mapping: Mapping, world: ReportWorld): ReportLine[] {
  const steps = judgeInSteps(table, mapping, world);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps of a few milliseconds. Repeated headings are none of the lines. */
export function* judgeInSteps(
  table: Table,
  mapping: Mapping,
  { entries, writes, now, taken }: ReportWorld,
): Generator<void, ReportLine[]> {
  const { columns, headings, headingRow } = mapping;
  const identify = yield* createIdentifier(entries, columns, namePlaces(table, mapping));
  yield;
  const owners = yield* firstOwners(entries);
  const read: ReadRow[] = [];
  const filled = createFilledRows();
  const emailPlace = columns.newEmail ?? -1;
  const isRepeated = repeats(table.rows[headingRow]);
  for (const [place, row] of table.rows.entries()) {
    if (place % STEP === 0) yield;
    if (isAbove(row, place, headingRow) || isRepeated(row)) continue;
    const emailText = row.cells[emailPlace] ?? '';
    const to = taken?.get(row.line) ?? cleanEmail(emailText);
    const key = emailKey(to);
    const who = identify(row.cells);
    read.push({ row, who, emailText, to, key });
    const { studentId, name } = who;
    if (!row.fault && studentId !== null && key !== null) filled.add({ studentId, name, key });
  }
  const strangers = countStrangers(read);
  const judge = createJudge({ table, columns, headings, headingRow, owners, filled, writes, now, strangers });
  const lines: ReportLine[] = [];
  for (const [place, row] of read.entries()) {
    if (place % STEP === 0) yield;
    lines.push(judge(row));
  }
  return lines;
}

/** Titles above the headings; a row with an address there is about somebody, and judged. */
export function isAbove(row: TableRow, place: number, headingRow: number): boolean {
  if (place === headingRow) return true;
  return place < headingRow && !row.cells.some((cell) => cell.includes('@'));
}

/** Whether a row is the headings once more, as on each printed page. */
export function repeats(heading: TableRow | undefined): (row: TableRow) => boolean {
  const known = heading?.cells.map(foldHeading).join('\n').trimEnd();
  const first = heading?.cells.findIndex((cell) => cell !== '') ?? -1;
  const word = heading?.cells[first];
  return ({ cells }) =>
    known !== undefined && cells[first] === word && cells.map(foldHeading).join('\n').trimEnd() === known;
}

interface Judged extends Pick<Mapping, 'columns' | 'headings' | 'headingRow'> {
  readonly table: Table;
  readonly owners: ReadonlyMap<string, Entry>;
  readonly filled: FilledRows;
  readonly writes: ReportWorld['writes'];
  readonly now: number;
  readonly strangers: Strangers;
}

function createJudge({
  table,
  columns,
  headings,
  headingRow,
  owners,
  filled,
  writes,
  now,
  strangers,
}: Judged): (read: ReadRow) => ReportLine {
  const seen = new Set<number>();
  const nameOf = (place: number | null): string | null => (place === null ? null : columnName(place, headings));
  const width = table.separated ? table.rows[headingRow]?.cells.length : undefined;
  const isShifted = ({ cells }: TableRow): boolean => width !== undefined && cells.slice(width).some(Boolean);

  return ({ row, who, emailText, to, key }) => {
    const { entry, studentId } = who;
    const told = { line: row.line, idText: who.idText, emailText, name: entry ? listName(entry.student) : '' };
    const refuse = (sentence: string, place: number | null = null): ReportLine => ({
      ...{ ...told, kind: 'refused', sentence, column: nameOf(place) },
    });
    const keep = (sentence: string): ReportLine => ({ ...told, kind: 'unchanged', sentence });

    if (row.fault) return refuse(faultSentence(row.fault));
    if (isShifted(row)) return refuse(m.report_row_shifted());
    if (!entry || studentId === null) return refuse(who.sentence, who.place);
    const { student } = entry;
    if (key === null) return keep(m.report_none_filled_in());
    if (key === emailKey(student.email)) return keep(m.report_had_already());
    const problem = emailProblem(to);
    if (problem !== null) return refuse(problem, columns.newEmail);
    if (filled.isTorn(studentId)) return refuse(m.report_torn());
    const rival = filled.rivalOf(studentId, key);
    if (rival) return refuse(m.report_rival({ name: isolateText(rival.name) }), columns.newEmail);
    const owner = owners.get(key);
    if (owner) {
      const name = isolateText(displayName(owner.student));
      return refuse(m.report_owner({ name, id: String(owner.student.studentId) }), columns.newEmail);
    }
    const write = writes.get(studentId);
    if (write && isUnderWay(write, now)) {
      return refuse(write.state === 'on-page' ? m.report_on_page() : m.report_under_way());
    }
    if (seen.has(studentId)) return keep(m.report_repeated());
    seen.add(studentId);
    const fix = { studentId, from: student.email, to, advice: [] };
    const reported = columns.presentEmail === null ? null : (row.cells[columns.presentEmail] ?? '');
    if (who.disagrees !== null) {
      return { ...told, ...fix, kind: 'disagrees', toldName: who.disagrees, reported };
    }
    if (who.how !== 'id') {
      return {
        ...told,
        ...fix,
        kind: 'matched',
        gradeLevel: student.gradeLevel,
        byGrade: who.how === 'name-and-grade',
      };
    }
    if (who.otherGrade) return { ...told, ...fix, kind: 'doubtful', advice: [gradeAdvice(who.otherGrade, student)] };
    if (!who.agrees && isForeign(strangers)) {
      return { ...told, ...fix, kind: 'doubtful', advice: [strangersAdvice(strangers, student)] };
    }
    if (reported !== null && !isSameEmail(reported, student.email))
      return { ...told, ...fix, kind: 'changed', reported };
    return { ...told, ...fix, kind: 'write' };
  };
}

/** Without a name the grade is all that tells whether the ID is right. */
function gradeAdvice(grade: string, student: Student): AddressAdvice {
  const sentence = m.report_other_grade({
    told: gradeOf(grade),
    name: isolateText(displayName(student)),
    grade: gradeText(student.gradeLevel),
  });
  return { code: 'grade', sentence, instead: null, look: true };
}

/** As it stands there, or as a spreadsheet changed it. */
function isSameEmail(reported: string, email: string | null): boolean {
  return emailKey(reported) === emailKey(email) || emailKey(cleanEmail(reported)) === emailKey(cleanEmail(email ?? ''));
}

function* firstOwners(entries: readonly Entry[]): Generator<void, ReadonlyMap<string, Entry>> {
  const owners = new Map<string, Entry>();
  for (const [place, entry] of entries.entries()) {
    if (place % OWNERS_STEP === OWNERS_STEP - 1) yield;
    const key = emailKey(entry.student.email);
    if (key !== null && !owners.has(key)) owners.set(key, entry);
  }
  return owners;
}
