import type { Student } from '../student.ts';
import { addYear, buildName } from './build-local.ts';
import type { PatternRule } from './pattern.ts';
import type { SpelledName } from './spelling.ts';

type Rule = Pick<PatternRule, 'shape' | 'year' | 'years' | 'guessedYears'>;

/** The part before the `@` as the rule gives it; `null` when the name or the grade's digits don't allow it. */
export function buildLocal(rule: Rule, student: Student, name: SpelledName | null): string | null {
  const local = name && buildName(rule.shape, name, student.studentId);
  if (!local) return null;
  const grade = student.gradeLevel.trim();
  const digits = rule.year === null ? '' : (rule.years.get(grade) ?? rule.guessedYears.get(grade));
  return digits === undefined ? null : addYear(local, rule.year, digits);
}
