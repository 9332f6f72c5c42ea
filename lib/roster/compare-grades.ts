/**
 * A comparison for sorting by the school's own order of grades, e.g. `["PK", "K", "01", …]` from FACTS GradeLevels.
 * Grades the school does not list come last, among themselves by number and name.
 */
export function compareGrades(order: readonly string[]): (one: string, other: string) => number {
  const ranks = new Map(order.map((grade, index) => [grade.trim(), index]));
  const rank = (grade: string) => ranks.get(grade.trim()) ?? order.length;
  return (one, other) => rank(one) - rank(other) || one.localeCompare(other, 'en', { numeric: true });
}
