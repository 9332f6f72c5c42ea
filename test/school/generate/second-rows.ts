import type { FaultQuota } from './fault-shares.ts';
import type { Child } from './household.ts';
import type { Random } from './random.ts';
import type { SecondRows } from './student-rows.ts';

/** Older children of the lower school attend the upper one too; ninth and tenth graders came from the lower school. */
export function chooseSecondRows(random: Random, enrolled: readonly Child[], quota: FaultQuota): SecondRows {
  const byFit = (low: number, high: number) => {
    const fits = (child: Child) => child.gradeIndex >= low && child.gradeIndex <= high;
    const mixed = random.shuffle(enrolled);
    return [...mixed.filter(fits), ...mixed.filter((child) => !fits(child))];
  };
  const twoSchools = new Set(byFit(8, 9).slice(0, quota.twoSchools));
  const moved = byFit(10, 11).filter((child) => !twoSchools.has(child));
  return { twoSchools, movedSchools: new Set(moved.slice(0, quota.movedSchools)) };
}
