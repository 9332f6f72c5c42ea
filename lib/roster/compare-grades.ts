import { gradeKey, gradeNumber } from './grade-key.ts';

/**
 * The place of a grade in the school's own order, e.g. of `["PK", "K", "01", …]` from FACTS GradeLevels, however it is written;
 * the length of the order for one that the school does not list.
 */
export function rankGrades(order: readonly string[]): (grade: string) => number {
  const ranks = new Map<string, number>();
  for (const [place, grade] of order.entries()) if (!ranks.has(gradeKey(grade))) ranks.set(gradeKey(grade), place);
  return (grade) => ranks.get(gradeKey(grade)) ?? order.length;
}

/**
 * A comparison for sorting by the school's own order of grades.
 * Grades the school does not list come last, among themselves by number and name.
 */
export function compareGrades(order: readonly string[]): (one: string, other: string) => number {
  const rank = rankGrades(order);
  return (one, other) =>
    rank(one) - rank(other) ||
    byNumber(gradeNumber(one), gradeNumber(other)) ||
    one.localeCompare(other, 'en', { numeric: true });
}

/** Grades without a number come after those with one. */
function byNumber(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null ? -1 : one - other;
}
