import type { PlanItem } from './plan.ts';

/** A plan is unusual when it passes both limits. */
export interface UsualLimits {
  /** Share of the people who are active at the target, 0 to 1. */
  readonly share: number;
  readonly people: number;
}

export const usualLimits: UsualLimits = { share: 0.1, people: 5 };

export interface Unusual {
  readonly archived: number;
  readonly changed: number;
  /** People active at the target before this sync. */
  readonly knownActive: number;
  /** What a person must type to send the plan: the number of people archived or changed. */
  readonly confirmation: string;
}

/** Whether the plan would archive or change more of the people active at the target than is usual. */
export function findUnusual(
  items: readonly PlanItem[],
  knownActive: ReadonlySet<number>,
  limits: UsualLimits,
): Unusual | null {
  const touched = items.filter((item) => knownActive.has(item.studentId));
  const archived = touched.filter((item) => item.action === 'archive').length;
  const changed = touched.filter((item) => item.action === 'update').length;
  const affected = archived + changed;
  if (affected <= limits.people || affected <= limits.share * knownActive.size) return null;
  return { archived, changed, knownActive: knownActive.size, confirmation: String(affected) };
}
