import type { PlanItem, Unusual } from './plan-item.ts';

/** A plan is unusual when it passes both limits. */
export interface UsualLimits {
  /** Share of the people who are active at the target, 0 to 1. */
  readonly share: number;
  readonly people: number;
}

/** What a school changes in a usual week: up to a tenth of the accounts, or five people. */
export const usualLimits: UsualLimits = { share: 0.1, people: 5 };

const harmless: ReadonlySet<PlanItem['reason']> = new Set(['returned', 'unsettled']);

/** Whether the plan would archive or change more of the people active at the target than is usual. */
export function findUnusual(items: readonly PlanItem[], knownActive: number, limits: UsualLimits): Unusual | null {
  const archived = items.filter((item) => item.action === 'archive').length;
  const changed = items.filter(({ action, reason }) => action === 'update' && !harmless.has(reason)).length;
  const affected = archived + changed;
  if (affected <= limits.people || affected <= limits.share * knownActive) return null;
  return { archived, changed, knownActive, confirmation: String(affected) };
}
