import { compareGrades } from '../../roster/index.ts';
import type { PlanItem } from './plan-item.ts';

/** By the school's own order of grades, then by name; unknown grades last. Without an order the items stay as they are. */
export function sortByGrade(
  items: readonly PlanItem[],
  gradeOrder: readonly string[] | undefined,
): readonly PlanItem[] {
  if (!gradeOrder) return items;
  const byGrade = compareGrades(gradeOrder);
  const { compare } = new Intl.Collator();
  return [...items].sort(
    (a, b) =>
      byGrade(a.gradeLevel, b.gradeLevel) ||
      compare(a.lastName, b.lastName) ||
      compare(a.firstName, b.firstName) ||
      a.studentId - b.studentId,
  );
}
