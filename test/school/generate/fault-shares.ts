/** How many of the enrolled students get which fault; every number in students. */
export interface FaultQuota {
  missing: number;
  shared: number;
  invalid: number;
  typo: number;
  padded: number;
  mixedCase: number;
  outside: number;
  twoSchools: number;
  movedSchools: number;
  sameChild: number;
}

const shares: Record<keyof FaultQuota, number> = {
  missing: 211 / 536,
  shared: 14 / 536,
  invalid: 6 / 536,
  typo: 3 / 536,
  padded: 6 / 536,
  mixedCase: 8 / 536,
  outside: 2 / 536,
  twoSchools: 6 / 536,
  movedSchools: 4 / 536,
  sameChild: 4 / 536,
};

/** Shares scaled to the school's size. From 12 students on every fault happens at least once (those of two students: twice). */
export function planFaults(students: number): FaultQuota {
  const quota = {} as FaultQuota;
  for (const [fault, share] of Object.entries(shares) as [keyof FaultQuota, number][]) {
    const least = students < 12 ? 0 : fault === 'shared' || fault === 'sameChild' ? 2 : 1;
    quota[fault] = Math.max(least, Math.round(share * students));
  }
  return quota;
}
