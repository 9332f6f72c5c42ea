import { isDeliverable } from '../address.ts';
import type { Student } from '../student.ts';
import { buildLocal } from './build-base.ts';
import { optionsOf } from './learn-spelling.ts';
import type { Evidence, PatternRule } from './pattern.ts';
import { createSpeller, type Speller } from './speller.ts';
import { type Spelling, plainSpelling } from './spelling.ts';

/** Why a proposed address has to be looked at by a person before it is written. */
export type Doubt =
  /** Too few addresses show the rule, or too many break it, in the rule's places or in this one. */
  | { readonly code: 'weak-rule'; readonly evidence: Evidence }
  /** Nobody of this school and grade has an address by the rule. */
  | { readonly code: 'untried-place' }
  /** The grade's digits were counted on from other grades. */
  | { readonly code: 'guessed-year'; readonly digits: string }
  /** The name could be spelled in another way too, and the addresses don't show clearly which. */
  | { readonly code: 'spelling'; readonly choice: keyof Spelling; readonly other: string }
  /** A student with the same address by the rule: one who has it, or another without. */
  | { readonly code: 'same-address'; readonly email: string; readonly holder: Holder };

/** Who has an address. `who`: what stands before the name, e.g. "a parent"; `null` for a student. */
export interface Holder {
  readonly studentId: number | null;
  readonly name: string;
  readonly who: string | null;
}

/** Why no address can be proposed. */
export type Obstacle = 'no-name' | 'other-script' | 'no-year' | 'too-long';

export type BuiltEmail =
  { readonly email: string; readonly doubts: readonly Doubt[] } | { readonly email: null; readonly obstacle: Obstacle };

const sureShare = 0.9;
const sureTries = 8;
const sureSpelling = 2;

/** The student's address by the rule, whoever else may have it, and what speaks against trusting it unseen. */
export function buildEmail(rule: PatternRule, student: Student): BuiltEmail {
  const speller = createSpeller(student);
  const local = buildLocal(rule, student, speller.spell(rule.spelling));
  if (local === null) return { email: null, obstacle: obstacleOf(rule, speller) };
  const email = `${local}@${rule.domain}`;
  if (!isDeliverable(email)) return { email: null, obstacle: 'too-long' };
  const ofName = doubtSpelling(rule, student, speller, local);
  return { email, doubts: [...weighRule(rule, student), ...doubtYear(rule, student), ...ofName] };
}

/** The rule of a student's school and grade. */
export function ruleOf(rules: readonly PatternRule[], student: Student): PatternRule | null {
  return rules.find((rule) => placeIn(rule, student) !== undefined) ?? null;
}

/** The address with a number, as the school numbers those that would be the same. `count` from 0. */
export function numberEmail({ numbering }: PatternRule, email: string, count: number): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}${numbering.separator}${numbering.first + count}${email.slice(at)}`;
}

function weighRule(rule: PatternRule, student: Student): Doubt[] {
  const weak = ({ hits, tries }: Evidence, least: number): boolean => tries < least || hits / tries < sureShare;
  if (weak(rule, sureTries)) return [{ code: 'weak-rule', evidence: { hits: rule.hits, tries: rule.tries } }];
  const place = placeIn(rule, student)?.evidence ?? { hits: 0, tries: 0 };
  if (place.hits === 0) return [{ code: 'untried-place' }];
  return place.tries >= sureTries && weak(place, 0) ? [{ code: 'weak-rule', evidence: place }] : [];
}

function doubtYear(rule: PatternRule, student: Student): Doubt[] {
  const grade = student.gradeLevel.trim();
  const digits = rule.year === null || rule.years.has(grade) ? undefined : rule.guessedYears.get(grade);
  return digits === undefined ? [] : [{ code: 'guessed-year', digits }];
}

/** At most one for each choice that changes the address. */
function doubtSpelling(rule: PatternRule, student: Student, { spell, choices }: Speller, taken: string): Doubt[] {
  return choices.flatMap((choice) => {
    const { hits, tries } = rule.shown[choice];
    if (tries >= sureSpelling && hits / tries >= sureShare) return [];
    const other = optionsOf(choice, rule.spelling)
      .map((spelling) => buildLocal(rule, student, spell(spelling)))
      .find((local) => local !== null && local !== taken);
    return other ? [{ code: 'spelling', choice, other: `${other}@${rule.domain}` } as const] : [];
  });
}

function obstacleOf(rule: PatternRule, { spell }: Speller): Obstacle {
  const name = spell(plainSpelling);
  if (name === null) return 'other-script';
  if (name.given === '' || name.family === '') return 'no-name';
  return rule.year === null ? 'no-name' : 'no-year';
}

function placeIn(rule: PatternRule, { schoolCode, gradeLevel }: Student): PatternRule['places'][number] | undefined {
  const grade = gradeLevel.trim();
  return rule.places.find((place) => place.schoolCode === schoolCode && place.gradeLevel === grade);
}
