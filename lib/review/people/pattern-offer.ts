import {
  emailKey,
  learnPattern,
  placeInSchool,
  proposeEmails,
  type PatternRule,
  type Student,
} from '../../roster/index.ts';
import { holdersAmong } from './holders.ts';
import { doubtSentence } from './pattern-words.ts';
import type { ReviewModel } from '../review-model.ts';

/** An address built as the school builds its students' addresses. Nobody knows that it exists. */
export interface BuiltOffer {
  readonly email: string;
  /** Whole percent of the addresses there that are built so. */
  readonly share: number;
  readonly domain: string;
  /** Why a person should look twice, as sentences. */
  readonly doubts: readonly string[];
}

/** In a larger school the pattern is learned from the student's own school and grade: the panel waits for it. */
const maxToLearnFrom = 10_000;

/** Answers what `#/fill` would propose for one student, `null` for nothing. Learned once for each copy of FACTS. */
export function createPatternOffers(model: ReviewModel): (student: Student) => BuiltOffer | null {
  let learnedFrom: ReviewModel['snapshot'] = null;
  let rules = new Map<string, readonly PatternRule[]>();
  const rulesFor = (student: Student, enrolled: readonly Student[]): readonly PatternRule[] => {
    if (learnedFrom !== model.snapshot) rules = new Map();
    learnedFrom = model.snapshot;
    const groupOf = enrolled.length <= maxToLearnFrom ? () => '' : placeInSchool;
    const place = groupOf(student);
    const known = rules.get(place);
    if (known) return known;
    const near = enrolled.filter((each) => groupOf(each) === place);
    const gradeOrder = model.snapshot?.gradeLevels.map(({ name }) => name) ?? [];
    const learned = learnPattern(near.slice(0, maxToLearnFrom), { gradeOrder }).rules;
    rules.set(place, learned);
    return learned;
  };

  return (student) => {
    const enrolled = model.enrolled;
    const found = rulesFor(student, enrolled);
    if (found.length === 0) return null;
    const others = enrolled.filter(({ studentId }) => studentId !== student.studentId);
    const rivals = others.filter((each) => emailKey(each.email) === null && sharesName(each, student));
    const holders = holdersAmong(others.map((each) => ({ student: each })));
    const proposal = proposeEmails([student, ...rivals], { rules: found, holders })[0];
    if (!proposal?.rule || proposal.email === null || emailKey(proposal.email) === emailKey(student.email)) return null;
    const { hits, tries, domain } = proposal.rule;
    const share = Math.floor((hits / tries) * 100);
    return { email: proposal.email, share, domain, doubts: proposal.doubts.map(doubtSentence) };
  };
}

/** Only they can get the same address, whatever part of the name it is built from. */
function sharesName(one: Student, other: Student): boolean {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  return same(one.lastName, other.lastName) || same(one.firstName, other.firstName);
}
