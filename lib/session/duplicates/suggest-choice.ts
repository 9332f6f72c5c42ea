import { compareGrades, emailKey, rankGrades, type Student } from '../../roster/index.ts';
import type { Mailboxes } from '../../review/people/mailboxes.ts';
import { foldText } from '../../roster/similar/fold-text.ts';

/** Why one of the students who share an email is proposed, the strongest reason first. */
export type SuggestionReason = 'known' | 'directory' | 'name' | 'first-record' | 'grade' | 'birthdate';

export interface Suggestion {
  readonly studentId: number;
  readonly reason: SuggestionReason;
}

export interface SuggestionEvidence {
  /** Students whom the sync target has never confirmed; `null` without a target. */
  readonly newIds: ReadonlySet<number> | null;
  /** Grade names in the school's own order, the youngest first. */
  readonly gradeOrder: readonly string[];
  /** What the school's list of mailboxes says; `null` without one. */
  readonly mailboxes?: Mailboxes | null;
}

/**
 * Who of the students that share an email should go, by what speaks for exactly one of them. `null` when nothing does, or
 * when the target knows one and the address is another's by the directory, or carries the name of another: then a person has to look.
 */
export function suggestChoice(members: readonly Student[], evidence: SuggestionEvidence): Suggestion | null {
  const { newIds, gradeOrder, mailboxes = null } = evidence;
  const known = newIds && onlyOne(members, ({ studentId }) => !newIds.has(studentId));
  const owner = mailboxes && ownerAmong(members, mailboxes);
  const named = onlyOne(members, carriesName);
  const carried = owner ?? named;
  if (known && carried && known !== carried) return null;
  if (known) return propose(known, 'known');
  if (owner) return propose(owner, 'directory');
  if (named) return propose(named, 'name');
  if (isOneChild(members)) return propose(members.reduce(lowerId), 'first-record');
  const byGrade = compareGrades(gradeOrder);
  const rank = rankGrades(gradeOrder);
  const highest = members.reduce((one, other) => (byGrade(one.gradeLevel, other.gradeLevel) < 0 ? other : one));
  const oldest = onlyOne(members, ({ gradeLevel }) => byGrade(gradeLevel, highest.gradeLevel) === 0);
  if (oldest && members.every(({ gradeLevel }) => rank(gradeLevel) < gradeOrder.length))
    return propose(oldest, 'grade');
  if (members.some(({ birthdate }) => birthdate === null)) return null;
  const first = members.map(({ birthdate }) => birthdate ?? '').reduce((one, other) => (other < one ? other : one));
  const firstBorn = onlyOne(members, ({ birthdate }) => birthdate === first);
  return firstBorn && propose(firstBorn, 'birthdate');
}

/** Same name and same birth date: probably one child with two records. */
export function isOneChild(members: readonly Student[]): boolean {
  const [first] = members;
  return (
    first !== undefined &&
    first.birthdate !== null &&
    foldText(first.firstName) !== '' &&
    members.every(
      (other) =>
        other.birthdate === first.birthdate &&
        foldText(other.firstName) === foldText(first.firstName) &&
        foldText(other.lastName) === foldText(first.lastName),
    )
  );
}

/** The only one of whom the directory says that it is theirs; an account without a name could be anybody's. */
function ownerAmong(members: readonly Student[], mailboxes: Mailboxes): Student | null {
  return onlyOne(members, (student) => mailboxes.judge(student.email, student)?.state === 'exists');
}

/** Short names ("Al", "Jo") stand in many an address by chance. */
const shortestName = 3;

/** Whether the part before the @ holds the student's first name, or is initial and last name. */
function carriesName({ firstName, preferredName, lastName, email }: Student): boolean {
  const local = letters((emailKey(email) ?? '').split('@')[0] ?? '');
  const last = letters(lastName);
  return [firstName, preferredName ?? ''].map(letters).some((first) => {
    if (first === '') return false;
    return (first.length >= shortestName && local.includes(first)) || (last !== '' && local === first.charAt(0) + last);
  });
}

function letters(text: string): string {
  return foldText(text).replace(/[^\p{L}]/gu, '');
}

function onlyOne(members: readonly Student[], test: (student: Student) => boolean): Student | null {
  const found = members.filter(test);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function lowerId(one: Student, other: Student): Student {
  return other.studentId < one.studentId ? other : one;
}

function propose({ studentId }: Student, reason: SuggestionReason): Suggestion {
  return { studentId, reason };
}
