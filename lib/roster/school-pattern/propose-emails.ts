import { isDeliverable } from '../address.ts';
import { emailKey } from '../email-key.ts';
import type { Student } from '../student.ts';
import {
  buildEmail,
  type BuiltEmail,
  type Doubt,
  type Holder,
  numberEmail,
  type Obstacle,
  ruleOf,
} from './build-email.ts';
import type { PatternRule } from './pattern.ts';

/** One student without an email and what is proposed for them. */
export interface Proposal {
  readonly student: Student;
  readonly rule: PatternRule | null;
  /** Nobody has it and no other proposal is the same; `null` when a person has to type it. */
  readonly email: string | null;
  /** Empty: sure. */
  readonly doubts: readonly Doubt[];
  readonly obstacle: Obstacle | 'no-rule' | null;
}

export interface ProposalWorld {
  readonly rules: readonly PatternRule[];
  /** Every address in use, by its key: of students, and of whoever else is known. */
  readonly holders: ReadonlyMap<string, Holder>;
}

/** More of one name than this is no accident. */
const maxNumbers = 50;

/** One student's address by the rule, whoever else may have it. */
export interface BuiltProposal {
  readonly student: Student;
  readonly rule: PatternRule | null;
  readonly result: BuiltEmail | null;
  /** The address's; `''` when there is none. */
  readonly key: string;
}

/** What the rules alone give each of the students, in their order. */
export function buildEmails(students: readonly Student[], rules: readonly PatternRule[]): BuiltProposal[] {
  return students.map((student) => {
    const rule = ruleOf(rules, student);
    const result = rule && buildEmail(rule, student);
    return { student, rule, result, key: emailKey(result?.email) ?? '' };
  });
}

/**
 * An address for each of the students, in their order. Where two would get the same one, or somebody has it, the school's
 * way of numbering finds a free one, and each of them is told of the other.
 */
export function proposeEmails(students: readonly Student[], { rules, holders }: ProposalWorld): Proposal[] {
  return settleEmails(buildEmails(students, rules), holders);
}

/** The second half of `proposeEmails`, for whoever asks again with other holders. */
export function settleEmails(built: readonly BuiltProposal[], holders: ReadonlyMap<string, Holder>): Proposal[] {
  const wanting = Map.groupBy(built, ({ key }) => key);
  const given = new Set<string>();
  return built.map(({ student, rule, result, key }): Proposal => {
    if (rule === null || result === null) return { student, rule, email: null, doubts: [], obstacle: 'no-rule' };
    if (result.email === null) return { student, rule, email: null, doubts: [], obstacle: result.obstacle };
    const holder = holders.get(key) ?? rivalOf(student, wanting.get(key) ?? []);
    const isTaken = (each: string): boolean => holders.has(each) || given.has(each);
    const email = isTaken(key) ? numberFree(rule, result.email, isTaken) : result.email;
    if (email !== null) given.add(email === result.email ? key : (emailKey(email) ?? ''));
    const shared: Doubt[] = holder ? [{ code: 'same-address', email: result.email, holder }] : [];
    return {
      student,
      rule,
      email,
      doubts: [...shared, ...result.doubts],
      obstacle: email === null ? 'too-long' : null,
    };
  });
}

function rivalOf({ studentId }: Student, wanting: readonly { readonly student: Student }[]): Holder | null {
  const rival = wanting.find(({ student }) => student.studentId !== studentId)?.student;
  if (!rival) return null;
  return { studentId: rival.studentId, name: `${rival.firstName} ${rival.lastName}`.trim(), who: null };
}

/** The first number behind the address that nobody has. */
function numberFree(rule: PatternRule, email: string, isTaken: (key: string) => boolean): string | null {
  for (let count = 0; count < maxNumbers; count++) {
    const numbered = numberEmail(rule, email, count);
    if (isDeliverable(numbered) && !isTaken(emailKey(numbered) ?? '')) return numbered;
  }
  return null;
}
