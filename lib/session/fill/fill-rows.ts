import { m } from '../../words/index.ts';
import {
  addressFault,
  emailKey,
  isolateText,
  type Student,
  settleEmails,
  type BuiltProposal,
  type Doubt,
  type Holder,
  type Proposal,
} from '../../roster/index.ts';
import { verdictSentence } from '../directory/directory-words.ts';
import type { DirectoryVerdict } from '../../records/directory.ts';
import type { Mailboxes, OwnAccount } from '../../review/people/mailboxes.ts';
import { displayName } from '../../records/person-name.ts';
import type { PersonRef } from '../../review/people/people-view.ts';
import { personWords } from '../person/person-words.ts';
import { doubtSentence, holderWords, obstacleSentence } from '../../review/people/pattern-words.ts';
import { emailProblem } from '../person/email-hint.ts';

/** One student without an email, with what would be written. */
export interface FillRow {
  readonly student: Student;
  /** What stands in the field: typed, or proposed. */
  readonly email: string;
  readonly typed: boolean;
  /** Why it can't be written; `null` when it can. */
  readonly problem: string | null;
  /** Why a person has to look first. Nothing for a typed address: they have. */
  readonly doubts: readonly string[];
  /** It follows the school's format without a doubt, and nothing speaks against it. */
  readonly matches: boolean;
  /** What the school's directory says of it; `null` where nobody knows. */
  readonly verdict: DirectoryVerdict | null;
  /** The address is that of the student's own account in the directory, and how it was found. */
  readonly ownBy: 'id' | 'name' | null;
}

export interface FillWorld {
  /** Who has which address, by its key. */
  readonly holders: ReadonlyMap<string, Holder>;
  /** What the person typed, by student ID. */
  readonly typed: ReadonlyMap<number, string>;
  /** What the school's directory says; `null` without one. */
  readonly mailboxes?: Mailboxes | null;
}

/** With who else was found to have an address, `null` for nobody. */
export function withOthers(
  inList: ReadonlyMap<string, Holder>,
  asked: ReadonlyMap<string, Holder | null>,
): ReadonlyMap<string, Holder> {
  const all = new Map(inList);
  for (const [key, holder] of asked) if (holder && !all.has(key)) all.set(key, holder);
  return all;
}

export function toHolder(owner: PersonRef): Holder {
  const isStudent = owner.kind === 'student';
  const who = isStudent ? null : personWords({ ...owner, relation: null });
  return { studentId: isStudent ? owner.personId : null, name: owner.name, who };
}

/**
 * A row for each of the students, in their order: the student's own account where the directory knows it, else what the pattern gives. No
 * address stands in two rows without both saying so.
 */
export function toFillRows(
  built: readonly BuiltProposal[],
  { holders, typed, mailboxes = null }: FillWorld,
): FillRow[] {
  const students = built.map(({ student }) => student);
  const own = findOwn(students, mailboxes);
  const proposals = settle(built, withTyped(students, holders, typed), own);
  const emails = proposals.map(({ student, email }) => typed.get(student.studentId) ?? email ?? '');
  const wanted = Map.groupBy(students.keys(), (place) => emailKey(emails[place]) ?? '');
  return proposals.map((proposal, place): FillRow => {
    const { student } = proposal;
    const email = emails[place] ?? '';
    const isTyped = typed.has(student.studentId);
    const key = emailKey(email) ?? '';
    const others = (wanted.get(key) ?? []).filter((each) => each !== place).map((each) => students[each] as Student);
    const problem = problemOf(email, isTyped, proposal, holders.get(key), others);
    const verdict = mailboxes?.judge(email, student) ?? null;
    const speaksAgainst = verdict !== null && verdict.state !== 'exists' ? [verdictSentence(verdict)] : [];
    const account = own.get(student.studentId);
    const ownBy = account?.email === key ? (account.byId ? 'id' : 'name') : null;
    // Somebody on the staff may have the same name; where the pattern gives the same address, two things speak for it.
    const byName = !isTyped && ownBy === 'name' && built[place]?.key !== key ? [m.fill_found_by_name()] : [];
    const doubts = [...(isTyped ? [] : proposal.doubts.map((doubt) => tell(doubt))), ...byName, ...speaksAgainst];
    return {
      ...{ student, email, typed: isTyped, problem, doubts, verdict, ownBy },
      matches: problem === null && doubts.length === 0 && !isTyped,
    };
  });
}

/** Accounts that can be written to; a suspended one is no help. */
function findOwn(students: readonly Student[], mailboxes: Mailboxes | null): ReadonlyMap<number, OwnAccount> {
  const own = new Map<number, OwnAccount>();
  for (const student of students) {
    const account = mailboxes?.ownOf(student);
    if (account?.verdict.state === 'exists') own.set(student.studentId, account);
  }
  return own;
}

/** What the pattern gives those without an account of their own; the addresses of such are nobody else's. */
function settle(
  built: readonly BuiltProposal[],
  holders: ReadonlyMap<string, Holder>,
  own: ReadonlyMap<number, OwnAccount>,
): Proposal[] {
  const accountOf = ({ student }: BuiltProposal): OwnAccount | undefined => own.get(student.studentId);
  const taken = new Map(holders);
  for (const { student } of built) {
    const account = own.get(student.studentId);
    if (!account || taken.has(account.email)) continue;
    taken.set(account.email, { studentId: student.studentId, name: displayName(student), who: null });
  }
  const byPattern = settleEmails(
    built.filter((each) => !accountOf(each)),
    taken,
  ).values();
  return built.map((each): Proposal => {
    const account = accountOf(each);
    if (!account) return byPattern.next().value as Proposal;
    return { student: each.student, rule: each.rule, email: account.email, doubts: [], obstacle: null };
  });
}

/** What was typed in one row is not proposed in another. */
function withTyped(
  students: readonly Student[],
  holders: ReadonlyMap<string, Holder>,
  typed: ReadonlyMap<number, string>,
): Map<string, Holder> {
  const all = new Map(holders);
  for (const student of students) {
    const key = emailKey(typed.get(student.studentId));
    if (key !== null && addressFault(key) === null && !all.has(key)) {
      all.set(key, { studentId: student.studentId, name: displayName(student), who: null });
    }
  }
  return all;
}

function problemOf(
  email: string,
  isTyped: boolean,
  { obstacle }: Proposal,
  holder: Holder | undefined,
  others: readonly Student[],
): string | null {
  if (!isTyped && obstacle !== null) return obstacleSentence(obstacle);
  const fault = emailProblem(email);
  if (fault !== null) return fault;
  if (holder) return m.fill_taken({ holder: holderWords(holder) });
  const [other] = others;
  if (other === undefined) return null;
  return m.fill_same_address({ name: isolateText(displayName(other)), id: String(other.studentId) });
}

function tell(doubt: Doubt): string {
  return doubtSentence(doubt);
}
