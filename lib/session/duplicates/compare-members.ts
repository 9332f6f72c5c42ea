import { formatCalendarDay, m } from '../../words/index.ts';
import type { Entry, Student } from '../../roster/index.ts';
import { outcomeSentence } from '../outcome-words.ts';
import { gradeText } from '../../records/student-name.ts';
import { shortVerdict } from '../directory/directory-words.ts';
import type { Mailboxes } from '../../review/people/mailboxes.ts';
import type { FamilyMember, SchoolUnit } from '../../records/school.ts';

/** One line of a comparison: a cell for each student, in their order. */
export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly differs: boolean;
}

export interface ComparisonContext {
  readonly schools: readonly SchoolUnit[];
  /** Students whom the sync target has never confirmed; `null` without a target. */
  readonly newIds: ReadonlySet<number> | null;
  /** As FACTS told them for these students; `null` while it was not asked, or did not answer. */
  readonly families?: readonly FamilyMember[] | null;
  /** What the school's list of mailboxes says; `null` without one. */
  readonly mailboxes?: Mailboxes | null;
}

/** What students of one group have in common and what not. Lines in which nobody has anything are left out. */
export function compareMembers(
  members: readonly Entry[],
  { schools, newIds, families = null, mailboxes = null }: ComparisonContext,
): ComparedRow[] {
  const names = new Map(schools.map(({ schoolCode, name }) => [schoolCode, name]));
  const schoolName = ({ schoolCodes, schoolCode }: Student): string =>
    (schoolCodes ?? [schoolCode]).map((code) => names.get(code) ?? code).join(', ');
  const line = (label: string, cell: (student: Student) => string): ComparedRow => {
    const cells = members.map(({ student }) => cell(student).trim());
    return { label, cells, differs: new Set(cells).size > 1 };
  };
  const lines = [
    line(m.duplicates_row_called(), ({ preferredName }) => preferredName ?? ''),
    line(m.duplicates_row_middle_name(), ({ middleName }) => middleName ?? ''),
    line(m.duplicates_row_grade(), ({ gradeLevel }) => gradeText(gradeLevel)),
    line(m.duplicates_row_school(), schoolName),
    line(m.duplicates_row_homeroom(), ({ homeroom }) => homeroom ?? ''),
    ...(families ? [line(m.duplicates_row_family(), ({ studentId }) => familyOf(families, studentId))] : []),
    line(m.duplicates_row_birth_date(), ({ birthdate }) => formatCalendarDay(birthdate)),
    line(m.duplicates_row_enrolled_since(), ({ enrolledOn }) => formatCalendarDay(enrolledOn ?? null)),
    line(m.duplicates_row_record_changed(), ({ changedOn }) => formatCalendarDay(changedOn ?? null)),
    line(m.duplicates_row_email_as_written(), ({ email }) => email ?? ''),
    ...(mailboxes ? [line(m.duplicates_row_in_directory(), (student) => directoryWords(student, mailboxes))] : []),
    ...(mailboxes ? [line(m.duplicates_row_own_mailbox(), (student) => ownWords(student, mailboxes))] : []),
    ...(newIds
      ? [
          line(m.duplicates_row_in_last_sync(), ({ studentId }) =>
            newIds.has(studentId) ? m.duplicates_cell_new() : m.duplicates_cell_synced(),
          ),
        ]
      : []),
  ];
  return lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** What the directory says of the shared address, as far as it is this student's. */
function directoryWords(student: Student, mailboxes: Mailboxes): string {
  const verdict = mailboxes.judge(student.email, student);
  return verdict ? shortVerdict(verdict) : '';
}

function ownWords(student: Student, mailboxes: Mailboxes): string {
  const own = mailboxes.ownOf(student);
  if (!own) return '';
  return own.verdict.state === 'suspended' ? m.duplicates_cell_suspended({ email: own.email }) : own.email;
}

/** The same words for the same families. */
function familyOf(families: readonly FamilyMember[], studentId: number): string {
  const ids = families.filter((member) => member.studentId === studentId).map(({ familyId }) => familyId);
  if (ids.length === 0) return m.duplicates_cell_no_family();
  return ids
    .toSorted((a, b) => a - b)
    .map((id) => m.duplicates_cell_family({ id: String(id) }))
    .join(', ');
}

/** What the next sync does with each of them. */
export function outcomesOf(members: readonly Entry[]): string[] {
  return members.map((member) => outcomeSentence(member));
}
